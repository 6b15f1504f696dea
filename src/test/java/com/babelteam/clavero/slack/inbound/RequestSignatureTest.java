package com.babelteam.clavero.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.SlackRequests;
import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.inbound.RequestSignature.Verdict;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final RequestSignature signature = new RequestSignature(Secret.of(SlackRequests.SIGNING_SECRET),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void letsSlackInOnce() {
        assertThat(check("body", NOW)).isEqualTo(Verdict.GENUINE);
        assertThat(check("body", NOW)).isEqualTo(Verdict.REPLAYED);
        assertThat(check("other body", NOW)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void allowsFiveMinutesInEitherDirection() {
        assertThat(check("a", NOW.minus(Duration.ofMinutes(5)))).isEqualTo(Verdict.GENUINE);
        assertThat(check("b", NOW.plus(Duration.ofMinutes(5)))).isEqualTo(Verdict.GENUINE);
        assertThat(check("c", NOW.minusSeconds(301))).isEqualTo(Verdict.WRONG_TIME);
        assertThat(check("d", NOW.plusSeconds(301))).isEqualTo(Verdict.WRONG_TIME);
    }

    @Test
    void turnsAwayWhatIsNotSlacks() {
        String timestamp = String.valueOf(NOW.getEpochSecond());
        String good = SlackRequests.signature(timestamp, "body");
        byte[] body = "body".getBytes(StandardCharsets.UTF_8);
        assertThat(signature.check(timestamp, null, body)).isEqualTo(Verdict.UNSIGNED);
        assertThat(signature.check(null, good, body)).isEqualTo(Verdict.UNSIGNED);
        assertThat(signature.check("yesterday", good, body)).isEqualTo(Verdict.UNSIGNED);
        assertThat(signature.check(timestamp, good.substring(0, 20), body)).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(signature.check(timestamp, good, new byte[0])).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(signature.check(timestamp, "", body)).isEqualTo(Verdict.WRONG_SIGNATURE);
    }

    @Test
    void takesLittleMemoryHoweverManyAreGenuine() {
        check("the first", NOW);
        long before = usedMemory();
        for (int i = 0; i < 250_000; i++) {
            assertThat(check("request " + i, NOW)).isEqualTo(Verdict.GENUINE);
        }
        assertThat(usedMemory() - before).isLessThan(24L << 20);
        assertThat(check("request 249999", NOW)).isEqualTo(Verdict.REPLAYED);
    }

    private static long usedMemory() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private Verdict check(String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return signature.check(timestamp, SlackRequests.signature(timestamp, body),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
