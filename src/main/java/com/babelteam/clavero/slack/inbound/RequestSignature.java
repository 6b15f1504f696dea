package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.slack.Secret;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells Slack's requests from everybody else's, by the bytes as they came.
 *
 * <p>{@code v0=} and the hexadecimal HMAC-SHA256 of {@code v0:timestamp:body} under the signing secret
 * (docs.slack.dev/authentication/verifying-requests-from-slack). Stricter than the SDK's own check: the time may not lie
 * in the future either, comparison takes the same time whatever differs, and a request is let in once.
 */
final class RequestSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Cloned for every request: looking the algorithm up anew costs more than the signature. */
    private final Mac keyed;
    private final Clock clock;
    /**
     * Signatures let in, by their first eight bytes, for as long as their time is good; twice the window, as they may be dated
     * ahead of us. As many as fit into little memory: what they belong to is known in the database too.
     */
    private final Cache<Long, Boolean> seen;

    RequestSignature(Secret signingSecret, Clock clock) {
        this.keyed = keyed(signingSecret);
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.seen = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW.multipliedBy(2).plusSeconds(1))
                .maximumSize(100_000).build();
    }

    /** What is wrong with a request, or that nothing is. */
    enum Verdict {
        GENUINE, UNSIGNED, WRONG_TIME, WRONG_SIGNATURE, REPLAYED
    }

    Verdict check(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
            return Verdict.UNSIGNED;
        }
        long seconds = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        if (seconds > WINDOW.toSeconds()) {
            return Verdict.WRONG_TIME;
        }
        byte[] expected = ("v0=" + hmac(timestamp, body)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.WRONG_SIGNATURE;
        }
        return seen.asMap().putIfAbsent(beginning(signature), true) == null ? Verdict.GENUINE : Verdict.REPLAYED;
    }

    private static long beginning(String signature) {
        return HexFormat.fromHexDigitsToLong(signature, "v0=".length(), "v0=".length() + Long.BYTES * 2);
    }

    private String hmac(String timestamp, byte[] body) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac keyed(Secret signingSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }
}
