package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseChanged;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.Mrkdwn;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Answered;
import com.babelteam.clavero.slack.WebApi.Outcome;
import com.babelteam.clavero.slack.WebApi.SaidNo;
import com.babelteam.clavero.slack.escalate.ChannelMessages.Post;
import com.babelteam.clavero.slack.escalate.Relay.Towards;
import com.babelteam.clavero.slack.escalate.Threads.CaseThread;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries what is kept to be carried, in order, whenever Slack can be reached. */
@Component
class RelayDesk {
    private static final Logger log = LoggerFactory.getLogger(RelayDesk.class);

    /** What Slack takes as the text of a message that is changed. */
    private static final int LONGEST_CHANGED_TEXT = 4_000;

    private final Threads threads;
    private final RelayStore relays;
    private final SupportTalk talk;
    private final ChannelMessages messages;
    private final Escalations escalations;
    private final WebApi slack;
    private final SlackSettings settings;
    private final SupportSettings support;
    private final ExecutorService slackWork;
    private final Semaphore busy = new Semaphore(1);
    private final AtomicBoolean again = new AtomicBoolean();

    RelayDesk(Threads threads, RelayStore relays, SupportTalk talk, ChannelMessages messages, Escalations escalations,
            WebApi slack, SlackSettings settings, SupportSettings support, ExecutorService slackWork) {
        this.threads = threads;
        this.relays = relays;
        this.talk = talk;
        this.messages = messages;
        this.escalations = escalations;
        this.slack = slack;
        this.settings = settings;
        this.support = support;
        this.slackWork = slackWork;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(CaseChanged change) {
        look();
    }

    /** Hands the work on at once: the scheduler's thread has others to serve. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void look() {
        again.set(true);
        if (settings.isComplete() && support.hasChannel() && busy.tryAcquire()) {
            try {
                slackWork.execute(this::carryAll);
            } catch (RejectedExecutionException _) {
                // The process is stopping; another will carry on.
                busy.release();
            }
        }
    }

    private void carryAll() {
        try {
            while (again.getAndSet(false)) {
                threads.take().forEach(this::carry);
            }
        } catch (RuntimeException e) {
            log.error("Nothing could be carried to or from support ({})", e.getClass().getName());
        } finally {
            busy.release();
        }
    }

    private void carry(CaseThread thread) {
        try {
            if (thread.post() == null || post(thread, Post.read(thread.post()))) {
                String ts = threads.of(thread.number()).map(CaseThread::ts).orElse(null);
                for (Relay relay : relays.pending(thread.number())) {
                    if (!carry(thread, ts == null ? "" : ts, relay)) {
                        break;
                    }
                    if (relay.kind() == Relay.Kind.FORGOTTEN) {
                        relays.forget(thread.number());
                        threads.forget(thread.number());
                    }
                }
            }
        } finally {
            threads.letGo(thread.number());
        }
    }

    private boolean post(CaseThread thread, Post post) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(support.channel()).text(post.text())
                .blocksAsString(post.blocks()).unfurlLinks(false).unfurlMedia(false).build();
        String team = support.workspaceFor(thread.person().workspace());
        if (slack.attempt(team, "chat.postMessage", methods -> methods.chatPostMessage(
                request)) instanceof Answered<ChatPostMessageResponse>(var posted)) {
            talk.posted(thread.number(), posted.getTs());
            escalations.reachedTeam(thread.number());
            return true;
        }
        return false;
    }

    /** Returns whether to go on with what was said after it. */
    private boolean carry(CaseThread thread, String ts, Relay relay) {
        if (relay.message() == null || relay.channel() == null) {
            return relay.gone() ? done(relay) : say(thread, ts, relay);
        }
        Outcome<?> outcome = relay.gone()
                ? slack.attempt(workspace(thread, relay), "chat.delete",
                        methods -> methods.chatDelete(r -> r.channel(relay.channel()).ts(relay.message())))
                : update(thread, relay);
        return outcome instanceof WebApi.Later ? false : done(relay);
    }

    private boolean say(CaseThread thread, String ts, Relay relay) {
        Message message = messages.carried(relay, thread.person().workspace(), thread.language());
        boolean toTeam = relay.towards() == Towards.TEAM;
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(toTeam ? support.channel() : thread.person().user()).threadTs(toTeam ? ts : null)
                .text(message.text()).blocksAsString(Json.of(message.blocks())).unfurlLinks(false).unfurlMedia(false)
                .build();
        return switch (slack.attempt(workspace(thread, relay), "chat.postMessage",
                methods -> methods.chatPostMessage(request))) {
            case Answered<ChatPostMessageResponse>(var posted) -> {
                relays.carried(relay, posted.getChannel(), posted.getTs());
                yield true;
            }
            case SaidNo<ChatPostMessageResponse> no when no.isGone() -> done(relay);
            default -> false;
        };
    }

    private Outcome<?> update(CaseThread thread, Relay relay) {
        Message message = messages.carried(relay, thread.person().workspace(), thread.language());
        String blocks = Json.of(message.blocks());
        return slack.attempt(workspace(thread, relay), "chat.update",
                methods -> methods.chatUpdate(r -> r.channel(relay.channel())
                        .ts(relay.message()).text(Mrkdwn.beginning(message.text(), LONGEST_CHANGED_TEXT))
                        .blocksAsString(blocks)));
    }

    /** That of whom it is for. */
    private String workspace(CaseThread thread, Relay relay) {
        String persons = thread.person().workspace();
        return relay.towards() == Towards.TEAM ? support.workspaceFor(persons) : persons;
    }

    private boolean done(Relay relay) {
        relays.carried(relay, relay.channel(), relay.message());
        return true;
    }
}
