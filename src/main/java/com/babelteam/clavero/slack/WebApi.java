package com.babelteam.clavero.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls Slack's Web API, with patience where it pays. No exception's text is logged: it may hold a request's.
 */
@Component
public class WebApi {
    private static final Logger log = LoggerFactory.getLogger(WebApi.class);
    private static final int PATIENCE = 6;
    /** Errors that mean that there is nobody to tell any more. */
    private static final Set<String> GONE = Set.of("user_disabled", "user_not_found", "user_not_visible",
            "channel_not_found", "cannot_dm_bot");
    /** Errors that Slack itself calls its own and passing. */
    private static final Set<String> PASSING = Set.of("internal_error", "fatal_error", "service_unavailable",
            "request_timeout", "ratelimited");

    private final MethodsClient methods;

    WebApi(Slack slack, SlackSettings settings) {
        this.methods = slack.methods(settings.botToken().reveal());
    }

    /** One call of the Web API. */
    @FunctionalInterface
    public interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /**
     * Calls once; for what is worthless a moment later, such as opening a form.
     *
     * @return Slack's answer, or empty if there was none or it said no
     */
    public <T extends SlackApiTextResponse> Optional<T> once(String what, Call<T> call) {
        return attempt(what, call) instanceof Answered<T>(var answer) ? Optional.of(answer) : Optional.empty();
    }

    /**
     * Calls until Slack takes it: waits as long as a 429 says, and for a while when Slack is down. Blocks for up to about
     * a minute, or several on Slack's own word.
     *
     * @return whether Slack took it
     */
    public boolean deliver(String what, Call<?> call) {
        return deliverPatiently(what, call) == Delivery.TAKEN;
    }

    /**
     * The same, for callers who can do something about a no.
     *
     * @return refused if Slack said no, later if it cannot be reached
     */
    public Delivery deliverPatiently(String what, Call<?> call) {
        Duration pause = Duration.ofSeconds(1);
        for (int attempt = 1; attempt <= PATIENCE; attempt++) {
            switch (attempt(what, call)) {
                case Answered<?> _ -> {
                    return Delivery.TAKEN;
                }
                case SaidNo<?> _ -> {
                    return Delivery.REFUSED;
                }
                case Later<?>(var after) -> {
                    if (attempt == PATIENCE || !waited(after.compareTo(pause) > 0 ? after : pause)) {
                        return Delivery.LATER;
                    }
                    pause = pause.multipliedBy(2);
                }
            }
        }
        return Delivery.LATER;
    }

    /** What came of one try to deliver. */
    public enum Delivery {
        TAKEN, REFUSED, LATER
    }

    /**
     * Tries to deliver once, for callers who come again by themselves.
     *
     * @return refused only if the person is gone; a wrong token or a missing scope can still be mended
     */
    public Delivery tryToDeliver(String what, Call<?> call) {
        return switch (attempt(what, call)) {
            case Answered<?> _ -> Delivery.TAKEN;
            case SaidNo<?>(var error) when GONE.contains(error) -> Delivery.REFUSED;
            case SaidNo<?> _,Later<?> _ -> Delivery.LATER;
        };
    }

    /** What came of one call. */
    public sealed interface Outcome<T> {}

    /** Slack did it. */
    public record Answered<T>(T answer) implements Outcome<T> {}

    /** Slack said no, and will again. */
    public record SaidNo<T>(String error) implements Outcome<T> {
        /** Whether there is nobody to tell any more; all else can still be mended. */
        public boolean isGone() {
            return GONE.contains(error);
        }
    }

    /** Slack was not to be reached, or asked to wait. */
    public record Later<T>(Duration after) implements Outcome<T> {}

    /** Calls once, for callers who come again by themselves and need the answer. */
    public <T extends SlackApiTextResponse> Outcome<T> attempt(String what, Call<T> call) {
        try {
            T answer = call.on(methods);
            if (answer.isOk()) {
                return new Answered<>(answer);
            }
            String error = String.valueOf(answer.getError());
            log.warn("Slack said no to {}: {}", what, error);
            return PASSING.contains(error) ? new Later<>(Duration.ZERO) : new SaidNo<>(error);
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            log.warn("Slack answered {} with status {}", what, status);
            return status == 429 || status >= 500 ? new Later<>(retryAfter(e)) : new SaidNo<>("");
        } catch (IOException e) {
            log.warn("Slack could not be reached for {} ({})", what, e.getClass().getSimpleName());
            return new Later<>(Duration.ZERO);
        } catch (RuntimeException e) {
            // An answer that is not Slack's JSON, from a proxy for example.
            log.warn("Slack's answer to {} could not be read ({})", what, e.getClass().getSimpleName());
            return new Later<>(Duration.ZERO);
        }
    }

    private static Duration retryAfter(SlackApiException e) {
        try {
            return Duration.ofSeconds(Long.parseLong(String.valueOf(e.getResponse().header("Retry-After"))));
        } catch (NumberFormatException _) {
            return Duration.ZERO;
        }
    }

    private static boolean waited(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
