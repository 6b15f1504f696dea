package com.babelteam.clavero.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack signs them, ready to be written to a connection. */
final class Signed {
    static final String SECRET = "bench-signing-secret";
    static final String TEAM = "T0BENCH";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Mac KEYED = keyed();

    private Signed() {}

    /** {@code /infusionsoft-verify help}; each is another, as no request is let in twice. */
    static byte[] help(int port, String user, long number, String responseUrl) {
        return request(port, FORM, "command=%2Finfusionsoft-verify&text=help&team_id=" + TEAM
                + "&team_domain=bench&user_id=" + user + "&channel_id=C0BENCH&api_app_id=A0BENCH&trigger_id=1." + number
                + "&response_url=" + URLEncoder.encode(responseUrl, StandardCharsets.UTF_8));
    }

    /** The form with an app code and a key, as a window in Spanish sends it. */
    static byte[] submission(int port, String user, String app, String key) {
        String payload = """
                         {"type":"view_submission","trigger_id":"2.%1$s","team":{"id":"%2$s","domain":"bench"},
                         "user":{"id":"%1$s","team_id":"%2$s","name":"bench"},"view":{"id":"V%1$s","type":"modal",
                         "callback_id":"verify","private_metadata":"es","state":{"values":{"app_code":{"app_code":
                         {"type":"plain_text_input","value":"%3$s"}},"api_key":{"api_key":{"type":"plain_text_input",
                         "value":"%4$s"}}}}}}""".formatted(user, TEAM, app, key);
        return request(port, FORM, "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    /** A direct message. */
    static byte[] message(int port, String user, long number, String text) {
        return request(port, "application/json", """
                                                 {"type":"event_callback","token":"x","team_id":"%1$s","api_app_id":"A0BENCH",
                                                 "event_id":"Ev%2$d","event_time":1,"event":{"type":"message","channel_type":"im",
                                                 "channel":"D%3$s","user":"%3$s","text":"%4$s","ts":"%2$d.000100",
                                                 "event_ts":"%2$d.000100"}}""".formatted(TEAM, number, user, text));
    }

    private static byte[] request(int port, String type, String body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + bytes.length + "\r\nX-Slack-Request-Timestamp: " + timestamp
                + "\r\nX-Slack-Signature: v0=" + hmac("v0:" + timestamp + ":" + body) + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The signature under the secret, in hexadecimal. */
    static String hmac(String text) {
        try {
            Mac mac = (Mac) KEYED.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac keyed() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
