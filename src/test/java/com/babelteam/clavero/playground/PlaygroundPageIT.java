package com.babelteam.clavero.playground;

import static com.babelteam.clavero.person.Language.PORTUGUESE;
import static com.babelteam.clavero.person.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.replay.HttpPlayground;
import com.babelteam.clavero.playground.workspace.Manifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.json.JsonMapper;

/** The page in a real browser, in front of the packaged jar: what a newcomer sees, presses and reads there. */
class PlaygroundPageIT {
    private static final String COMMAND = "/infusionsoft-verify";
    private static final String CHANNEL = "#integraciones";
    private static final String FORGET = "olvídeme";
    private static final String JOURNEY = "journeys/service-key";
    private static final String FIRST_STEP = "steps/service-key/app-code";
    private static final CharSequence BACKWARDS = Keys.chord(Keys.SHIFT, Keys.TAB);

    @TempDir
    private static Path folder = Path.of("");
    private static @Nullable RunningClavero running;
    private static @Nullable Chromium started;
    private static @Nullable Browser opened;

    private final Wording spanish = new Wording(SPANISH);

    @RegisterExtension
    final AfterTestExecutionCallback picture = test -> test.getExecutionException()
            .ifPresent(_ -> chromium().screenshot(Path.of("target", "screenshots",
                    (test.getRequiredTestMethod().getName() + " " + test.getDisplayName()).replaceAll("\\W+", "-")
                            + ".png")));

    @BeforeAll
    static void start() {
        List<String> missing = Chromium.missing();
        if (!missing.isEmpty()) {
            System.out.println(
                    "Left out: the tests of the playground's page, for want of " + String.join(" and ", missing)
                            + ". On Debian: apt-get install chromium chromium-driver");
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> "no " + missing);
        running = new RunningClavero(folder, Map.of("clavero.keap.timeout", "2s"));
        started = new Chromium();
        running.await("readiness", 200);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
        if (running != null) {
            running.close();
        }
    }

    @BeforeEach
    void comeForTheFirstTime() throws IOException {
        act("mood", Map.of("mood", "fine"));
        for (String person : List.of("U0ANA", "U0BRUNO")) {
            act("locale", Map.of("as", person, "locale", "es-LA"));
        }
        act("clear", Map.of());
        act("say", Map.of("as", "U0ANA", "channel", "D0ANA", "text", FORGET));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> server().state("U0ANA").path("messages").findValuesAsString("user").contains("U0CLAVERO"));
        act("clear", Map.of());
        opened = chromium().open(address());
        browser().sees(spanish.page("nav.channels"));
    }

    @AfterEach
    void thePageHasComplainedOfNothing() {
        assertThat(chromium().complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewcomerPressesASuggestionAndGetsTheChoiceOfGuides(Language language) {
        Wording words = speak(language);
        browser().sees(words.clavero("suggestions.title")).press(words.clavero("suggestion.start.title"));
        browser().message(words.clavero("choose"));
        browser().isOffered(words.guide(JOURNEY, "button"));
        assertThat(browser().messages()).anyMatch(each -> each.contains(words.clavero("suggestion.start.message")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKeyCopiedFromThePanelIsCheckedInThePrivateForm(Language language) {
        Wording words = speak(language);
        openForm(words);
        fillIn(words, PracticeKeap.APP, PracticeKeap.NEW_KEY);
        browser().press(words.clavero("form.submit")).sees(words.clavero("report.accepted.title"));
        browser().keys(Keys.ESCAPE).window(false);
        browser().message(words.clavero("report.accepted.title"));
        assertThat(browser().text()).doesNotContain(PracticeKeap.NEW_KEY);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndReadOut() {
        openForm(spanish);
        browser().type(spanish.clavero("form.app.label"), "ana@example.com").type(spanish.clavero("form.key.label"),
                PracticeKeap.NEW_KEY, Keys.ENTER);
        browser().sees(spanish.clavero("problem.email"));
        browser().focusIsOn(spanish.clavero("form.app.label"));
        WebElement field = browser().field(spanish.clavero("form.app.label"));
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser().described(field)).contains(spanish.clavero("problem.email"));
    }

    @Test
    void oneNeverSeesWhatIsOnlyForTheOther() {
        browser().type(composer("Clavero"), "¿Esto lo ve Bruno?", Keys.ENTER).message("¿Esto lo ve Bruno?");
        browser().press("integraciones").type(composer(CHANNEL), COMMAND + " ayuda", Keys.ENTER);
        browser().message(spanish.page("message.ephemeral"));
        browser().type(composer(CHANNEL), "Buenos días a todos", Keys.ENTER).message("Buenos días a todos");

        browser().press("Bruno").message("Buenos días a todos");
        assertThat(browser().messages()).hasSize(1);
        browser().press("Clavero").sees(spanish.page("beginning.im").replaceAll(".*\\*", "").strip());
        assertThat(browser().text()).doesNotContain("¿Esto lo ve Bruno?");

        browser().press("Ana").message("¿Esto lo ve Bruno?");
    }

    @Test
    void theKeyboardAloneLeadsFromTheFirstWordToAStep() {
        browser().keys(Keys.TAB).keys(Keys.ENTER);
        browser().focusIsOn(composer("Clavero"));
        browser().keys(spanish.clavero("suggestion.start.message"), Keys.ENTER).message(spanish.clavero("choose"));
        browser().walkTo(spanish.guide(JOURNEY, "button"), BACKWARDS).keys(Keys.ENTER)
                .message(spanish.guide(FIRST_STEP, "title"));
    }

    @Test
    void theKeyboardAloneChecksAKey() {
        browser().keys(Keys.TAB).keys(Keys.ENTER).keys("/inf")
                .sees(Manifest.shipped().commands().getFirst().description());
        browser().keys(Keys.TAB).keys(Keys.ENTER).window(true);
        browser().focusIsOn(spanish.clavero("form.app.label"));
        browser().keys(PracticeKeap.APP, Keys.TAB).keys(PracticeKeap.UNKNOWN_KEY, Keys.ENTER)
                .sees(spanish.clavero("report.key-refused.title")).keys(Keys.ESCAPE).window(false);
        browser().focusIsOn(composer("Clavero"));
    }

    @Test
    void theDrawingOfAStepIsReallyThere() {
        firstStep();
        browser().seesPictureIn(spanish.guide(FIRST_STEP, "title"));
    }

    @Test
    void theDialChangesHowKeapAnswers() {
        browser().press(spanish.page("nav.keap"))
                .press(spanish.page("keap.moods") + ": " + spanish.page("mood.fine"))
                .press(spanish.page("mood.throttled"))
                .isOffered(spanish.page("keap.moods") + ": " + spanish.page("mood.throttled"));
        tryOut(PracticeKeap.NEW_KEY);
        browser().message(spanish.clavero("report.throttled.title"));

        browser().press(spanish.page("mood.fine"))
                .isOffered(spanish.page("keap.moods") + ": " + spanish.page("mood.fine"));
        tryOut(PracticeKeap.NEW_KEY);
        browser().message(spanish.clavero("report.accepted.title"));
    }

    @Test
    void theLookInsideShowsWhatTravelledWithTheKeyMasked() {
        tryOut(PracticeKeap.UNKNOWN_KEY);
        browser().message(spanish.clavero("report.key-refused.title"));
        browser().press(spanish.page("nav.inside")).pressTheOneWith(COMMAND).sees("\"text\": \"ab123 [key]\"");
        assertThat(browser().text()).contains(spanish.page("inside.request"), spanish.page("inside.copy"))
                .doesNotContain(PracticeKeap.UNKNOWN_KEY);
    }

    @Test
    void onAPhoneNothingSticksOutAndTheDrawerOpens() {
        chromium().phone();
        firstStep();
        assertThat(chromium().sideways()).as("a step").isEmpty();
        openForm(spanish);
        assertThat(chromium().sideways()).as("the form").isEmpty();
        browser().press(spanish.page("keap.tray"));
        assertThat(chromium().sideways()).as("the keys beside the form").isEmpty();
        browser().keys(Keys.ESCAPE).window(false);

        browser().press(spanish.page("menu")).pressTheOneWith(spanish.page("nav.home"))
                .sees(spanish.clavero("home.title"));
        assertThat(chromium().sideways()).as("the Home").isEmpty();
        for (String place : List.of("nav.inside", "nav.mail", "nav.keap")) {
            browser().isNotOffered(spanish.page("nav.inside")).press(spanish.page("menu"))
                    .isOffered(spanish.page("nav.inside"));
            assertThat(chromium().sideways()).as("the drawer").isEmpty();
            browser().pressTheOneWith(spanish.page(place)).sees(spanish.page(place));
            assertThat(chromium().sideways()).as(place).isEmpty();
        }
        browser().press(spanish.page("pane.back")).press(spanish.page("menu"))
                .keys(Keys.ESCAPE);
        browser().focusIsOn(spanish.page("menu"));
    }

    @Test
    void theHomeIsThereIfTheManifestAsksForIt() {
        browser().isOffered(spanish.page("nav.keap"));
        assertThat(browser().offers(spanish.page("nav.home"))).isEqualTo(Manifest.shipped().homeTab());
        assertThat(browser().offers(spanish.page("tab.home"))).isEqualTo(Manifest.shipped().homeTab());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHomeLeadsIntoTheGuideAndForgetsOnlyWhoConfirmsIt(Language language) {
        Wording words = speak(language);
        browser().press(words.page("tab.home")).sees(words.clavero("home.next.begin"));
        browser().press(words.clavero("home.button.begin")).press(words.page("tab.messages"))
                .message(words.clavero("choose")).press(words.guide(JOURNEY, "button"))
                .message(words.guide(FIRST_STEP, "title"));
        browser().press(words.page("tab.home")).sees(words.guide(FIRST_STEP, "title"));
        browser().press(words.clavero("home.button.forget")).window(true);
        assertThat(browser().text()).contains(words.clavero("home.forget.title"), words.clavero("home.forget.text"));
        browser().press(words.clavero("home.forget.no")).window(false);
        assertThat(browser().text()).contains(words.guide(FIRST_STEP, "title"));
        browser().press(words.clavero("home.button.forget")).press(words.clavero("home.forget.yes")).window(false);
        browser().sees(words.clavero("home.next.begin"));
    }

    @Test
    void theKeyboardAloneReachesBothShortcuts() {
        List<Manifest.Shortcut> shortcuts = Manifest.shipped().shortcuts();
        browser().keys(Keys.TAB).keys(Keys.ENTER);
        browser().focusIsOn(composer("Clavero"));
        browser().walkTo(spanish.page("shortcuts.global"), Keys.TAB).keys(Keys.ENTER);
        browser().sees(shortcuts.getFirst().name()).keys(Keys.ENTER).window(true);
        browser().focusIsOn(spanish.clavero("form.app.label"));
        browser().keys(Keys.ESCAPE).window(false);

        browser().press("integraciones").type(composer(CHANNEL), "¿Qué es una Service Account Key?", Keys.ENTER)
                .message("Service Account Key");
        browser().walkTo(spanish.page("shortcuts.message"), BACKWARDS).keys(Keys.ENTER);
        browser().sees(shortcuts.getLast().name()).keys(Keys.ENTER).message(spanish.clavero("about.where"));
        browser().pressTheOneWith("Clavero").message("¿Qué es una Service Account Key?");
    }

    @Test
    void aCaseForSupportCanBeReadInTheMailbox() {
        var team = new Wording(PORTUGUESE);
        String trouble = "No encuentro el menú Settings";
        firstStep();
        browser().type(composer("Clavero"), COMMAND + " soporte", Keys.ENTER)
                .type(spanish.clavero("escalate.summary.label"), trouble)
                .press(spanish.clavero("escalate.include")).press(spanish.clavero("escalate.submit"))
                .isOffered(spanish.clavero("form.close")).press(spanish.clavero("form.close")).window(false);
        browser().pressTheOneWith(spanish.page("nav.mail")).pressTheOneWith(team.clavero("subject"))
                .press(spanish.page("mail.text")).sees(trouble);
        assertThat(browser().text()).contains(spanish.page("mail.from"), team.clavero("conversation.none"));
    }

    @Test
    void aScriptInAMessageIsOnlyText() {
        String script = "<script>window.caught = 1</script><img src=x onerror=\"window.caught = 2\">";
        browser().type(composer("Clavero"), script, Keys.ENTER).message(script);
        assertThat(chromium().count("main script")).isZero();
        assertThat(chromium().count("main img[src=x]")).isZero();
        assertThat(chromium().script("return String(window.caught)")).isEqualTo("undefined");
    }

    /** Changes the language as people do, and answers the words of that language. */
    private Wording speak(Language language) {
        Wording words = new Wording(language);
        browser().choose(spanish.page("language.label"), words.ownName()).sees(words.page("nav.channels"));
        return words;
    }

    private void openForm(Wording words) {
        browser().type(words.page("composer.to", "name", "Clavero"), COMMAND, Keys.ENTER)
                .sees(words.clavero("form.title")).window(true);
    }

    /** The key is pressed where it is offered, and pasted where it is asked for. */
    private static void fillIn(Wording words, String app, String key) {
        browser().press(words.page("keap.tray")).press(words.page("keap.copy.app") + " " + app)
                .sees(words.page("copied", "what", app)).paste(words.clavero("form.app.label"))
                .press(words.page("keap.copy.key") + " " + key)
                .sees(words.page("copied", "what", words.page("keap.key"))).paste(words.clavero("form.key.label"))
                .press(words.page("keap.tray"));
        assertThat(browser().field(words.clavero("form.app.label")).getDomProperty("value")).isEqualTo(app);
        assertThat(browser().field(words.clavero("form.key.label")).getDomProperty("value")).isEqualTo(key);
    }

    private void tryOut(String key) {
        browser().type(composer("Clavero"), COMMAND + " " + PracticeKeap.APP + " " + key, Keys.ENTER);
    }

    private void firstStep() {
        browser().type(composer("Clavero"), spanish.clavero("suggestion.start.message"), Keys.ENTER)
                .message(spanish.clavero("choose"));
        browser().press(spanish.guide(JOURNEY, "button")).message(spanish.guide(FIRST_STEP, "title"));
    }

    private String composer(String place) {
        return spanish.page("composer.to", "name", place);
    }

    private static String address() {
        return "http://localhost:" + Objects.requireNonNull(running).port() + "/";
    }

    private static void act(String what, Map<String, String> body) throws IOException {
        server().act(what, JsonMapper.shared().valueToTree(body));
    }

    private static HttpPlayground server() {
        return new HttpPlayground(URI.create(address()));
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(started);
    }

    private static Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
