package com.babelteam.clavero.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.JourneyId;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.PracticeGuide;
import com.babelteam.clavero.guide.StepId;
import com.babelteam.clavero.guide.TopicId;
import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("database")
class ConversationTest {
    private static final PersonId ANA = new PersonId("T1", "ANA");
    private static final PersonId BRUNO = new PersonId("T1", "BRUNO");
    private static final JourneyId LEGACY = new JourneyId("legacy");
    private static final JourneyId SURVIVE = new JourneyId("survive");
    private static final StepId FIRST = new StepId("legacy/s1");
    private static final StepId SECOND = new StepId("legacy/s2");
    private static final StepId THIRD = new StepId("legacy/s3");
    private static final TopicId IPS = new TopicId("allowed-ips");

    @TempDir
    Path folder;
    @TempDir
    Path above;
    private final DataSource database = TestDatabase.migrated();
    private final Practice.Moved clock = new Practice.Moved();
    private PracticeGuide over;
    private Guides guides;
    private Practice practice;

    @BeforeEach
    void begin() throws IOException {
        var files = new PracticeGuide(folder);
        files.topic("allowed-ips", "facts: [old]", "More of it, to {support}");
        files.topic("key-not-showing", "step: legacy/s2", "");
        files.topic("no-admin-access", "facts: []", "");
        files.topic("app-code", "step: legacy/s1", "");
        for (String topic : List.of("get-api-key", "legacy-key-retired", "verify-key", "contact-human", "greeting",
                "thanks", "goodbye", "capabilities", "next-step", "go-back", "restart", "cancel", "current-step",
                "repeat-step", "change-language")) {
            files.topic(topic, "facts: []", "");
        }
        files.topic("ticket-status", "facts: []", "");
        files.topic("new-key", "parent: get-api-key", "");
        over = new PracticeGuide(above, true);
        guides = files.guides(above, _ -> {});
        practice = new Practice(database, guides, clock);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsWhereAPersonsCasesStand(Language language) {
        assertThat(practice.conversation.hear(ANA, language, "ticket-status").parts().getFirst().body())
                .hasSize(1);
        practice.cases = List.of(supportCase("C-222222", CaseState.SENT), supportCase("C-333333", CaseState.QUEUED),
                supportCase("C-444444", CaseState.NOT_DELIVERED));
        Part told = practice.conversation.hear(ANA, language, "ticket-status").parts().getFirst();
        assertThat(told.body()).hasSize(3);
        assertThat(told.body().get(1).text()).contains("- **C-222222**", "- **C-333333**", "- **C-444444**", "2026");
        assertThat(told.offers()).anyMatch(offer -> offer.act() instanceof Act.Human);
    }

    private static CaseStatus supportCase(String number, CaseState state) {
        return new CaseStatus(new CaseNumber(number), ANA, Language.SPANISH, state, "", "ana@example.com",
                Instant.parse("2026-11-23T12:00:00Z"), Instant.parse("2026-11-23T12:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void walksAJourneyToItsEndInEveryLanguage(Language language) {
        Reply begun = practice.conversation.press(ANA, language, new Press.Start(LEGACY));
        assertThat(begun.parts()).extracting(Part::kind).containsExactly(Kind.JOURNEY_BEGINS, Kind.STEP);
        assertThat(begun.parts().getFirst().body().getFirst().text())
                .isEqualTo("Opening of legacy in " + language.code() + ".");
        Part step = begun.parts().getLast();
        assertThat(step.step()).contains(FIRST);
        assertThat(step.body()).containsExactly(new Markdown("Do s1 " + language.code() + "."));
        assertThat(step.see().orElseThrow().text()).endsWith("You see s1 " + language.code() + ".");
        assertThat(step.progress().orElseThrow()).extracting(Part.Progress::at, Part.Progress::of).containsExactly(1,
                3);
        assertThat(step.progress().orElseThrow().words()).contains("1", "3");
        assertThat(acts(step)).containsExactly(new Press.Next(FIRST), new Press.Choose(), new Press.Stuck(FIRST),
                new Press.Ask(), new Act.Human());
        assertThat(press(ANA, language, new Press.Next(FIRST)).step()).contains(SECOND);
        assertThat(press(ANA, language, new Press.Next(SECOND)).step()).contains(THIRD);
        Part end = press(ANA, language, new Press.Next(THIRD));
        assertThat(end.kind()).isEqualTo(Kind.JOURNEY_FINISHED);
        assertThat(end.body().getFirst().text())
                .isEqualTo("Ending of legacy in " + language.code() + ". Write to help@example.org.");
        assertThat(acts(end)).contains(new Act.Verify(), new Press.Start(SURVIVE), new Act.Human());
        assertThat(practice.conversation.stepOf(ANA)).isEmpty();
        assertThat(practice.places.finished(ANA)).containsExactly(LEGACY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                           listo, volver, SPANISH
                           Ya está!, Atrás, SPANISH
                           pronto, voltar, PORTUGUESE
                           FEITO, volta, PORTUGUESE
                           done, back, ENGLISH
                           I’m done, go back, ENGLISH
                           in pt: next-step, in pt: go-back, PORTUGUESE
                           """)
    void wordsDoWhatButtonsDo(String next, String back, Language language) {
        start();
        assertThat(hear(next)).satisfies(part -> {
            assertThat(part.step()).contains(SECOND);
            assertThat(part.meaning()).contains(new Meaning("next-step", List.of("next-step"),
                    next.endsWith("next-step") ? 0.7 : 1));
        });
        assertThat(practice.conversation.languageOf(ANA, Language.SPANISH)).isEqualTo(language);
        assertThat(hear(back)).satisfies(part -> {
            assertThat(part.step()).contains(FIRST);
            assertThat(part.meaning().orElseThrow().topic()).isEqualTo("go-back");
        });
        assertThat(hear(back)).satisfies(part -> {
            assertThat(part.step()).contains(FIRST);
            assertThat(part.notes()).hasSize(1);
        });
    }

    @Test
    void anOldButtonMovesNothingAndSaysWhereThePersonIs() {
        start();
        press(new Press.Next(FIRST));
        for (Press old : List.of(new Press.Next(FIRST), new Press.Back(FIRST), new Press.Stuck(FIRST),
                new Press.Restart(FIRST),
                new Press.Next(new StepId("survive/s1")))) {
            Part part = press(old);
            assertThat(part.kind()).isEqualTo(Kind.WHERE_YOU_ARE);
            assertThat(part.step()).contains(SECOND);
            assertThat(part.notes()).singleElement().asString().startsWith("Ese botón");
        }
    }

    @Test
    void manyQuickPressesMoveOneStepWhateverProcessGetsThem() throws Exception {
        start();
        var other = new Practice(database, guides, clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> presses = IntStream.range(0, 40).mapToObj(i -> (Callable<Reply>) () -> (i % 2 == 0
                    ? practice
                    : other).conversation.press(ANA, Language.SPANISH, new Press.Next(FIRST))).toList();
            List<Kind> kinds = new ArrayList<>();
            for (Future<Reply> each : threads.invokeAll(presses)) {
                Part part = each.get().parts().getFirst();
                kinds.add(part.kind());
                assertThat(part.step()).contains(SECOND);
            }
            assertThat(kinds).hasSize(40).containsOnlyOnce(Kind.STEP);
        }
    }

    @Test
    void aSecondPressOnTheLastStepSaysThatTheJourneyIsDone() {
        start();
        press(new Press.Next(FIRST));
        press(new Press.Next(SECOND));
        press(new Press.Next(THIRD));
        Part again = press(new Press.Next(THIRD));
        assertThat(again.kind()).isEqualTo(Kind.CHOOSE_JOURNEY);
        assertThat(again.notes()).singleElement().asString().contains("Journey legacy es");
    }

    @Test
    void aRestartOfTheProcessLosesNobody() {
        start();
        press(new Press.Next(FIRST));
        hear("in pt: allowed-ips");
        practice = new Practice(database, guides, clock);
        assertThat(practice.conversation.stepOf(ANA)).contains(SECOND);
        assertThat(practice.conversation.stepOf(BRUNO)).isEmpty();
        Part part = press(new Press.Next(SECOND));
        assertThat(part.step()).contains(THIRD);
        assertThat(part.body().getFirst().text()).isEqualTo("Do s3 pt.");
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheStepOfferedAgain() {
        start();
        press(new Press.Next(FIRST));
        Reply reply = practice.conversation.hear(ANA, Language.SPANISH, "allowed-ips");
        assertThat(reply.parts()).extracting(Part::kind).containsExactly(Kind.ANSWER, Kind.STEP_AGAIN);
        Part answer = reply.parts().getFirst();
        assertThat(answer.body().getFirst().text()).isEqualTo("Answer of allowed-ips in es.");
        assertThat(answer.meaning()).contains(new Meaning("allowed-ips", List.of("allowed-ips"), 0.7));
        assertThat(acts(answer)).containsExactly(new Press.More(IPS), new Press.Helped(IPS, true),
                new Press.Helped(IPS, false));
        Part step = reply.parts().getLast();
        assertThat(step.step()).contains(SECOND);
        assertThat(step.body()).noneMatch(body -> body.text().contains("Do s2"));
        assertThat(acts(step)).startsWith(new Press.Next(SECOND));
        assertThat(press(new Press.Next(SECOND)).step()).contains(THIRD);
    }

    @ParameterizedTest
    @CsvSource({"más detalle", "mais detalhes", "more detail", "repeat-step"})
    void moreDetailIsAboutTheLastAnswer(String words) {
        hear("allowed-ips");
        Part more = hear(words);
        assertThat(more.body().getFirst().text()).startsWith("More of it, to help@example.org");
        assertThat(more.meaning().orElseThrow().topic()).isEqualTo("repeat-step");
    }

    @Test
    void moreDetailIsAboutTheStepOnceThePersonHasGoneOn() {
        start();
        hear("allowed-ips");
        hear("listo");
        assertThat(hear("más detalle").step()).contains(SECOND);
    }

    @Test
    void andThenTellsTheNextStepWithoutGoingThere() {
        start();
        Reply then = practice.conversation.hear(ANA, Language.SPANISH, "¿y después?");
        assertThat(then.parts().getFirst().body().getFirst().text()).contains("Title of s2 es");
        assertThat(practice.conversation.stepOf(ANA)).contains(FIRST);
    }

    @Test
    void andThenLeadsFromAnAnswerToItsGuide() {
        hear("app-code");
        assertThat(acts(hear("and then?"))).contains(new Press.Start(LEGACY));
    }

    @ParameterizedTest
    @CsvSource({"no me aparece", "não aparece", "I don’t see that!", "key-not-showing"})
    void beingStuckLeadsToTheCausesThenToAPerson(String words) {
        start();
        press(new Press.Next(FIRST));
        Part stuck = hear(words);
        assertThat(stuck.kind()).isEqualTo(Kind.STUCK);
        assertThat(stuck.meaning().orElseThrow().topic()).isEqualTo("key-not-showing");
        assertThat(stuck.body().getFirst().text()).startsWith("- **Causes of s2");
        assertThat(acts(stuck)).contains(new Act.Human(), new Press.Next(SECOND));
    }

    @Test
    void aTopicOfItsOwnIsAnsweredBeforeTheCauses() {
        start();
        Reply reply = practice.conversation.hear(ANA, Language.SPANISH, "no-admin-access");
        assertThat(reply.parts()).extracting(Part::kind).containsExactly(Kind.ANSWER, Kind.STUCK);
    }

    @Test
    void theWordThatTheGuidesTextsNameShowsTheChoiceInTheMiddleOfAJourneyToo() {
        start();
        for (String word : List.of("guía", "guia", "guide")) {
            assertThat(hear(word).kind()).isEqualTo(Kind.CHOOSE_JOURNEY);
        }
    }

    @Test
    void whoNeedsTheKeyChoosesByWhatTheySee() {
        for (String topic : List.of("get-api-key", "new-key")) {
            Part choice = hear(topic);
            assertThat(choice.kind()).isEqualTo(Kind.CHOOSE_JOURNEY);
            assertThat(choice.body()).extracting(Markdown::text).contains("Answer of " + topic + " in es.",
                    "**Journey legacy es**\n\nI see the menu of legacy (es).");
            assertThat(acts(choice)).contains(new Press.Start(LEGACY), new Press.Start(SURVIVE));
            assertThat(choice.meaning().orElseThrow().topic()).isEqualTo("get-api-key");
        }
    }

    @Test
    void whoHasALegacyKeyIsOfferedTheJourneyForThem() {
        assertThat(acts(hear("legacy-key-retired"))).contains(new Press.Start(SURVIVE));
        assertThat(acts(hear("verify-key"))).startsWith(new Act.Verify());
        assertThat(acts(hear("contact-human"))).startsWith(new Act.Human());
        assertThat(acts(hear("app-code"))).contains(new Press.Start(LEGACY));
    }

    @Test
    void beingTornIsAskedBack() {
        Part torn = hear("allowed-ips or app-code or unheard-of");
        assertThat(torn.kind()).isEqualTo(Kind.TORN);
        assertThat(torn.offers()).extracting(Offer::act).containsExactly(new Press.Pick(IPS),
                new Press.Pick(new TopicId("app-code")));
        assertThat(torn.offers()).extracting(Offer::label).containsExactly("About allowed-ips es", "About app-code es");
        assertThat(press(new Press.Pick(IPS)).body().getFirst().text()).isEqualTo("Answer of allowed-ips in es.");
    }

    @Test
    void whatElseWasLikelyIsOfferedBesideTheAnswer() {
        Part answer = hear("allowed-ips and app-code and thanks");
        assertThat(answer.body().getFirst().text()).isEqualTo("Answer of allowed-ips in es.");
        assertThat(answer.offers().getLast()).isEqualTo(
                new Offer(new Press.Pick(new TopicId("app-code")), "¿O era «About app-code es»?", false));
        assertThat(answer.meaning()).contains(new Meaning("allowed-ips", List.of("allowed-ips", "app-code"), 0.7));
    }

    @ParameterizedTest
    @CsvSource({"listo, next-step", "volver, go-back", "dónde estoy, current-step", "repetir, repeat-step",
            "más detalle, repeat-step", "empezar de nuevo, restart", "cancelar, cancel"})
    void steeringWithoutAJourneyGetsTheTopicsOwnWords(String words, String topic) {
        Part said = hear(words);
        assertThat(said.body()).containsExactly(new Markdown("Answer of " + topic + " in es."));
        assertThat(acts(said)).contains(new Press.Choose(), new Act.Verify());
    }

    @Test
    void aPickedControlIsDone() {
        start();
        assertThat(press(new Press.Pick(new TopicId("next-step"))).step()).contains(SECOND);
    }

    @Test
    void twoMissesInARowOfferAPersonUnasked() {
        Part first = hear("¿Qué tiempo hace?");
        assertThat(first.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(first.meaning()).contains(new Meaning("out-of-scope", List.of(), 0.1));
        assertThat(acts(first)).containsExactly(new Press.Choose(), new Act.Verify(), new Act.Human());
        Part second = hear("¿Y mañana?");
        assertThat(second.offers().getFirst()).isEqualTo(new Offer(new Act.Human(), "Hablar con una persona", true));
        hear("allowed-ips");
        assertThat(hear("¿Y pasado?").body()).isEqualTo(first.body());
    }

    @Test
    void keepsWhatItCannotAnswerWithoutWhoAsked() {
        hear("¿Tiempo? Soy Ana Pérez, ana@example.org, +55 11 91234-5678, <@U12345>");
        clock.set("2026-11-24T12:00:00Z");
        practice.conversation.hear(BRUNO, Language.PORTUGUESE, "Vai chover?");
        clock.set("2026-11-25T12:00:00Z");
        hear("¡tiempo soy Ana Pérez, otra@example.org, 5511912345678 <@U9>!");
        hear("in en: KeapAK-0000000000000000000000000000 key?");
        assertThat(practice.unanswered.list()).extracting(UnansweredQuestions.Question::wording,
                UnansweredQuestions.Question::times).containsExactlyInAnyOrder(
                        tuple("¿Tiempo? [name], [email], [number], [mention]", 2),
                        tuple("in en: [key] key?", 1),
                        tuple("Vai chover?", 1));
        assertThat(practice.unanswered.list().getLast().wording()).isEqualTo("Vai chover?");
        assertThat(practice.unanswered.asEvaluationSet()).startsWith("lang\ttext\ttopic\n")
                .contains("\npt\tVai chover?\tout-of-scope\n");
    }

    @Test
    void feedbackIsKeptOnceAPersonAndANoLeadsToAPerson() {
        press(new Press.Helped(IPS, true));
        Part no = press(new Press.Helped(IPS, false));
        assertThat(acts(no)).startsWith(new Act.Human());
        practice.conversation.press(BRUNO, Language.ENGLISH, new Press.Helped(IPS, true));
        assertThat(practice.feedback.tallies()).containsExactly(new Feedback.Tally(IPS, 1, 1));
    }

    @Test
    void answersInTheLanguageWrittenElseChosenElseSlack() {
        assertThat(practice.conversation.hear(ANA, Language.ENGLISH, "allowed-ips").language())
                .isEqualTo(Language.ENGLISH);
        practice.conversation.press(ANA, Language.ENGLISH, new Press.Speak(Language.SPANISH));
        assertThat(practice.conversation.hear(ANA, Language.ENGLISH, "allowed-ips").language())
                .isEqualTo(Language.SPANISH);
        assertThat(practice.conversation.hear(ANA, Language.ENGLISH, "in pt: allowed-ips").language())
                .isEqualTo(Language.PORTUGUESE);
        assertThat(practice.conversation.press(ANA, Language.ENGLISH, new Press.WhereAmI()).language())
                .isEqualTo(Language.SPANISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            en portugués por favor
                                            and in Portuguese?
                                            change-language
                                            """)
    void anotherLanguageKeepsThePlaceAndLasts(String words) {
        start();
        press(new Press.Next(FIRST));
        if (words.equals("change-language")) {
            assertThat(acts(hear(words))).contains(new Press.Speak(Language.PORTUGUESE));
            press(new Press.Speak(Language.PORTUGUESE));
        } else {
            Part step = hear(words);
            assertThat(step.step()).contains(SECOND);
            assertThat(step.body().getFirst().text()).isEqualTo("Do s2 pt.");
            assertThat(step.notes()).singleElement().asString().contains("português");
        }
        practice = new Practice(database, guides, clock);
        assertThat(press(new Press.Next(SECOND)).body().getFirst().text()).isEqualTo("Do s3 pt.");
    }

    @Test
    void anotherLanguageSaysTheLastAnswerAgain() {
        hear("allowed-ips");
        assertThat(hear("and in Portuguese?").body().getFirst().text()).isEqualTo("Answer of allowed-ips in pt.");
    }

    @Test
    void changedWordsAreSaidOnceWhenTheStepIsShownAgain() throws IOException {
        start();
        press(new Press.Next(FIRST));
        over.step("legacy", "s2", 2, " anew");
        PracticeGuide.lookAgain(guides);
        Reply answered = practice.conversation.hear(ANA, Language.SPANISH, "allowed-ips");
        assertThat(answered.parts().getLast().notes()).singleElement().asString().startsWith("Actualicé");
        Part shown = hear("dónde estoy");
        assertThat(shown.body().getFirst().text()).isEqualTo("Do s2 es anew.");
        assertThat(shown.notes()).hasSize(2).last().asString().startsWith("Actualicé");
        assertThat(hear("dónde estoy").notes()).hasSize(1);
    }

    @Test
    void wordsOfAnotherLanguageAreNotThePersons() throws IOException {
        start();
        over.write("en/steps/legacy/s1.md", """
                                            ---
                                            id: legacy/s1
                                            order: 1
                                            title: Other title of s1
                                            see: You see s1.
                                            facts: [old]
                                            ---
                                            Do s1.

                                            ## Stuck
                                            - Look at s1.
                                            """);
        PracticeGuide.lookAgain(guides);
        assertThat(guides.problems()).isEmpty();
        assertThat(hear("dónde estoy").notes()).hasSize(1);
    }

    @Test
    void whoseStepIsGoneLandsOnTheNearestAndIsTold() throws IOException {
        start();
        press(new Press.Next(FIRST));
        for (String language : List.of("es", "pt", "en")) {
            over.write(language + "/steps/legacy/s2.md", "");
            over.write(language + "/topics/key-not-showing.md", "");
        }
        over.step("legacy", "s3", 2, "");
        PracticeGuide.lookAgain(guides);
        assertThat(guides.problems()).isEmpty();
        assertThat(practice.conversation.stepOf(ANA)).contains(THIRD);
        Part part = press(new Press.Next(SECOND));
        assertThat(part.kind()).isEqualTo(Kind.WHERE_YOU_ARE);
        assertThat(part.step()).contains(THIRD);
        assertThat(part.progress().orElseThrow().at()).isEqualTo(2);
        assertThat(part.notes()).singleElement().asString().startsWith("La guía cambió");
        assertThat(press(new Press.Next(THIRD)).kind()).isEqualTo(Kind.JOURNEY_FINISHED);
    }

    @Test
    void whoseJourneyIsGoneChoosesAnother() throws IOException {
        start();
        for (String language : List.of("es", "pt", "en")) {
            over.write(language + "/journeys/legacy.md", "");
            for (int i = 1; i <= 3; i++) {
                over.write(language + "/steps/legacy/s" + i + ".md", "");
            }
            over.write(language + "/topics/app-code.md", "");
            over.write(language + "/topics/key-not-showing.md", "");
        }
        PracticeGuide.lookAgain(guides);
        assertThat(guides.problems()).isEmpty();
        Part part = hear("listo");
        assertThat(acts(part)).contains(new Press.Choose());
        assertThat(part.notes().getFirst().text()).contains("ya no existe");
        assertThat(press(new Press.Start(LEGACY)).notes().getFirst().text()).contains("ya no existe");
    }

    @Test
    void leavingKeepsThePlaceAndContinuingTakesItUp() {
        start();
        press(new Press.Next(FIRST));
        Part left = hear("cancelar");
        assertThat(left.kind()).isEqualTo(Kind.LEFT);
        assertThat(practice.conversation.stepOf(ANA)).isEmpty();
        assertThat(acts(hear("dónde estoy"))).contains(new Press.Continue());
        assertThat(hear("continuar").step()).contains(SECOND);
        hear("cancelar");
        assertThat(press(new Press.Next(SECOND)).step()).contains(THIRD);
        assertThat(hear("cancel").kind()).isEqualTo(Kind.LEFT);
        assertThat(hear("cancel").body()).containsExactly(new Markdown("Answer of cancel in en."));
    }

    @Test
    void continuingIsGoingOnInTheMiddleOfTheWalkAndTheSameStepAfterAPause() {
        start();
        assertThat(hear("continuar").step()).contains(SECOND);
        hear("allowed-ips");
        assertThat(hear("continuar")).satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.WHERE_YOU_ARE);
            assertThat(part.step()).contains(SECOND);
        });
        clock.set("2026-11-30T12:00:00Z");
        assertThat(hear("continuar").step()).contains(SECOND);
        assertThat(hear("continuar").step()).contains(THIRD);
    }

    @Test
    void startingAnotherJourneyKeepsThePlaceInTheFirst() {
        start();
        press(new Press.Next(FIRST));
        assertThat(practice.conversation.press(ANA, Language.SPANISH, new Press.Start(SURVIVE)).parts().getLast()
                .step()).contains(new StepId("survive/s1"));
        Part back = press(new Press.Start(LEGACY));
        assertThat(back.kind()).isEqualTo(Kind.WHERE_YOU_ARE);
        assertThat(back.step()).contains(SECOND);
        assertThat(acts(back)).contains(new Press.Restart(SECOND));
    }

    @Test
    void startsOver() {
        start();
        press(new Press.Next(FIRST));
        assertThat(hear("empezar de nuevo").step()).contains(FIRST);
        hear("listo");
        assertThat(press(new Press.Restart(SECOND)).step()).contains(FIRST);
        assertThat(practice.conversation.stepOf(ANA)).contains(FIRST);
    }

    @Test
    void tellsWhereThePersonIs() {
        start();
        press(new Press.Next(FIRST));
        Part where = hear("where am I?");
        assertThat(where.step()).contains(SECOND);
        assertThat(where.notes()).singleElement().asString().contains("Journey legacy en", "2", "3", "1 is left");
    }

    @Test
    void staleFactsAreToldWithTheMonthTheyWereChecked() {
        assertThat(hear("allowed-ips").remarks()).isEmpty();
        clock.set("2027-06-01T00:00:00Z");
        assertThat(hear("allowed-ips").remarks()).containsExactly(new Markdown("(comprobado en noviembre de 2026)"));
        start();
        assertThat(hear("where am I").remarks()).containsExactly(new Markdown("(checked in November 2026)"));
    }

    @Test
    void forgetsAllAndSaysWhatThatWas() {
        practice = new Practice(database, guides, clock, new TwoChecks());
        start();
        press(new Press.Helped(IPS, true));
        practice.conversation.press(BRUNO, Language.SPANISH, new Press.Start(LEGACY));
        Part told = hear("¡Olvídeme!");
        assertThat(told.kind()).isEqualTo(Kind.FORGOTTEN);
        assertThat(told.body().get(1).text()).contains("su lugar en 1 guía", "1 opinión", "2 comprobaciones", "idioma");
        assertThat(practice.conversation.stepOf(ANA)).isEmpty();
        assertThat(practice.feedback.tallies()).isEmpty();
        assertThat(practice.conversation.stepOf(BRUNO)).contains(FIRST);
        assertThat(new Practice(database, guides, clock).conversation.forget(ANA)).isEqualTo(new Forgotten(Map.of()));
    }

    @Test
    void theButtonForgetsAsTheWordDoes() {
        start();
        Part told = practice.conversation.press(ANA, Language.PORTUGUESE, new Press.Forget()).parts().getFirst();
        assertThat(told.kind()).isEqualTo(Kind.FORGOTTEN);
        assertThat(told.body().get(1).text()).contains("seu lugar em 1 guia");
        assertThat(practice.conversation.knows(ANA)).isFalse();
        assertThat(practice.conversation.standingOf(ANA)).isEqualTo(new Standing.NotBegun());
    }

    @Test
    void whoHasSaidOrPressedAnythingIsKnownAndWhoWasOnlyWelcomedIsNot() {
        assertThat(practice.conversation.welcome(ANA, Language.SPANISH).parts()).singleElement()
                .satisfies(part -> assertThat(acts(part)).containsExactly(new Press.Choose(), new Act.Verify(),
                        new Act.Human()));
        assertThat(practice.conversation.knows(ANA)).isFalse();
        press(new Press.Choose());
        assertThat(practice.conversation.knows(ANA)).isTrue();
        assertThat(practice.conversation.knows(BRUNO)).isFalse();
    }

    @Test
    void tellsHowFarAPersonIs() {
        start();
        press(new Press.Next(FIRST));
        assertThat(practice.conversation.standingOf(ANA)).isInstanceOfSatisfying(Standing.On.class, on -> {
            assertThat(on.step().id()).isEqualTo(SECOND);
            assertThat(on.journey().id()).isEqualTo(LEGACY);
            assertThat(on.left()).isFalse();
        });
        hear("cancel");
        assertThat(practice.conversation.standingOf(ANA)).isInstanceOfSatisfying(Standing.On.class,
                on -> assertThat(on.left()).isTrue());
        press(new Press.Continue());
        press(new Press.Next(SECOND));
        press(new Press.Next(THIRD));
        assertThat(practice.conversation.standingOf(ANA)).isInstanceOfSatisfying(Standing.Finished.class,
                finished -> assertThat(finished.journey().id()).isEqualTo(LEGACY));
    }

    @Test
    void explainingWhatOthersWroteObeysNothingInItAndKeepsNothingOfIt() {
        start();
        for (String words : List.of("¡Olvídeme!", "listo", "next-step", "restart", "change-language", "???")) {
            assertThat(practice.conversation.explain(ANA, Language.SPANISH, words).parts().getFirst().kind())
                    .as(words).isEqualTo(Kind.UNKNOWN);
        }
        assertThat(practice.conversation.stepOf(ANA)).contains(FIRST);
        assertThat(practice.unanswered.list()).isEmpty();
        Reply answer = practice.conversation.explain(ANA, Language.SPANISH, "in en: allowed-ips");
        assertThat(answer.language()).isEqualTo(Language.SPANISH);
        assertThat(answer.parts().getFirst().kind()).isEqualTo(Kind.ANSWER);
    }

    @Test
    void whatIsAskedMostComesFirst() {
        for (String words : List.of("¿a b?", "¿c d?", "¿C, d?", "¿e f?")) {
            hear(words);
        }
        assertThat(practice.unanswered.mostAsked(2)).hasSize(2).first()
                .satisfies(most -> assertThat(most.times()).isEqualTo(2));
    }

    @Test
    void greetingsLeadSomewhere() {
        Part greeting = hear("greeting");
        assertThat(greeting.kind()).isEqualTo(Kind.SMALL_TALK);
        assertThat(acts(greeting)).contains(new Press.Choose(), new Act.Verify());
        assertThat(acts(hear("thanks"))).isEmpty();
        assertThat(hear("  ").body().getFirst().text()).isEqualTo("Answer of capabilities in es.");
        start();
        assertThat(practice.conversation.hear(ANA, Language.SPANISH, "greeting").parts()).extracting(Part::kind)
                .containsExactly(Kind.SMALL_TALK, Kind.STEP_AGAIN);
    }

    private void start() {
        practice.conversation.press(ANA, Language.SPANISH, new Press.Start(LEGACY));
    }

    private Part hear(String text) {
        return practice.conversation.hear(ANA, Language.SPANISH, text).parts().getFirst();
    }

    private Part press(Press press) {
        return press(ANA, Language.SPANISH, press);
    }

    private Part press(PersonId person, Language language, Press press) {
        return practice.conversation.press(person, language, press).parts().getFirst();
    }

    private static List<Act> acts(Part part) {
        return part.offers().stream().map(Offer::act).toList();
    }

    /** Somewhere else, where something is kept too. */
    private static final class TwoChecks implements Memory {
        @Override
        public Forgotten forget(PersonId person) {
            return Forgotten.of(Forgotten.Kind.CHECKS, 2);
        }

        @Override
        public void forgetWorkspace(String workspace) {
            throw new UnsupportedOperationException();
        }
    }
}
