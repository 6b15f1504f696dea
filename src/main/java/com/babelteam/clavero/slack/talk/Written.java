package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.FoundKeys;
import org.jspecify.annotations.Nullable;

/**
 * A message in which there may be keys, or the new words of one.
 *
 * @param channel where it was written
 * @param direct whether those are a person's direct messages with us
 * @param ts its identifier in the channel
 * @param version empty as it was first written, else something that this edit alone has
 * @param thread the thread it belongs to, null for none
 * @param found the keys that it brings, in its words, the names of its files and what it quotes
 */
public record Written(PersonId author, String channel, boolean direct, String ts, String version,
        @Nullable String thread, FoundKeys found) {}
