package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseChanged;
import com.babelteam.clavero.escalation.CaseState;
import com.babelteam.clavero.escalation.Escalations;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Answered;
import com.babelteam.clavero.slack.WebApi.Later;
import com.babelteam.clavero.slack.WebApi.Outcome;
import com.babelteam.clavero.slack.WebApi.SaidNo;
import com.babelteam.clavero.slack.escalate.ReceiptStore.Receipt;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message.Metadata;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps every receipt saying what is true, whatever process changed that, and whenever Slack can be reached. */
@Component
class Receipts {
    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final String GONE = "message_not_found";

    private final ReceiptStore store;
    private final ReceiptMessage message;
    private final Escalations escalations;
    private final WebApi slack;
    private final SlackSettings settings;
    private final ExecutorService slackWork;
    private final Semaphore busy = new Semaphore(1);
    private final AtomicBoolean again = new AtomicBoolean();

    Receipts(ReceiptStore store, ReceiptMessage message, Escalations escalations, WebApi slack, SlackSettings settings,
            ExecutorService slackWork) {
        this.store = store;
        this.message = message;
        this.escalations = escalations;
        this.slack = slack;
        this.settings = settings;
        this.slackWork = slackWork;
    }

    /** Once the change is in the database, and not before. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(CaseChanged change) {
        look();
    }

    /** Hands the work on at once: the scheduler's thread has others to serve. */
    @Scheduled(fixedDelayString = "${clavero.slack.retry-delay:5s}")
    void look() {
        again.set(true);
        if (settings.isComplete() && busy.tryAcquire()) {
            try {
                slackWork.execute(this::showAll);
            } catch (RejectedExecutionException _) {
                // The process is stopping; another will look.
                busy.release();
            }
        }
    }

    private void showAll() {
        try {
            while (again.getAndSet(false)) {
                store.take().forEach(this::show);
            }
        } catch (RuntimeException e) {
            log.error("Receipts could not be looked at ({})", e.getClass().getName());
        } finally {
            busy.release();
        }
    }

    private void show(Receipt receipt) {
        CaseState state = receipt.wanted();
        Optional<SupportCase> lost = state == CaseState.NOT_DELIVERED
                ? escalations.text(receipt.number())
                : Optional.empty();
        Message says = message.of(receipt.number(), state, receipt.language(), lost, escalations.canSend());
        Metadata metadata = Metadata.builder().eventType("clavero_case")
                .eventPayload(Map.of("case", receipt.number().value(), "state", state.code())).build();
        if (receipt.channel() == null || receipt.message() == null) {
            post(receipt, state, says, metadata);
        } else {
            update(receipt, receipt.channel(), receipt.message(), says, metadata);
        }
    }

    private void post(Receipt receipt, CaseState state, Message says, Metadata metadata) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder().channel(receipt.person().user())
                .text(says.text()).blocksAsString(Json.of(says.blocks())).metadata(metadata).unfurlLinks(false)
                .unfurlMedia(false).build();
        Outcome<ChatPostMessageResponse> outcome = slack.attempt(receipt.person().workspace(), "chat.postMessage",
                methods -> methods.chatPostMessage(request));
        switch (outcome) {
            case Answered<ChatPostMessageResponse>(var posted) ->
                store.shown(receipt, state, posted.getChannel(), posted.getTs());
            case SaidNo<ChatPostMessageResponse> no when no.isGone() -> store.shown(receipt, state, null, null);
            case SaidNo<ChatPostMessageResponse> _,Later<ChatPostMessageResponse> _ -> store.letGo(receipt);
        }
    }

    private void update(Receipt receipt, String channel, String ts, Message says, Metadata metadata) {
        ChatUpdateRequest request = ChatUpdateRequest.builder().channel(channel).ts(ts).text(says.text())
                .blocksAsString(Json.of(says.blocks())).metadata(metadata).build();
        Outcome<ChatUpdateResponse> outcome = slack.attempt(receipt.person().workspace(), "chat.update",
                methods -> methods.chatUpdate(request));
        switch (outcome) {
            case Answered<ChatUpdateResponse> _ -> store.shown(receipt, receipt.wanted(), channel, ts);
            case SaidNo<ChatUpdateResponse>(var error) when error.equals(GONE) -> store.lost(receipt);
            case SaidNo<ChatUpdateResponse> no when no.isGone() -> store.shown(receipt, receipt.wanted(), channel, ts);
            case SaidNo<ChatUpdateResponse> _,Later<ChatUpdateResponse> _ -> store.letGo(receipt);
        }
    }
}
