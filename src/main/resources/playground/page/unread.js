/** Counts what a person has not seen yet, channel by channel. */

import { me, store } from "./store.js";

const seen = new Map();

/** The number of new messages in a channel, which counts as seen while it is on show. */
export function unread(channelId, onShow) {
    const key = `${me()}:${channelId}`;
    const messages = store.state.messages.filter((each) => each.channel === channelId);
    const newest = messages.at(-1)?.ts ?? "";
    if (onShow || !seen.has(key)) {
        seen.set(key, newest);
    }
    return messages.filter((each) => each.ts > seen.get(key) && each.user !== me()).length;
}
