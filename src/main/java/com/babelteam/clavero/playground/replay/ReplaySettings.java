package com.babelteam.clavero.playground.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Replaying conversations by hand.
 *
 * @param replay a file, a folder, or {@code shipped}: what to replay once the assistant has started, which then stops; null
 * for nothing
 * @param replayPatience how long to wait for what must come
 * @param replayQuiet how long to watch that nothing more comes
 */
@ConfigurationProperties("clavero.playground")
record ReplaySettings(@Nullable String replay, @DefaultValue("30s") Duration replayPatience,
        @DefaultValue("1s") Duration replayQuiet) {}
