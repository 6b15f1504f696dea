package com.babelteam.clavero.slack;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether Slack knows us. Start-up never waits for it: until Slack has answered, the assistant is up but not ready, and it
 * asks again and again.
 */
@Component("slack")
class SlackStatus implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(SlackStatus.class);

    private final SlackSettings settings;
    private final WebApi slack;
    private final List<Door> doors;
    private final AtomicReference<String> workspace = new AtomicReference<>("");

    SlackStatus(SlackSettings settings, WebApi slack, List<Door> doors) {
        this.settings = settings;
        this.slack = slack;
        this.doors = doors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsMissing() {
        if (!settings.isComplete()) {
            log.info("Slack is not connected: set SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN"
                    + " (Socket Mode); for several workspaces SLACK_CLIENT_ID in place of the token.");
            log.info("Until then I stay up and answer only on /actuator/health; the README says how to connect in five"
                    + " minutes.");
        } else if (settings.isForSeveral()) {
            log.info("Workspaces can add the app at {}/slack/install", settings.publicUrl());
        }
    }

    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void introduceOurselves() {
        if (settings.isComplete() && !settings.isForSeveral() && workspace.get().isEmpty()) {
            slack.once(BotTokens.ANY, "auth.test", methods -> methods.authTest(r -> r)).ifPresent(answer -> {
                workspace.set(String.valueOf(answer.getTeamId()));
                log.info("Connected to Slack workspace {}", answer.getTeamId());
            });
        }
    }

    @Override
    public Health health() {
        if (!settings.isComplete()) {
            boolean nothingSet = !settings.botToken().isPresent() && !settings.isForSeveral()
                    && !settings.signingSecret().isPresent()
                    && !settings.appToken().isPresent();
            return (nothingSet ? Health.up() : Health.down()).withDetail("slack", "not configured").build();
        }
        // With several there is no one to introduce ourselves to; each is looked at when it is spoken to.
        boolean known = settings.isForSeveral() || !workspace.get().isEmpty();
        boolean ready = known && doors.stream().allMatch(Door::isOpen);
        return (ready ? Health.up() : Health.outOfService()).build();
    }
}
