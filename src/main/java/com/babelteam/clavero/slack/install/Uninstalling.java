package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Listener;
import com.babelteam.clavero.slack.Persons;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears that a workspace has removed the app, or taken its token back. Erased before Slack hears that we know, so that it
 * tells us again should that fail.
 */
@Component
class Uninstalling implements Listener {
    /** By how much Slack's clock and ours may differ. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final InstallationStore store;
    private final Farewell farewell;

    Uninstalling(InstallationStore store, Farewell farewell) {
        this.store = store;
        this.farewell = farewell;
    }

    @Override
    public void register(App app) {
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            Optional<Installation> installation = installation(payload);
            if (installation.isEmpty()) {
                // The one whose token is in the settings, or one we have said farewell to.
                farewell.from(Persons.workspace(payload));
            }
            installation.filter(each -> isSince(each, payload.getEventTime())).map(Installation::id)
                    .ifPresent(farewell::from);
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
            installation(payload).filter(each -> tokens != null && tokens.getBot() != null
                    && tokens.getBot().contains(each.botUser()))
                    .filter(each -> isSince(each, payload.getEventTime())).map(Installation::id)
                    .ifPresent(farewell::from);
            return context.ack();
        });
    }

    private Optional<Installation> installation(EventsApiPayload<?> payload) {
        return store.serving(Persons.workspace(payload))
                .or(() -> store.serving(String.valueOf(payload.getEnterpriseId())));
    }

    /** Word of an earlier farewell may come late, or again, when people are back already. */
    private static boolean isSince(Installation installation, @Nullable Integer eventTime) {
        return eventTime == null || !Instant.ofEpochSecond(eventTime)
                .isBefore(installation.installedAt().minus(TOLERANCE));
    }
}
