package com.babelteam.clavero.playground.workspace;

import com.babelteam.clavero.playground.workspace.Deliveries.Taken;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The way a request takes to the app. */
interface Carrier {
    /** What is carried, by Slack's names in Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). */
    enum Kind {
        SLASH_COMMANDS, EVENTS_API, INTERACTIVE;

        String slackName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Brings it there, and waits for the acknowledgement as long as Slack would.
     *
     * @param retry which repetition it is, 0 for the first delivery
     */
    Taken carry(Kind kind, ObjectNode payload, int retry);
}
