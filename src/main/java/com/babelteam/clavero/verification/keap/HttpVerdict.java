package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.RoadAnswer;
import com.babelteam.clavero.verification.RoadAnswer.IpNotAllowed;
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
 * What an HTTP status other than 200 says of a key. A wrong key is answered with 401 and JSON by Keap's gateway, whichever of
 * its two shapes the body has; under 403 only the gateway's own shape is a refusal, the rest may be any web server's.
 */
final class HttpVerdict {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private HttpVerdict() {}

    /** Empty for 200, which must be read further. */
    static Optional<RoadAnswer> of(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 200 -> Optional.empty();
            case 401 -> Optional.of(isJson(answer) ? new Refused() : new NoAnswer(Trouble.UNREADABLE));
            case 403 -> Optional.of(forbidden(answer));
            case 404, 410 -> Optional.of(new NoAnswer(Trouble.NOT_FOUND));
            case 429 -> Optional.of(new Throttled(retryAfter(answer)));
            default -> Optional.of(new NoAnswer(status / 100 == 3
                    ? Trouble.REDIRECTED
                    : status / 100 == 5 ? Trouble.OUT_OF_ORDER : Trouble.UNREADABLE));
        };
    }

    private static RoadAnswer forbidden(Answer answer) {
        String body = body(answer);
        if (body.contains("IPDenied")) {
            return new IpNotAllowed();
        }
        return isJson(answer) && body.contains("\"fault\"") ? new Refused() : new NoAnswer(Trouble.UNREADABLE);
    }

    /** Keap's gateway says no in JSON; a page with the same status is some proxy's. */
    private static boolean isJson(Answer answer) {
        return body(answer).stripLeading().startsWith("{");
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static @Nullable Duration retryAfter(Answer answer) {
        Matcher seconds = SECONDS.matcher(answer.header("Retry-After").strip());
        return seconds.matches() ? Duration.ofSeconds(Long.parseLong(seconds.group())) : null;
    }
}
