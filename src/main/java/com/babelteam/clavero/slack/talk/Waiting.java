package com.babelteam.clavero.slack.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something a person said that this process is at.
 *
 * @param answer what was found to say to it before
 * @param sent how many messages of the answer Slack has taken
 * @param cameAt when it came
 */
record Waiting(Incoming incoming, Optional<List<Outgoing>> answer, int sent, Instant cameAt) {
    String id() {
        return incoming.id();
    }
}
