package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.NoAnswer;
import com.babelteam.clavero.verification.RoadAnswer.Refused;
import com.babelteam.clavero.verification.RoadAnswer.Throttled;
import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import com.babelteam.clavero.verification.keap.KeapHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP status other than 200 says of a key.
 *
 * <p>Keap's gateway answers a wrong key with 401 and a JSON body of one of two shapes: {@code invalid_access_token} means
 * that it saw a key and does not know it, {@code InvalidAccessToken} that it saw none.
 */
final class HttpVerdict {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private HttpVerdict() {}

    /** Empty for 200, which must be read further. */
    static Optional<RoadAnswer> of(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 200 -> Optional.empty();
            case 401 -> Optional.of(new Refused());
            case 403 ->
                Optional.of(body(answer).contains("\"fault\"") ? new Refused() : new NoAnswer(Trouble.UNREADABLE));
            case 404, 410 -> Optional.of(new NoAnswer(Trouble.NOT_FOUND));
            case 429 -> Optional.of(new Throttled(retryAfter(answer)));
            default -> Optional.of(new NoAnswer(status / 100 == 3
                    ? Trouble.REDIRECTED
                    : status / 100 == 5 ? Trouble.OUT_OF_ORDER : Trouble.UNREADABLE));
        };
    }

    /** Whether the gateway says that no credential reached it at all. */
    static boolean sawNoKey(Answer answer) {
        return answer.status() == 401 && body(answer).contains("oauth.v2.InvalidAccessToken");
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static @Nullable Duration retryAfter(Answer answer) {
        Matcher seconds = SECONDS.matcher(answer.header("Retry-After").strip());
        return seconds.matches() ? Duration.ofSeconds(Long.parseLong(seconds.group())) : null;
    }
}
