package com.babelteam.clavero.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.guide.GuideReading.Invalid;
import com.babelteam.clavero.guide.GuideReading.Valid;
import com.babelteam.clavero.person.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide that is built in: in all languages the same, and nothing in it too long for a message. */
class ShippedGuideTest {
    private static final Set<String> TOPICS = Set.of("what-is-api-key", "compatible-tools",
            "programmer-needed", "api-docs", "needed-data", "app-code", "app-code-format", "find-api-section",
            "get-api-key", "api-passphrase", "encrypted-key", "allowed-ips", "account-blocked", "save-changes",
            "key-not-showing", "finished-what-now", "contact-human", "verify-key", "key-safety", "key-leaked",
            "error-invalid-key", "error-app-not-found", "no-admin-access", "regenerate-key", "legacy-key-retired",
            "restart", "go-back", "next-step", "current-step", "repeat-step", "change-language", "greeting", "thanks",
            "goodbye", "capabilities", "ticket-status", "cancel", "out-of-scope");

    private final GuideReading reading = GuideReader.read(GuideFiles.builtIn());

    @Test
    void isValid() {
        assertThat(reading instanceof Invalid(var problems) ? problems : List.of()).isEmpty();
    }

    @Test
    void hasEveryJourneyAndTopic() {
        Guide guide = guide();
        assertThat(guide.journeys()).extracting(journey -> journey.id().value()).containsExactlyInAnyOrder("legacy",
                "service-key", "service-key-classic", "personal-token", "survive");
        assertThat(guide.topics().stream().map(topic -> guide.root(topic.id()).value()).collect(Collectors.toSet()))
                .isEqualTo(TOPICS);
    }

    @Test
    void everyJourneyEndsInTheCheckOfTheKey() {
        assertThat(guide().journeys()).allSatisfy(
                journey -> assertThat(journey.steps()).as(journey.id().value()).anyMatch(Step::check));
    }

    @Test
    void everyFactIsRestedOn() {
        Guide guide = guide();
        Set<FactId> used = guide.journeys().stream()
                .flatMap(journey -> Stream.concat(journey.facts().stream(),
                        journey.steps().stream().flatMap(step -> step.facts().stream())))
                .collect(Collectors.toSet());
        guide.topics().forEach(topic -> used.addAll(topic.facts()));
        assertThat(guide.facts()).allSatisfy(fact -> assertThat(used).contains(fact.id()));
    }

    @Test
    void noTwoTopicsHaveTheSameNameOnAButton() {
        for (Language language : Language.values()) {
            assertThat(guide().topics()).extracting(topic -> topic.texts().in(language).title())
                    .doesNotHaveDuplicates();
        }
    }

    private Guide guide() {
        return ((Valid) reading).guide();
    }
}
