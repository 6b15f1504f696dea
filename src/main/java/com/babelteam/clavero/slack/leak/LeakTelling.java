package com.babelteam.clavero.slack.leak;

import com.babelteam.clavero.leak.Debt;
import com.babelteam.clavero.leak.Leak;
import com.babelteam.clavero.leak.Leaks;
import com.babelteam.clavero.leak.Owed;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Languages;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Phrases;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Answered;
import com.babelteam.clavero.slack.WebApi.Delivery;
import com.babelteam.clavero.slack.WebApi.Later;
import com.babelteam.clavero.slack.WebApi.Outcome;
import com.babelteam.clavero.slack.WebApi.SaidNo;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.model.Message.Metadata;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people what they are owed of a leak, and nobody else. The notice goes where the key was written, for their eyes alone;
 * where Slack does not take it there, into their direct messages.
 */
@Component
class LeakTelling {
    private static final Logger log = LoggerFactory.getLogger(LeakTelling.class);
    private static final Duration PATIENCE_WITH_SLACK = Duration.ofDays(1);

    private final Leaks leaks;
    private final LeakMessages messages;
    private final WebApi slack;
    private final Languages languages;
    private final Phrases phrases;
    private final SlackSettings settings;
    private final Clock clock;
    private final ExecutorService slackWork;

    LeakTelling(Leaks leaks, LeakMessages messages, WebApi slack, Languages languages, Phrases phrases,
            SlackSettings settings, Clock clock,
            ExecutorService slackWork) {
        this.leaks = leaks;
        this.messages = messages;
        this.slack = slack;
        this.languages = languages;
        this.phrases = phrases;
        this.settings = settings;
        this.clock = clock;
        this.slackWork = slackWork;
    }

    /** Tells in the background what is owed. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void soon() {
        if (settings.isComplete()) {
            inBackground(() -> leaks.take().forEach(debt -> inBackground(() -> tell(debt))));
        }
    }

    /** Nothing if the process is stopping: what is owed is kept, and another tells it. */
    private void inBackground(Runnable work) {
        try {
            slackWork.execute(work);
        } catch (RejectedExecutionException _) {
            log.debug("Stopping; what is owed for leaks comes later");
        }
    }

    private void tell(Debt debt) {
        Leak leak = debt.leak();
        Language language = languages.of(leak.person());
        Delivery delivery = debt.owed() == Owed.NOTICE && !leak.deleted()
                ? whisper(leak, messages.notice(leak, language))
                : send(leak, message(debt, language));
        if (delivery != Delivery.LATER || leak.seenAt().isBefore(clock.instant().minus(PATIENCE_WITH_SLACK))) {
            leaks.settle(debt);
        } else {
            leaks.letGo(debt);
        }
        log.info("Leak {}, {}: {}", leak.id(), debt.owed(), delivery);
    }

    private Message message(Debt debt, Language language) {
        return switch (debt.owed()) {
            case NOTICE -> messages.notice(debt.leak(), language);
            case STEPS -> messages.steps(debt.leak(), language);
            case ALIVE -> messages.alive(debt.leak(), language);
            case DEAD -> messages.dead(debt.leak(), language);
        };
    }

    /** Says something of a leak in the background, in the direct messages with its person. */
    void say(Leak leak, String key) {
        slackWork.execute(
                () -> send(leak, Message.ofText(phrases.say(languages.of(leak.person()), key))));
    }

    /** An answer in a thread stays there; Slack shows it to whoever has the thread open. */
    private Delivery whisper(Leak leak, Message message) {
        ChatPostEphemeralRequest request = ChatPostEphemeralRequest.builder().channel(leak.spot().channel())
                .threadTs(leak.spot().thread()).user(leak.person().user()).text(message.text())
                .blocksAsString(Json.of(message.blocks())).build();
        Outcome<ChatPostEphemeralResponse> outcome = slack.attempt(leak.person().workspace(), "chat.postEphemeral",
                methods -> methods.chatPostEphemeral(request));
        return switch (outcome) {
            case Answered<ChatPostEphemeralResponse> _ -> Delivery.TAKEN;
            case SaidNo<ChatPostEphemeralResponse> _ -> send(leak, message);
            case Later<ChatPostEphemeralResponse> _ -> Delivery.LATER;
        };
    }

    private Delivery send(Leak leak, Message message) {
        var metadata = Metadata.builder().eventType("clavero_leak")
                .eventPayload(Map.of("leak", leak.id().value(), "state", leak.state().name().toLowerCase(Locale.ROOT)))
                .build();
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(leak.person().user())
                .text(message.text()).blocksAsString(Json.of(message.blocks())).metadata(metadata).unfurlLinks(false)
                .unfurlMedia(false).build();
        return slack.tryToDeliver(leak.person().workspace(), "chat.postMessage",
                methods -> methods.chatPostMessage(request));
    }
}
