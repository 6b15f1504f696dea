package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import com.babelteam.clavero.slack.install.Granted.Tokens;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Buys tokens from Slack, for a consent or for a refresh token: {@code oauth.v2.access}
 * (docs.slack.dev/authentication/installing-with-oauth). Nothing of what goes either way is logged but Slack's error.
 */
@Component
@OnlyByInstallation
class SlackGrants {
    private static final Logger log = LoggerFactory.getLogger(SlackGrants.class);

    private final Slack slack;
    private final InstallSettings settings;
    private final InstallAddresses addresses;
    private final Clock clock;

    SlackGrants(Slack slack, InstallSettings settings, InstallAddresses addresses, Clock clock) {
        this.slack = slack;
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Purchase {
        OAuthV2AccessResponse by(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** What somebody consented to; empty if Slack did not give it, whatever the reason. */
    Optional<Granted> forCode(String code) {
        return buy("an installation",
                methods -> methods.oauthV2Access(r -> r.clientId(settings.clientId())
                        .clientSecret(settings.clientSecret().reveal()).code(code)
                        .redirectUri(addresses.redirectUri().orElse(null))))
                .flatMap(this::granted);
    }

    /** The next tokens; empty if Slack did not give them. A refresh token is good for one purchase. */
    Optional<Tokens> forRefreshToken(String of, Secret refreshToken) {
        return buy("the next token of " + of,
                methods -> methods.oauthV2Access(r -> r.clientId(settings.clientId())
                        .clientSecret(settings.clientSecret().reveal()).grantType("refresh_token")
                        .refreshToken(refreshToken.reveal())))
                .flatMap(this::tokens);
    }

    private Optional<OAuthV2AccessResponse> buy(String what, Purchase purchase) {
        try {
            OAuthV2AccessResponse answer = purchase.by(slack.methods());
            if (answer.isOk()) {
                return Optional.of(answer);
            }
            log.warn("Slack did not give {}: {}", what, answer.getError());
        } catch (SlackApiException e) {
            log.warn("Slack did not give {}: status {}", what, e.getResponse().code());
        } catch (IOException | RuntimeException e) {
            log.warn("Slack could not be asked for {} ({})", what, e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<Granted> granted(OAuthV2AccessResponse answer) {
        boolean orgWide = answer.isEnterpriseInstall();
        @Nullable
        String organisation = answer.getEnterprise() == null ? null : answer.getEnterprise().getId();
        @Nullable
        String workspace = answer.getTeam() == null ? null : answer.getTeam().getId();
        @Nullable
        String id = orgWide ? organisation : workspace;
        if (id == null) {
            log.warn("Slack gave an installation without saying where");
            return Optional.empty();
        }
        String name = orgWide ? answer.getEnterprise().getName() : answer.getTeam().getName();
        String by = answer.getAuthedUser() == null ? "" : text(answer.getAuthedUser().getId());
        return tokens(answer).map(tokens -> new Granted(id, orgWide, organisation, text(name), text(answer.getAppId()),
                text(answer.getBotUserId()), text(answer.getScope()), by, tokens));
    }

    private Optional<Tokens> tokens(OAuthV2AccessResponse answer) {
        if (answer.getAccessToken() == null) {
            log.warn("Slack's answer held no token");
            return Optional.empty();
        }
        @Nullable
        Secret refresh = answer.getRefreshToken() == null ? null : Secret.of(answer.getRefreshToken());
        @Nullable
        Instant expires = answer.getExpiresIn() == null ? null : clock.instant().plusSeconds(answer.getExpiresIn());
        return Optional.of(new Tokens(Secret.of(answer.getAccessToken()), refresh, expires));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
