package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * "Add to Slack".
 *
 * @param clientId the app's client id; opens {@code /slack/install}
 * @param clientSecret the app's client secret
 * @param tokenKeys what tokens are encrypted with in the database, each 32 bytes in Base64; the first encrypts, all decrypt
 * @param authorizeUrl Slack's consent page
 */
@ConfigurationProperties("clavero.slack")
record InstallSettings(@DefaultValue("") String clientId, @DefaultValue("") Secret clientSecret,
        @DefaultValue List<Secret> tokenKeys,
        @DefaultValue("https://slack.com/oauth/v2/authorize") URI authorizeUrl) {
    InstallSettings {
        clientId = clientId.strip();
        tokenKeys = tokenKeys.stream().filter(Secret::isPresent).toList();
        if (!clientId.isEmpty()) {
            if (!clientSecret.isPresent()) {
                throw new IllegalArgumentException("SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET beside it");
            }
            if (tokenKeys.isEmpty()) {
                throw new IllegalArgumentException("SLACK_CLIENT_ID needs CLAVERO_TOKEN_KEYS, to encrypt tokens with:"
                        + " make a key with \"openssl rand -base64 32\" and keep it as you keep passwords");
            }
            tokenKeys.forEach(TokenKey::of);
        }
    }
}
