package com.babelteam.clavero.playground.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Installations by consent: codes and refresh tokens, each good once, and the tokens that were bought with them
 * (docs.slack.dev/authentication/installing-with-oauth, …/using-token-rotation).
 */
public final class Consents {
    public static final String CLIENT_ID = "1000.practice";
    public static final String CLIENT_SECRET = "practice-client-secret";
    /** The organisation that all workspaces here belong to, for those who install in all of it. */
    public static final String ORGANISATION = "E0PRACTICE";

    private static final Duration CODES_LAST = Duration.ofMinutes(10);
    private static final Duration TOKENS_LAST = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Access> tokens = new ConcurrentHashMap<>();
    private final Map<String, Access> refreshTokens = new ConcurrentHashMap<>();
    private volatile boolean rotating;
    private volatile Supplier<String> redirectUrl = () -> "";

    Consents(Clock clock) {
        this.clock = clock;
    }

    private record Code(Access access, String redirectUri, Instant at) {}

    /**
     * What a token may do.
     *
     * @param place a workspace, or the organisation
     * @param ends null if it does not
     */
    private record Access(String place, Set<String> scopes, @Nullable Instant ends) {}

    /** The workspace can be chosen on the consent page. */
    void offer(String team, String name) {
        synchronized (names) {
            names.put(team, name);
        }
    }

    Map<String, String> offered() {
        synchronized (names) {
            return new LinkedHashMap<>(names);
        }
    }

    /** Where the app's settings say that people come back to. */
    public void redirectTo(Supplier<String> url) {
        redirectUrl = url;
    }

    /** From now on tokens end after twelve hours and come with one that buys the next. */
    public void rotate() {
        rotating = true;
    }

    /** The address to go back to; refuses one that is not in the app's settings. */
    String redirect(String clientId, String asked) {
        if (!clientId.equals(CLIENT_ID)) {
            throw new Refusal("invalid_client_id");
        }
        String configured = redirectUrl.get();
        if (configured.isEmpty() || (!asked.isEmpty() && !asked.startsWith(configured))) {
            throw new Refusal("bad_redirect_uri");
        }
        return asked.isEmpty() ? configured : asked;
    }

    /** Somebody consents; returns the code. */
    public String allow(String place, Set<String> scopes, String redirectUri) {
        String code = "code-" + UUID.randomUUID();
        codes.put(code, new Code(new Access(place, Set.copyOf(scopes), null), redirectUri, clock.instant()));
        return code;
    }

    /** {@code oauth.v2.access}. */
    ObjectNode access(Arguments arguments) {
        if (!arguments.get("client_id").equals(CLIENT_ID)) {
            throw new Refusal("invalid_client_id");
        }
        if (!arguments.get("client_secret").equals(CLIENT_SECRET)) {
            throw new Refusal("bad_client_secret");
        }
        return switch (arguments.get("grant_type")) {
            case "", "authorization_code" -> forCode(arguments);
            case "refresh_token" -> forRefreshToken(arguments);
            default -> throw new Refusal("invalid_grant_type");
        };
    }

    private ObjectNode forCode(Arguments arguments) {
        Code code = codes.remove(arguments.get("code"));
        if (code == null || code.at().plus(CODES_LAST).isBefore(clock.instant())) {
            throw new Refusal("invalid_code");
        }
        if (!code.redirectUri().equals(arguments.get("redirect_uri"))) {
            throw new Refusal("bad_redirect_uri");
        }
        return tokenFor(code.access());
    }

    private ObjectNode forRefreshToken(Arguments arguments) {
        Access access = refreshTokens.remove(arguments.get("refresh_token"));
        if (access == null) {
            throw new Refusal("invalid_refresh_token");
        }
        return tokenFor(access);
    }

    private ObjectNode tokenFor(Access granted) {
        boolean orgWide = granted.place().equals(ORGANISATION);
        String token = (rotating ? "xoxe.xoxb-" : "xoxb-") + UUID.randomUUID();
        Instant ends = rotating ? clock.instant().plus(TOKENS_LAST) : null;
        tokens.put(token, new Access(granted.place(), granted.scopes(), ends));
        ObjectNode answer = JsonMapper.shared().createObjectNode().put("app_id", Workspace.APP)
                .put("token_type", "bot").put("access_token", token)
                .put("scope", String.join(",", granted.scopes())).put("bot_user_id", Workspace.BOT)
                .put("is_enterprise_install", orgWide);
        answer.putObject("authed_user").put("id", "U0ANA");
        if (orgWide) {
            answer.putNull("team").putObject("enterprise").put("id", ORGANISATION).put("name", "Practice Org");
        } else {
            answer.putNull("enterprise").putObject("team").put("id", granted.place()).put("name",
                    offered().getOrDefault(granted.place(), ""));
        }
        if (rotating) {
            String refresh = "xoxe-" + UUID.randomUUID();
            refreshTokens.put(refresh, granted);
            answer.put("refresh_token", refresh).put("expires_in", TOKENS_LAST.toSeconds());
        }
        return answer;
    }

    /** The place a token is for, empty if it is none of ours. */
    String placeOf(String token) {
        Access access = tokens.get(token);
        return access == null ? "" : access.place();
    }

    /** What a token may do in a workspace; refuses it where it may nothing. */
    Set<String> scopes(String token, String team) {
        Access access = tokens.get(token);
        if (access == null || !List.of(team, ORGANISATION).contains(access.place())) {
            throw new Refusal("invalid_auth");
        }
        if (access.ends() != null && !access.ends().isAfter(clock.instant())) {
            throw new Refusal("token_expired");
        }
        return access.scopes();
    }

    /** Takes back every token for a place. */
    public void revoke(String place) {
        tokens.values().removeIf(each -> each.place().equals(place));
        refreshTokens.values().removeIf(each -> each.place().equals(place));
        codes.values().removeIf(each -> each.access().place().equals(place));
    }
}
