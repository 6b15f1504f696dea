package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.privacy.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody wrote it, keys masked.
 *
 * @param channel where it was written
 * @param direct whether those are a person's direct messages with us
 * @param ts its identifier in the channel
 * @param thread the thread it belongs to, null for none
 * @param withFile whether something hangs on it
 * @param heldKey whether something in it looked like a key
 */
public record Heard(PersonId author, String channel, boolean direct, String ts, @Nullable String thread, String text,
        boolean withFile, boolean heldKey) {
    static Heard of(PersonId author, String channel, boolean direct, String ts, @Nullable String thread, String text,
            boolean withFile) {
        String masked = Secrets.maskAll(text);
        return new Heard(author, channel, direct, ts, thread, masked, withFile, !masked.equals(text));
    }
}
