package com.babelteam.clavero.slack.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells who comes back from Slack's consent page from who was only led here: they bring what they were given before, half of it
 * by Slack, half in a cookie. Good once, for ten minutes, in whatever process.
 */
@Component
@OnlyByInstallation
class InstallStates {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InstallStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody carries: one half travels through Slack, the other stays in their browser. */
    record Pair(String state, String cookie) {}

    /**
     * @param remark to be found again at the end of the state
     */
    Pair issue(String remark) {
        var pair = new Pair(word() + "-" + remark, word());
        jdbc.sql("insert into install_states (digest, issued_at) values (?, ?)")
                .params(digest(pair), clock.instant().atOffset(ZoneOffset.UTC)).update();
        return pair;
    }

    /** Takes both halves back; returns whether they belong together and are still good. */
    boolean redeem(Pair pair) {
        return jdbc.sql("delete from install_states where digest = ? and issued_at > ?")
                .params(digest(pair), clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOld() {
        jdbc.sql("delete from install_states where issued_at <= ?")
                .param(clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC)).update();
    }

    private String word() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whoever reads the database learns neither half. */
    private static String digest(Pair pair) {
        try {
            byte[] both = (pair.state() + " " + pair.cookie()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
