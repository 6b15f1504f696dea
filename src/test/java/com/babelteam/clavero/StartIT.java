package com.babelteam.clavero;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutATokenItSaysWhatIsMissingAndStaysUp() {
        try (var clavero = RunningClavero.ofJar(folder, Map.of("clavero.playground.enabled", "false"))) {
            clavero.await("readiness", 200).await("liveness", 200);
            assertThat(clavero.output()).contains("Slack is not connected: set SLACK_BOT_TOKEN",
                    "Until then I stay up");
            assertThat(clavero.health("liveness")).isEqualTo(200);
        }
    }

    @Test
    void withHalfOfTheSecretsItIsNotReady() {
        try (var clavero = new RunningClavero(folder, Map.of("clavero.slack.bot-token", "xoxb-practice"))) {
            clavero.await("liveness", 200).await("readiness", 503);
            assertThat(clavero.output()).contains("SLACK_SIGNING_SECRET").doesNotContain("xoxb-practice");
        }
    }

    @Test
    void slackBeingDownDelaysNothingAndIsGotOver() throws IOException {
        Map<String, String> settings;
        int port;
        try (var slack = new PracticeSlack()) {
            settings = slack.settings();
            port = URI.create(slack.url()).getPort();
        }
        try (var keap = new PracticeKeap();
                var clavero = new RunningClavero(folder, keap.settings(), settings,
                        Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET))) {
            clavero.await("liveness", 200).await("readiness", 503);
            try (var slack = new PracticeSlack(port)) {
                slack.failWith("internal_error");
                Awaitility.await().until(() -> slack.calls("auth.test", _ -> true).size() > 2);
                assertThat(clavero.health("readiness")).isEqualTo(503);
                assertThat(new SlackRequests(clavero.port(), slack).command("U1", "help").statusCode()).isEqualTo(200);
                slack.failWith("");
                clavero.await("readiness", 200);
            }
        }
    }
}
