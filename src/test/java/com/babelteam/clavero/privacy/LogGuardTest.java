package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.slf4j.LoggerFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogGuardTest {
    private static final String KEY = PracticeKeap.NEW_KEY;

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void everythingAtTrace() {
        context.addTurboFilter(new LogGuard());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @Test
    void masksKeysInMessagesAndArguments() {
        Logger log = context.getLogger("com.example");
        log.info("the key is {}", KEY);
        log.trace("classic: " + PracticeKeap.LEGACY_KEY + ".");
        log.warn("safe line {}", 1);
        assertThat(printed()).isEqualTo("the key is [key]\nclassic: [key].\nsafe line 1\n");
    }

    @Test
    void noTextFromOutsidePassesForALineOfOurs() {
        Logger log = context.getLogger("com.example");
        log.warn("Slack said no: {}", "x\r\n2026-01-01 INFO forged\n\tmore\nand more");
        log.warn("the server said \u001b[2J\u001b]0;title\u0007\b\r\u0085\u2028\u202egnol");
        log.warn("two\n\tlines");
        assertThat(printed()).isEqualTo("""
                                        Slack said no: x
                                        \t2026-01-01 INFO forged
                                        \tmore
                                        \tand more
                                        the server said ?[2J?]0;title??????gnol
                                        two
                                        \tlines
                                        """);
    }

    @Test
    void withholdsExceptionsWhoseTextHoldsAKey() {
        var cause = new IllegalArgumentException("bad header " + KEY);
        context.getLogger("com.example").error("it failed", new IllegalStateException("wrapped", cause));
        assertThat(printed()).contains("it failed", "IllegalStateException", "IllegalArgumentException")
                .doesNotContain(KEY);
    }

    @Test
    void aKeyAnywhereInAnExceptionWithholdsIt() {
        var suppressing = new IllegalStateException("wrapped");
        suppressing.addSuppressed(new IllegalArgumentException("bad " + KEY));
        Logger log = context.getLogger("com.example");
        log.error("it failed", suppressing);
        log.warn("number {}", 1, new IllegalArgumentException("bad " + KEY));
        assertThat(printed()).contains("it failed (exception withheld, its text held a key: java.lang.IllegalState",
                "number 1 (exception withheld").doesNotContain(KEY, "at com.babelteam");
    }

    @Test
    void aLineWithAKeyKeepsItsHarmlessException() {
        context.getLogger("com.example").error("no " + KEY, new IllegalStateException("harmless"));
        assertThat(printed()).contains("no [key]\n", "harmless", "at com.babelteam");
    }

    @Test
    void whatIsTurnedOffStaysOff() {
        Logger log = context.getLogger("com.example");
        log.setLevel(Level.INFO);
        log.debug("the key is {}", KEY);
        log.info((String) null);
        assertThat(printed()).isEqualTo("null\n");
    }

    @Test
    void theGuardIsPutInPlaceOnceAsSoonAsLoggingIsSetUp() {
        var logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        var before = List.copyOf(logback.getTurboFilterList());
        logback.getTurboFilterList().removeIf(LogGuard.class::isInstance);
        try {
            var installer = new LogGuardInstaller();
            var event = new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(), new SpringApplication(),
                    new String[0], new MockEnvironment());
            installer.onApplicationEvent(event);
            installer.onApplicationEvent(event);
            assertThat(logback.getTurboFilterList()).filteredOn(LogGuard.class::isInstance).singleElement()
                    .satisfies(guard -> assertThat(guard.isStarted()).isTrue());
            assertThat(installer.getOrder()).isGreaterThan(LoggingApplicationListener.DEFAULT_ORDER);
        } finally {
            logback.getTurboFilterList().clear();
            logback.getTurboFilterList().addAll(before);
        }
    }

    @Test
    void otherExceptionsArePrintedAsEver() {
        context.getLogger("com.example").error("it failed", new IllegalStateException("harmless"));
        assertThat(printed()).contains("it failed", "harmless", "at com.babelteam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.slack.api.bolt.App", "com.slack.api.socket_mode.SocketModeClient",
            "org.java_websocket.WebSocketImpl", "org.apache.coyote.http11.Http11InputBuffer", "okhttp3.OkHttpClient"})
    void librariesThatSeeWholeRequestsAreQuietBelowInfo(String name) {
        context.getLogger(name).debug("body: MiPerro2024");
        context.getLogger(name).trace("body: MiPerro2024");
        context.getLogger(name).info("connected");
        assertThat(printed()).isEqualTo("connected\n");
    }

    @Test
    void theParserThatPrintsUnsignedRequestsIsSilent() {
        context.getLogger("com.slack.api.bolt.util.SlackRequestParser").warn("No request pattern detected for {}",
                "body");
        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return lines.list.stream().map(line -> line.getFormattedMessage() + "\n"
                + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining());
    }
}
