package com.babelteam.clavero.slack;

import com.slack.api.bolt.App;

/** Something that answers requests from Slack. */
@FunctionalInterface
public interface Listener {
    /** Adds itself to the app. */
    void register(App app);
}
