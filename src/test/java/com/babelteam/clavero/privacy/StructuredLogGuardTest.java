package com.babelteam.clavero.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MarkerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class StructuredLogGuardTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** A thing of somebody's that prints what it holds. */
    private record Holder(String key) {}

    @BeforeEach
    void everythingAtTrace() {
        context.setMDCAdapter(mdc);
        context.addTurboFilter(new LogGuard());
        context.putObject(Environment.class.getName(),
                new MockEnvironment().withProperty("logging.structured.json.rename.traceId", "trace.id"));
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void noKeyIsLeftInAnyPartOfALine(String format) {
        print(format);
        for (String key : List.of(PracticeKeap.NEW_KEY, PracticeKeap.LEGACY_KEY)) {
            mdc.put("somebody.key", "it is " + key);
            mdc.put("event.id", "Ev1");
            var log = context.getLogger("com.example");
            log.info("the key is {}", key);
            log.atWarn().addMarker(MarkerFactory.getMarker(key)).addKeyValue("key", key)
                    .addKeyValue("held", new Holder(key)).addKeyValue("nested", Map.of("deep", List.of(key)))
                    .log("said fluently, with {}", key);
            log.atWarn().addKeyValue("key", key).addKeyValue("held", new Holder(key))
                    .addKeyValue("nested", Map.of("deep", List.of(key))).log("harmless");
            log.error("it failed", new IllegalStateException("wrapped", new IllegalArgumentException("bad " + key)));
            assertThat(printed()).contains("Ev1", "said fluently", "harmless", "it failed", "[key]")
                    .doesNotContain(key, key.substring(8));
            printed().lines().forEach(line -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void aTracesIdentifierIsNoKeyButAKeyInItsPlaceWouldBe(String format) {
        print(format);
        mdc.put("traceId", TRACE);
        context.getLogger("com.example").info("traced");
        mdc.put("traceId", PracticeKeap.NEW_KEY);
        context.getLogger("com.example").info("not traced");
        assertThat(printed()).contains(TRACE).doesNotContain(PracticeKeap.NEW_KEY);
    }

    private void print(String format) {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(printed);
        appender.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
