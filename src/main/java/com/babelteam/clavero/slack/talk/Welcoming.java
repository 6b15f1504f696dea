package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.slack.Visit;
import com.babelteam.clavero.slack.Visit.Tab;
import com.babelteam.clavero.slack.VisitListener;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import org.springframework.stereotype.Component;

/** Welcomes people who open our messages for the first time; nobody else, for nobody else has asked. */
@Component
class Welcoming implements VisitListener {
    private final WelcomeStore store;
    private final TalkDesk desk;

    Welcoming(WelcomeStore store, TalkDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public void visited(Visit visit) {
        if (visit.tab() == Tab.MESSAGES && !store.isSettled(visit.person())) {
            desk.take(new Incoming(visit.id(), visit.person(), visit.person().user(), null, Origin.WELCOME, ""));
        }
    }
}
