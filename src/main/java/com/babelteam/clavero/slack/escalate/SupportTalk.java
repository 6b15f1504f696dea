package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.escalation.CaseChanged;
import com.babelteam.clavero.escalation.CaseFollower;
import com.babelteam.clavero.escalation.CaseNumber;
import com.babelteam.clavero.escalation.CaseStatus;
import com.babelteam.clavero.escalation.SupportCase;
import com.babelteam.clavero.escalation.SupportSettings;
import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.escalate.Relay.Kind;
import com.babelteam.clavero.slack.escalate.Relay.Towards;
import com.babelteam.clavero.slack.escalate.Threads.CaseThread;
import com.babelteam.clavero.slack.talk.Carrier;
import com.babelteam.clavero.slack.talk.Heard;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The talk between a person and the support team. Keeps what is said on either side, to be carried by another; while a case is
 * open, all that its person writes in their direct messages is for the team.
 */
@Component
class SupportTalk implements Carrier, CaseFollower {
    private final Threads threads;
    private final RelayStore relays;
    private final ChannelMessages messages;
    private final SupportSettings support;
    private final ApplicationEventPublisher events;

    SupportTalk(Threads threads, RelayStore relays, ChannelMessages messages, SupportSettings support,
            ApplicationEventPublisher events) {
        this.threads = threads;
        this.relays = relays;
        this.messages = messages;
        this.support = support;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean takes(Heard heard) {
        if (!support.hasChannel()) {
            return false;
        }
        return closed(heard) || (heard.direct() ? fromPerson(heard) : fromTeam(heard));
    }

    /** What the button does, typed; kept as something taken back, so that it is known when it is delivered again. */
    private boolean closed(Heard heard) {
        if (!messages.closes(heard.text()) || heard.withFile()) {
            return false;
        }
        if (relays.caseOf(id(heard)).isPresent()) {
            return true;
        }
        Optional<CaseThread> open = (heard.direct() ? threads.openOf(heard.author()) : threadOf(heard))
                .filter(thread -> !thread.closed());
        open.ifPresent(thread -> {
            relays.keep(id(heard), thread.number(), heard.direct() ? Towards.TEAM : Towards.PERSON, Kind.WORDS,
                    heard.author().user(), "");
            relays.takeBack(id(heard));
            close(thread.number(), heard.author(), heard.channel());
        });
        return open.isPresent();
    }

    private boolean fromPerson(Heard heard) {
        Optional<CaseThread> open = threads.openOf(heard.author());
        open.ifPresent(thread -> {
            keep(thread.number(), Towards.TEAM, heard);
            if (heard.heldKey()) {
                relays.keep("key:" + id(heard), thread.number(), Towards.PERSON,
                        Kind.KEY_SEEN, null, "");
            }
        });
        return open.isPresent();
    }

    private boolean fromTeam(Heard heard) {
        Optional<CaseThread> thread = threadOf(heard);
        thread.ifPresent(about -> {
            if (about.closed()) {
                relays.keep("late:" + id(heard), about.number(), Towards.TEAM,
                        Kind.TOO_LATE, null, "");
                events.publishEvent(new CaseChanged(about.number()));
            } else {
                keep(about.number(), Towards.PERSON, heard);
            }
        });
        return thread.isPresent();
    }

    private Optional<CaseThread> threadOf(Heard heard) {
        String workspace = heard.author().workspace();
        if (!support.isChannel(workspace, heard.channel()) || heard.thread() == null) {
            return Optional.empty();
        }
        return support.workspace().isBlank() ? threads.at(workspace, heard.thread()) : threads.at(heard.thread());
    }

    private static String id(Heard heard) {
        return Relay.id(heard.author().workspace(), heard.channel(), heard.ts());
    }

    private void keep(CaseNumber number, Towards towards, Heard heard) {
        String words = heard.withFile() ? heard.text() + "\n" + messages.file(number, towards) : heard.text();
        relays.keep(id(heard), number, towards, Kind.WORDS, heard.author().user(),
                words.strip());
        events.publishEvent(new CaseChanged(number));
    }

    @Override
    @Transactional
    public void edited(String workspace, String channel, String ts, String text) {
        relays.caseOf(Relay.id(workspace, channel, ts)).ifPresent(number -> {
            relays.edit(Relay.id(workspace, channel, ts), text);
            events.publishEvent(new CaseChanged(number));
        });
    }

    @Override
    @Transactional
    public void deleted(String workspace, String channel, String ts) {
        relays.caseOf(Relay.id(workspace, channel, ts)).ifPresent(number -> {
            relays.takeBack(Relay.id(workspace, channel, ts));
            events.publishEvent(new CaseChanged(number));
        });
    }

    /**
     * Gives the conversation back to the assistant.
     *
     * @param by who pressed the button
     * @param channel where it was pressed
     */
    @Transactional
    public void close(CaseNumber number, PersonId by, String channel) {
        Optional<CaseThread> known = threads.of(number).filter(thread -> !thread.closed());
        boolean byTeam = support.isChannel(by.workspace(), channel);
        if (known.filter(thread -> byTeam || thread.person().equals(by)).isPresent() && threads.close(number)) {
            Kind kind = byTeam ? Kind.CLOSED_BY_TEAM : Kind.CLOSED_BY_PERSON;
            relays.keep("closed:team:" + number, number, Towards.TEAM, kind, by.user(), "");
            relays.keep("closed:person:" + number, number, Towards.PERSON, kind, by.user(), "");
            events.publishEvent(new CaseChanged(number));
            known.ifPresent(thread -> events.publishEvent(new PersonChanged(thread.person())));
        }
    }

    /** The case has its thread: from now on the assistant is quiet, and the person is told so. */
    @Transactional
    public void posted(CaseNumber number, String ts) {
        threads.posted(number, ts);
        relays.keep("opened:" + number, number, Towards.PERSON, Kind.OPENED, null, "");
    }

    @Override
    public void opened(SupportCase opened) {
        if (support.hasChannel()) {
            threads.open(opened.number(), opened.status().person(), opened.status().language(),
                    messages.firstPost(opened));
        }
    }

    @Override
    public void changed(CaseStatus status) {
        // The e-mail's state is on the receipt.
    }

    @Override
    public void added(CaseStatus status, String words) {
        threads.of(status.number()).filter(thread -> !thread.closed())
                .ifPresent(thread -> relays.keep("added:" + thread.number() + ":" + relays.count(thread.number()),
                        thread.number(), Towards.TEAM, Kind.WORDS, status.person().user(), words));
    }

    /** The team hears of it; then nothing is left here. */
    @Override
    public void forgotten(CaseNumber number) {
        Optional<CaseThread> thread = threads.of(number);
        relays.forget(number);
        if (thread.filter(each -> each.ts() != null && !each.closed()).isPresent()) {
            threads.close(number);
            relays.keep("forgotten:" + number, number, Towards.TEAM, Kind.FORGOTTEN, null, "");
        } else {
            threads.forget(number);
        }
    }
}
