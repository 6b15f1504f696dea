package com.babelteam.clavero.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.conversation.Standing;
import com.babelteam.clavero.conversation.UnansweredQuestions.Question;
import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.guide.Fact;
import com.babelteam.clavero.guide.FactId;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.SlackLimits;
import com.babelteam.clavero.verification.AppCode;
import com.babelteam.clavero.verification.LastCheck;
import com.babelteam.clavero.verification.Reference;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every Home that there can be, as Slack would get it. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:homes;MODE=PostgreSQL",
        "clavero.playground.enabled=false"})
class HomeViewTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T15:00:00Z");
    private static final List<String> RESULTS = List.of("accepted", "accepted-app-unconfirmed", "other-app",
            "key-refused", "app-not-found", "api-not-configured", "ip-not-allowed", "throttled", "xmlrpc-off",
            "keap-unavailable", "app-code-invalid", "key-not-recognised", "too-many-checks");

    @Autowired
    private HomeView views;
    @Autowired
    private Guides guides;
    @Autowired
    private Phrases phrases;

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsIntoSlackWhateverTheSituation(Language language) {
        List<Standing> standings = guides.current().journeys().stream()
                .flatMap(journey -> Stream.concat(journey.steps().stream()
                        .map(step -> (Standing) new Standing.On(journey, step, MORNING, step.position() == 2)),
                        Stream.of(new Standing.Finished(journey), new Standing.NotBegun())))
                .toList();
        for (Standing standing : standings) {
            check(views.of(situation(language, standing, Optional.empty(), Optional.empty(), false)));
            check(views.of(situation(language, standing, Optional.of(check("other-app", NOON)),
                    Optional.of(CaseState.SENT), false)));
        }
        for (String result : RESULTS) {
            for (CaseState state : List.of(CaseState.QUEUED, CaseState.SENT, CaseState.NOT_DELIVERED)) {
                check(views.of(situation(language, standings.getFirst(), Optional.of(check(result, NOON)),
                        Optional.of(state), false)));
            }
        }
    }

    private static void check(View view) {
        SlackLimits.check(view);
        assertThat(pointedOut(view)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhereAPersonIs(Language language) {
        Journey journey = guides.current().journeys().getFirst();
        Step step = journey.steps().get(1);
        String home = Json.of(views.of(situation(language, new Standing.On(journey, step, MORNING, false),
                Optional.of(check("key-refused", NOON)), Optional.of(CaseState.SENT), false)));
        assertThat(JsonMapper.shared().readTree(home).toString()).contains(step.texts().in(language).title(),
                journey.texts().in(language).title(), "guide.continue",
                phrases.say(language, "report.key-refused.title"), "`ab123`",
                "C-234567", "<!date^" + NOON.getEpochSecond())
                .doesNotContain(phrases.say(language, "operators.title"));
    }

    /** A standing's step was shown at noon; the check was before or after. */
    @ParameterizedTest
    @CsvSource({"none, , BEGIN", "on, , CONTINUE", "finished, , CHECK", "none, key-refused, CHECK_AGAIN",
            "none, throttled, TRY_LATER", "none, too-many-checks, TRY_LATER", "none, accepted, DONE",
            "finished, accepted, DONE", "finished, other-app, CHECK_AGAIN"})
    void oneThingIsNext(String standing, String result, NextStep next) {
        assertThat(NextStep.of(standing(standing), Optional.ofNullable(result).map(each -> check(each, NOON))))
                .isEqualTo(next);
    }

    @Test
    void whoHasGoneOnInTheGuideSinceACheckFailedGoesOn() {
        assertThat(NextStep.of(standing("on"), Optional.of(check("key-refused", MORNING))))
                .isEqualTo(NextStep.CONTINUE);
        assertThat(NextStep.of(standing("on"), Optional.of(check("key-refused", NOON.plusSeconds(1)))))
                .isEqualTo(NextStep.CHECK_AGAIN);
        assertThat(NextStep.of(standing("on"), Optional.of(check("accepted", NOON.plusSeconds(1)))))
                .isEqualTo(NextStep.CONTINUE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void operatorsSeeWhatToLookAtAndAreToldWhatIsLeftOut(Language language) {
        View view = views.of(situation(language, new Standing.NotBegun(), Optional.empty(), Optional.empty(), true));
        SlackLimits.check(view);
        assertThat(Json.of(view)).contains(phrases.say(language, "operators.title"), "fact-14",
                phrases.say(language, "operators.more", 45)).doesNotContain("fact-15");
    }

    private Standing standing(String name) {
        Journey journey = guides.current().journeys().getFirst();
        return switch (name) {
            case "on" -> new Standing.On(journey, journey.first(), NOON, false);
            case "finished" -> new Standing.Finished(journey);
            default -> new Standing.NotBegun();
        };
    }

    private static Situation situation(Language language, Standing standing, Optional<LastCheck> check,
            Optional<CaseState> open, boolean operator) {
        var status = open.map(state -> new CaseStatus(new CaseNumber("C-234567"), new PersonId("T1", "U1"), language,
                state, "", "ana@example.com", NOON, NOON));
        return new Situation(language, standing, check, status,
                operator ? Optional.of(operations()) : Optional.empty());
    }

    private static LastCheck check(String result, Instant at) {
        return new LastCheck(new Reference("K7QM-2F9X"), result,
                result.equals("app-code-invalid") ? null : new AppCode("ab123"), at);
    }

    /** As long as it can be, and of what Slack's escapes make longer. */
    private static Operations operations() {
        List<Question> questions = IntStream.range(0, 10)
                .mapToObj(i -> new Question("&<>".repeat(100), Language.SPANISH, 1_000 + i, MORNING, NOON)).toList();
        Map<String, Integer> results = new TreeMap<>();
        RESULTS.forEach(each -> results.put(each, 12_345));
        List<Fact> stale = IntStream.range(0, 60)
                .mapToObj(i -> new Fact(new FactId("f".repeat(70) + "-fact-" + i), "x", "y", LocalDate.EPOCH)).toList();
        return new Operations(questions, Map.of(CaseState.QUEUED, 3, CaseState.SENT, 12_345), results, stale);
    }

    private static List<JsonNode> pointedOut(View view) {
        return JsonMapper.shared().readTree(Json.of(view)).findValues("style").stream()
                .filter(style -> style.asString().equals("primary")).toList();
    }
}
