package com.babelteam.clavero.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.RunningClavero;
import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.playground.mail.Mail;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.Workspace;
import com.babelteam.clavero.trust.Canary.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that would be an instruction elsewhere is text here. E-mail's headers: EscalationsTest; lines of the log: LogGuardTest. */
@Tag("database")
class InjectionIT {
    private static final String MARKUP = "<!channel> <@U1> <!subteam^S1> <https://example.com/evil|keap.com>";
    private static final String SQL = "x'); drop table checks; --";

    private final PracticeSlack slack = new PracticeSlack();
    private final PracticeMailbox mailbox = new PracticeMailbox(Clock.systemUTC());

    @TempDir
    private Path folder = Path.of("");

    InjectionIT() throws IOException {}

    @Test
    void nobodyIsCalledNoLinkIsMadeAndNoTableIsDropped() throws IOException {
        Canary last = Canary.of(Entrances.FORM, Kind.NEW);
        try (slack; mailbox; var keap = new TellTaleKeap(List.of(last)); var clavero = start(keap)) {
            var entrances = new Entrances(clavero.port(), slack);
            for (String entrance : List.of(Entrances.FORM, Entrances.COMMAND, Entrances.MESSAGE, Entrances.EDIT,
                    Entrances.FILE, Entrances.APP_CODE, Entrances.SUPPORT)) {
                for (String text : List.of(MARKUP, SQL)) {
                    entrances.enter(new Canary(entrance, Kind.PHRASE, text));
                }
            }
            // The tables are there, or a check could not be kept.
            entrances.enter(last);
            String calls = slack.calls().toString().replace("\\u003c", "<").replace("\\u003e", ">");
            assertThat(calls).contains("&lt;!channel&gt;", SQL.substring(3)).doesNotContain("<!channel", "<@U1>",
                    "<!subteam", "<https://example.com/evil|");
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .until(() -> mails().contains(SQL) && mails().contains(MARKUP));
            assertThat(clavero.output()).doesNotContain("SQLSyntax", "JdbcSQL", "PSQLException");
        }
    }

    private String mails() {
        return mailbox.mails().stream().map(Mail::text).collect(Collectors.joining());
    }

    private RunningClavero start(TellTaleKeap keap) {
        return new RunningClavero(folder, slack.settings(), keap.settings(), mailbox.settings(),
                Map.of("clavero.slack.signing-secret", SlackRequests.SIGNING_SECRET, "clavero.support.channel",
                        Workspace.CHANNEL, "db-scheduler.polling-interval", "200ms"))
                .await("readiness", 200);
    }
}
