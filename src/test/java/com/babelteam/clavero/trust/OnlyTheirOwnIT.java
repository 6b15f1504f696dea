package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.Installing;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSlack.Call;
import com.babelteam.clavero.playground.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred people at once, in two workspaces that give them the same identifiers: what each is told is about their own check. */
class OnlyTheirOwnIT {
    private static final int PEOPLE = 100;
    private static final int AT_ONCE = 40;
    private static final String TOKEN_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder = Path.of("");

    /** A workspace whose people check apps that nobody else checks. */
    private record Place(PracticeSlack slack, Hands hands, String apps) {
        String app(int person) {
            return "%s%03d".formatted(apps, person);
        }

        /** Every other key is of another app; the rest are of none. */
        String result(int person) {
            return person % 2 == 0 ? "other-app" : "key-refused";
        }

        void check(int person) {
            String key = person % 2 == 0 ? PracticeKeap.NEW_KEY : PracticeKeap.UNKNOWN_KEY;
            assertThat(hands.say(slack.workspace().people().find("UES" + person).orElseThrow(), Workspace.CHANNEL, null,
                    "/infusionsoft-verify " + app(person) + " " + key, 1).error()).isEmpty();
        }

        List<Call> reports() {
            return slack.calls("chat.postMessage", call -> call.get("metadata").contains("clavero_verification"));
        }
    }

    @Test
    void nobodyIsToldOfSomebodyElsesCheck() throws IOException {
        try (var slack = new PracticeSlack();
                var keap = new PracticeKeap();
                var other = slack.another("T0OTHER", "other", Directory.ofEverybody(), Clock.systemUTC());
                var clavero = start(slack, keap);
                var installing = new Installing(clavero.port())) {
            List<Place> places = List.of(place(slack, "pa", clavero), place(other, "pb", clavero));
            places.forEach(each -> installing.install(each.slack()));

            try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
                List<CompletableFuture<Void>> checks = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    int person = i;
                    places.forEach(place -> checks.add(CompletableFuture.runAsync(() -> place.check(person), crowd)));
                }
                checks.forEach(CompletableFuture::join);
            }
            places.forEach(OnlyTheirOwnIT::assertEachToldOfTheirOwn);
            assertThat(places.getFirst().slack().calls().toString()).doesNotContain("pb0", "T0OTHER");
            assertThat(places.getLast().slack().calls().toString()).doesNotContain("pa0", Workspace.TEAM);
        }
    }

    private static void assertEachToldOfTheirOwn(Place place) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> place.reports().size() >= PEOPLE
                && place.slack().calls("response_url", call -> call.get("body").contains("`")).size() >= PEOPLE);
        assertThat(place.reports()).hasSize(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            String user = "UES" + person;
            String app = place.app(person);
            String result = place.result(person);
            assertThat(place.reports()).filteredOn(call -> call.get("channel").equals(user)).singleElement()
                    .satisfies(call -> {
                        assertThat(call.json("metadata").path("event_payload").path("app").asString("")).isEqualTo(app);
                        assertThat(call.json("metadata").path("event_payload").path("result").asString(""))
                                .isEqualTo(result);
                        assertThat(call.get("text")).contains(app);
                    });
            assertThat(place.slack().calls("response_url", call -> call.get("person").equals(user))).isNotEmpty()
                    .allSatisfy(call -> assertThat(call.get("body").replace(app, ""))
                            .doesNotContainPattern(place.apps() + "[0-9]{3}"))
                    .anySatisfy(call -> assertThat(call.get("body")).contains(app, result));
        }
    }

    private static Place place(PracticeSlack slack, String apps, RunningClavero clavero) {
        return new Place(slack, new Hands(slack, new Deliveries(slack, SlackRequests.SIGNING_SECRET,
                () -> URI.create("http://127.0.0.1:" + clavero.port() + "/slack/events"))), apps);
    }

    private RunningClavero start(PracticeSlack slack, PracticeKeap keap) {
        var clavero = new RunningClavero(folder, slack.settingsForSeveral(), keap.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "clavero.slack.token-keys",
                        TOKEN_KEY))
                .await("readiness", 200);
        slack.consents().redirectTo(() -> "http://127.0.0.1:" + clavero.port() + "/slack/oauth_redirect");
        return clavero;
    }
}
