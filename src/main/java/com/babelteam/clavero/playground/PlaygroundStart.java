package com.babelteam.clavero.playground;

import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.Directory;
import com.babelteam.clavero.playground.workspace.Manifest;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSocket;
import com.babelteam.clavero.playground.workspace.UploadedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts Slack, Keap and the mailbox before the assistant, and leads the assistant there by its ordinary settings alone: its
 * own code has no branch for the playground.
 */
final class PlaygroundStart implements EnvironmentPostProcessor, Ordered {
    /** Set while the playground runs; see {@link OnlyInPlayground}. */
    static final String RUNNING = "clavero.playground.running";

    /** Beside the database, which remembers them. */
    private static final Path FILES = Path.of("data", "playground");

    /** Encrypts tokens that are worth nothing. */
    private static final String PRACTICE_TOKEN_KEY = "cHJhY3RpY2UtcHJhY3RpY2UtcHJhY3RpY2UtcHJhY3Q=";

    private static final String PRACTICE_APP_TOKEN = "xapp-practice";

    private final ConfigurableBootstrapContext bootstrap;

    PlaygroundStart(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        switch (PlaygroundDecision.of(settings)) {
            case START, START_AND_PUT_TOKENS_ASIDE -> start(settings);
            case FORBIDDEN -> throw new IllegalStateException(
                    "clavero.playground.enabled=true is not for a production profile: leave out one of the two");
            case STAY_OFF -> {
                // The assistant talks to the real Slack, or waits until it can.
            }
        }
    }

    private void start(ConfigurableEnvironment settings) {
        try {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            String signingSecret = HexFormat.of().formatHex(secret);
            var slack = new PracticeSlack(Manifest.shipped(), Directory.ofTwo(), UploadedFiles.in(FILES),
                    Clock.systemUTC(), 0);
            var keap = new PracticeKeap();
            var mailbox = new PracticeMailbox(Clock.systemUTC());
            boolean several = settings.getProperty("clavero.playground.install", Boolean.class, false);
            Map<String, Object> ours = settings(slack, keap, mailbox, signingSecret, several);
            if (settings.getProperty("clavero.playground.socket", Boolean.class, false)) {
                var socket = new PracticeSocket();
                slack.socketUrl(socket.url());
                ours.put("clavero.slack.app-token", PRACTICE_APP_TOKEN);
                ours.put("clavero.slack.signing-secret", "");
                bootstrap.addCloseListener(closed -> register(closed.getApplicationContext(), socket));
            }
            settings.getPropertySources().addFirst(new MapPropertySource("playground", ours));
            bootstrap.addCloseListener(closed -> {
                ConfigurableApplicationContext context = closed.getApplicationContext();
                register(context, slack);
                register(context, keap);
                register(context, mailbox);
                register(context, new SigningSecret(signingSecret));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The playground needs free ports on this machine", e);
        }
    }

    private static Map<String, Object> settings(PracticeSlack slack, PracticeKeap keap, PracticeMailbox mailbox,
            String signingSecret, boolean several) {
        Map<String, Object> settings = new HashMap<>();
        if (several) {
            settings.put("clavero.slack.bot-token", "");
            settings.put("clavero.slack.token-keys", PRACTICE_TOKEN_KEY);
            settings.putAll(slack.settingsForSeveral());
        } else {
            settings.put("clavero.slack.client-id", "");
            settings.putAll(slack.settings());
        }
        settings.putAll(keap.settings());
        settings.putAll(mailbox.settings());
        settings.put("clavero.slack.signing-secret", signingSecret);
        settings.put("clavero.slack.app-token", "");
        // Nobody but this machine may press the buttons.
        settings.put("server.address", "127.0.0.1");
        // Whoever changes the language or the plan in the page sees it at once.
        settings.put("clavero.slack.remember-language", "0s");
        settings.put("clavero.slack.remember-agents", "0s");
        // Trying every practice key in every language is what the playground is for.
        settings.put("clavero.verification.checks-per-person", "1000");
        settings.put("clavero.verification.checks-per-app", "1000");
        settings.put(RUNNING, "true");
        return settings;
    }

    /** With the context comes their end. */
    private static <T> void register(ConfigurableApplicationContext context, T part) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) part.getClass();
        ((GenericApplicationContext) context).registerBean(type, () -> part);
    }

    /** What the practice workspace signs its requests with; new at every start. */
    record SigningSecret(String value) {
        @Override
        public String toString() {
            return "[hidden]";
        }
    }

    /** After all settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
