package com.babelteam.clavero.slack;

import com.babelteam.clavero.operation.Watch;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micrometer.common.KeyValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/**
 * Calls Slack's Web API in the name of a workspace's installation, with patience where it pays. No exception's text is logged: it may hold a request's.
 */
@Component
public class WebApi {
    private static final Logger log = LoggerFactory.getLogger(WebApi.class);
    private static final int PATIENCE = 6;
    private static final String NOT_INSTALLED = "not_installed";
    /** Errors that mean that there is nobody to tell any more. */
    private static final Set<String> GONE = Set.of("user_disabled", "user_not_found", "user_not_visible",
            "channel_not_found", "cannot_dm_bot", NOT_INSTALLED);
    /** Errors that Slack itself calls its own and passing; a token that has ended is about to be renewed. */
    private static final Set<String> PASSING = Set.of("token_expired", "internal_error", "fatal_error",
            "service_unavailable",
            "request_timeout", "ratelimited");

    private final Slack slack;
    private final BotTokens tokens;
    private final Watch watch;

    WebApi(Slack slack, BotTokens tokens, Watch watch) {
        this.slack = slack;
        this.tokens = tokens;
        this.watch = watch;
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
    public <T extends SlackApiTextResponse> Optional<T> once(String workspace, String what, Call<T> call) {
        return attempt(workspace, what, call) instanceof Answered<T>(var answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    /**
     * Calls until Slack takes it: waits as long as a 429 says, and for a while when Slack is down. Blocks for up to about
     * a minute, or several on Slack's own word.
     *
     * @return whether Slack took it
     */
    public boolean deliver(String workspace, String what, Call<?> call) {
        return deliverPatiently(workspace, what, call) == Delivery.TAKEN;
    }

    /**
     * The same, for callers who can do something about a no.
     *
     * @return refused if Slack said no, later if it cannot be reached
     */
    public Delivery deliverPatiently(String workspace, String what, Call<?> call) {
        return deliverPatiently(workspace, what, call, () -> true);
    }

    /**
     * The same, for what may become pointless while it waits.
     *
     * @param wanted asked before each try; no means later, with nothing said to Slack
     */
    public Delivery deliverPatiently(String workspace, String what, Call<?> call, BooleanSupplier wanted) {
        Duration pause = Duration.ofSeconds(1);
        for (int attempt = 1; attempt <= PATIENCE && wanted.getAsBoolean(); attempt++) {
            switch (attempt(workspace, what, call)) {
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
    public Delivery tryToDeliver(String workspace, String what, Call<?> call) {
        return switch (attempt(workspace, what, call)) {
            case Answered<?> _ -> Delivery.TAKEN;
            case SaidNo<?>(var error) when GONE.contains(error) -> Delivery.REFUSED;
            case SaidNo<?> _,Later<?> _ -> Delivery.LATER;
        };
    }

    /** What came of one call. */
    public sealed interface Outcome<T> {
        /** For measures. */
        private String word() {
            return switch (this) {
                case Answered<T> _ -> "answered";
                case SaidNo<T> _ -> "said-no";
                case Later<T> _ -> "later";
            };
        }
    }

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
    public <T extends SlackApiTextResponse> Outcome<T> attempt(String workspace, String what, Call<T> call) {
        return watched(workspace, what, call, Level.WARN);
    }

    /** The same where a no is nothing out of the ordinary, such as of what only some plans have. */
    public <T extends SlackApiTextResponse> Outcome<T> ask(String workspace, String what, Call<T> call) {
        return watched(workspace, what, call, Level.DEBUG);
    }

    private <T extends SlackApiTextResponse> Outcome<T> watched(String workspace, String what, Call<T> call,
            Level aNo) {
        return watch.over("clavero.slack.calls", KeyValue.of("method", what), () -> call(workspace, what, call, aNo),
                Outcome::word);
    }

    private <T extends SlackApiTextResponse> Outcome<T> call(String workspace, String what, Call<T> call, Level aNo) {
        try {
            Secret token = tokens.of(workspace).orElse(null);
            if (token == null) {
                log.warn("No token for {}: the assistant is not installed in workspace {}", what, workspace);
                return new SaidNo<>(NOT_INSTALLED);
            }
            T answer = call.on(new MethodsWithKeptMapper(slack.getHttpClient(), token));
            if (answer.isOk()) {
                return new Answered<>(answer);
            }
            String error = String.valueOf(answer.getError());
            log.atLevel(aNo).log("Slack said no to {} in workspace {}: {}", what, workspace, error);
            return PASSING.contains(error) ? new Later<>(Duration.ZERO) : new SaidNo<>(error);
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            log.warn("Slack answered {} with status {}", what, status);
            return status == 429 || status >= 500 ? new Later<>(retryAfter(e)) : new SaidNo<>("");
        } catch (IOException e) {
            log.warn("Slack could not be reached for {} ({})", what, e.getClass().getSimpleName());
            return new Later<>(Duration.ZERO);
        } catch (RuntimeException e) {
            // An answer that is not Slack's JSON, from a proxy for example; or a token that cannot be had just now.
            log.warn("Slack's answer to {}, or the token for it, could not be read ({})", what,
                    e.getClass().getSimpleName());
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
