package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a check ended. Each kind has a stable code that people quote to support. */
public sealed interface Result {
    /** The stable code, small letters and hyphens; part of our contract with support. */
    default String code() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case AcceptedAppUnconfirmed _ -> "accepted-app-unconfirmed";
            case OtherApp _ -> "other-app";
            case KeyRefused _ -> "key-refused";
            case AppNotFound _ -> "app-not-found";
            case ApiNotConfigured _ -> "api-not-configured";
            case IpNotAllowed _ -> "ip-not-allowed";
            case Throttled _ -> "throttled";
            case XmlRpcOff _ -> "xmlrpc-off";
            case KeapUnavailable _ -> "keap-unavailable";
            case AppCodeInvalid _ -> "app-code-invalid";
            case KeyNotRecognised _ -> "key-not-recognised";
            case TooManyChecks _ -> "too-many-checks";
        };
    }

    /** The key works and belongs to the app. */
    record Accepted() implements Result {}

    /** The key works; Keap did not say for which app. */
    record AcceptedAppUnconfirmed() implements Result {}

    /** The key works, but for another app. */
    record OtherApp(AppCode owner) implements Result {}

    /** Keap knows no such key. */
    record KeyRefused() implements Result {}

    /** No app answers under this code. */
    record AppNotFound() implements Result {}

    /** The app says that its API is not set up. */
    record ApiNotConfigured() implements Result {}

    /** The app's Allowed IP List is filled in. */
    record IpNotAllowed() implements Result {}

    /**
     * Keap got too many calls; the key is not judged.
     *
     * @param retryAfter when to come back, where Keap said so
     */
    record Throttled(@Nullable Duration retryAfter) implements Result {}

    /**
     * XML-RPC is off, so a key that only travels there cannot be judged.
     *
     * @param until the last day on which the pause may last, or null if XML-RPC has ended
     */
    record XmlRpcOff(@Nullable LocalDate until) implements Result {}

    /** Keap gave no usable answer; the key is not judged. */
    record KeapUnavailable(Trouble trouble) implements Result {}

    /** What was typed is no app code. */
    record AppCodeInvalid(AppCodeReading.Problem problem) implements Result {}

    /** What was typed is no key. */
    record KeyNotRecognised(KeyReading.LookAlike lookAlike) implements Result {}

    /** The person, or the app, used up its checks. */
    record TooManyChecks(Instant comeBackAt) implements Result {}
}
