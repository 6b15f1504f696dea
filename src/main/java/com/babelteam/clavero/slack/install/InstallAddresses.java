package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.SlackSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people go on their way to the installation and back. */
@Component
@OnlyByInstallation
class InstallAddresses {
    static final String REDIRECT = "/slack/oauth_redirect";

    private final InstallSettings settings;
    private final SlackSettings slack;

    InstallAddresses(InstallSettings settings, SlackSettings slack) {
        this.settings = settings;
        this.slack = slack;
    }

    /** Where Slack sends people back to; without a public address Slack takes the first one of its own settings. */
    Optional<String> redirectUri() {
        return slack.publicUrl().isEmpty() ? Optional.empty() : Optional.of(slack.publicUrl() + REDIRECT);
    }

    /** Slack's consent page. */
    URI consent(String state) {
        return UriComponentsBuilder.fromUri(settings.authorizeUrl()).queryParam("client_id", "{client}")
                .queryParam("scope", "{scope}").queryParam("state", "{state}")
                .queryParamIfPresent("redirect_uri", redirectUri().map(_ -> "{redirect}")).encode()
                .buildAndExpand(Map.of("client", settings.clientId(), "scope",
                        String.join(",", Scopes.ASKED), "state", state, "redirect", redirectUri().orElse("")))
                .toUri();
    }

    /** The assistant in Slack: opens the app that people have, or their browser. */
    URI app(Granted granted) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(settings.authorizeUrl())
                .replacePath("/app_redirect")
                .replaceQuery(null).queryParam("app", granted.app());
        return (granted.orgWide() ? address : address.queryParam("team", granted.id())).encode().build().toUri();
    }
}
