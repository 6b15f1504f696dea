package com.babelteam.clavero.leak;

import org.jspecify.annotations.Nullable;

/**
 * Where a key was seen.
 *
 * @param channel where others read along
 * @param message its identifier there
 * @param version which of the message's wordings: empty for the first, else something that the edit alone has
 * @param thread the thread it belongs to, null for none
 */
public record Spot(String channel, String message, String version, @Nullable String thread) {}
