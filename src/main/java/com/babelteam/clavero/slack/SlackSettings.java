package com.babelteam.clavero.slack;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Slack is reached, and how it reaches us.
 *
 * @param botToken bot token of the workspace, {@code xoxb-…}
 * @param signingSecret proves requests over HTTP to be Slack's; opens {@code /slack/events}
 * @param appToken app-level token, {@code xapp-…}; opens Socket Mode
 * @param apiUrl base of Slack's Web API, ending in a slash
 * @param callTimeout for one call of the Web API in all
 * @param retryDelay wait before Slack is tried again while it cannot be reached
 * @param rememberLanguage how long a person's language in Slack is remembered before Slack is asked again
 * @param rememberAgents how long it is remembered whether Slack has agents for a person before that is tried again
 * @param publicUrl our own address as Slack's servers reach it, {@code https://…}; pictures are shown from there, and people
 * who install the app come back there. Empty for none: then pictures are uploaded
 * @param clientId client id of an app that workspaces add by themselves, in place of the bot token of one
 */
@ConfigurationProperties("clavero.slack")
public record SlackSettings(@DefaultValue("") Secret botToken, @DefaultValue("") Secret signingSecret,
        @DefaultValue("") Secret appToken, @DefaultValue("https://slack.com/api/") URI apiUrl,
        @DefaultValue("10s") Duration callTimeout, @DefaultValue("5s") Duration retryDelay,
        @DefaultValue("1h") Duration rememberLanguage, @DefaultValue("1h") Duration rememberAgents,
        @DefaultValue("") String publicUrl, @DefaultValue("") String clientId) {
    public SlackSettings {
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("clavero.slack.api-url must end in a slash");
        }
        if (!publicUrl.isEmpty()
                && !publicUrl.matches("https://[^/].*|http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?(/.*)?")) {
            throw new IllegalArgumentException("clavero.slack.public-url must begin with https://");
        }
        publicUrl = publicUrl.replaceAll("/+$", "");
        clientId = clientId.strip();
        if (botToken.isPresent() && !clientId.isEmpty()) {
            throw new IllegalArgumentException("Set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for several,"
                    + " not both. A workspace that had the token adds the app once at /slack/install and keeps all it has");
        }
    }

    /** Whether workspaces add the app by themselves, and each has a token of its own. */
    public boolean isForSeveral() {
        return !clientId.isEmpty();
    }

    /** Whether there is enough to talk with Slack: a way to a token and at least one way in. */
    public boolean isComplete() {
        return (botToken.isPresent() || isForSeveral()) && (signingSecret.isPresent() || appToken.isPresent());
    }

    /** Whether Slack's requests come over HTTP. */
    public boolean usesHttp() {
        return isComplete() && signingSecret.isPresent();
    }

    /** Whether Slack's requests come over Socket Mode. */
    public boolean usesSocketMode() {
        return isComplete() && appToken.isPresent();
    }
}
