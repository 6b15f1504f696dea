package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import org.springframework.stereotype.Component;

/** Begins the guide with someone who asked for it elsewhere, in their direct messages. */
@Component
public class GuideDoor {
    private final TalkDesk desk;

    GuideDoor(TalkDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes the wish; when this returns it will be answered.
     *
     * @param request Slack's own identifier for it
     */
    public void open(PersonId person, String request) {
        desk.take(new Incoming("guide:" + request, person, person.user(), null, Origin.COMMAND, ""));
    }
}
