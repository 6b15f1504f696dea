package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.escalation.KnownCases;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.Verification;
import org.springframework.stereotype.Component;

/** Decides who is welcomed: nobody twice, and nobody who knows us already. */
@Component
class Welcomes {
    private final WelcomeStore store;
    private final Conversation conversation;
    private final Verification verification;
    private final KnownCases cases;

    Welcomes(WelcomeStore store, Conversation conversation, Verification verification, KnownCases cases) {
        this.store = store;
        this.conversation = conversation;
        this.verification = verification;
        this.cases = cases;
    }

    /** Settles it, in the transaction that keeps the welcome; returns whether the person is to be welcomed. */
    boolean settle(PersonId person) {
        return store.settle(person) && !conversation.knows(person) && verification.lastOf(person).isEmpty()
                && cases.of(person).isEmpty();
    }
}
