package com.babelteam.clavero.playground.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as Slack does: HMAC-SHA256 over {@code v0:timestamp:body} (docs.slack.dev, verifying requests). */
public final class Signature {
    private Signature() {}

    /** The value of {@code X-Slack-Signature}. */
    public static String of(String signingSecret, String timestamp, String body) {
        return of(signingSecret, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a body that may be no text. */
    public static String of(String signingSecret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            byte[] digest = mac.doFinal(body);
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }
}
