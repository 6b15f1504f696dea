package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.RoadAnswer.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a check ended. Each kind has a stable code that people quote to support. */
public sealed interface Result {
    /** The stable code, small letters and hyphens; part of our contract with support. */
    String code();

    /** The key works and belongs to the app. */
    record Accepted() implements Result {
        @Override
        public String code() {
            return "accepted";
        }
    }

    /** The key works; Keap did not say for which app. */
    record AcceptedAppUnconfirmed() implements Result {
        @Override
        public String code() {
            return "accepted-app-unconfirmed";
        }
    }

    /** The key works, but for another app. */
    record OtherApp(AppCode owner) implements Result {
        @Override
        public String code() {
            return "other-app";
        }
    }

    /** Keap knows no such key. */
    record KeyRefused() implements Result {
        @Override
        public String code() {
            return "key-refused";
        }
    }

    /** No app answers under this code. */
    record AppNotFound() implements Result {
        @Override
        public String code() {
            return "app-not-found";
        }
    }

    /** The app says that its API is not set up. */
    record ApiNotConfigured() implements Result {
        @Override
        public String code() {
            return "api-not-configured";
        }
    }

    /** The app's Allowed IP List is filled in. */
    record IpNotAllowed() implements Result {
        @Override
        public String code() {
            return "ip-not-allowed";
        }
    }

    /**
     * Keap got too many calls; the key is not judged.
     *
     * @param retryAfter when to come back, where Keap said so
     */
    record Throttled(@Nullable Duration retryAfter) implements Result {
        @Override
        public String code() {
            return "throttled";
        }
    }

    /**
     * XML-RPC is off, so a key that only travels there cannot be judged.
     *
     * @param until the last day on which the pause may last, or null if XML-RPC has ended
     */
    record XmlRpcOff(@Nullable LocalDate until) implements Result {
        @Override
        public String code() {
            return "xmlrpc-off";
        }
    }

    /** Keap gave no usable answer; the key is not judged. */
    record KeapUnavailable(Trouble trouble) implements Result {
        @Override
        public String code() {
            return "keap-unavailable";
        }
    }

    /** What was typed is no app code. */
    record AppCodeInvalid(AppCodeReading.Problem problem) implements Result {
        @Override
        public String code() {
            return "app-code-invalid";
        }
    }

    /** What was typed is no key. */
    record KeyNotRecognised(KeyReading.LookAlike lookAlike) implements Result {
        @Override
        public String code() {
            return "key-not-recognised";
        }
    }

    /** The person, or the app, used up its checks. */
    record TooManyChecks(Instant comeBackAt) implements Result {
        @Override
        public String code() {
            return "too-many-checks";
        }
    }
}
