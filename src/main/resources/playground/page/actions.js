/** What a person does, sent to the server; each answers `{}` or `{error, detail}` and has the new state fetched. */

import { post } from "./api.js";
import { changed, me, refresh, store } from "./store.js";

async function act(what, body) {
    const answer = await post(what, body);
    await refresh();
    return answer;
}

/** Sends a message or, if it begins with a slash, a command. */
export function sendText(channel, threadTs, text) {
    return act("say", { as: me(), channel, thread_ts: threadTs, text });
}

/**
 * Uses a button, a menu and the like.
 *
 * @param place `{channel, message_ts}` or `{view_id}`
 * @param entry the element's state as in Slack's `actions`
 * @param state all values of the message or view
 */
export function press(place, blockId, actionId, entry, state) {
    return act("press", {
        as: me(),
        channel: null,
        message_ts: null,
        view_id: null,
        ...place,
        block_id: blockId,
        action_id: actionId,
        ...entry,
        state,
    });
}

/** Sends a modal's form; answers `{errors}` by block too. */
export function submitView(viewId, values) {
    return act("submit", { as: me(), view_id: viewId, values });
}

/** Closes a modal; it is gone from the page at once. */
export async function closeView(viewId) {
    store.pendingClose.add(viewId);
    changed();
    const answer = await act("close", { as: me(), view_id: viewId });
    store.pendingClose.delete(viewId);
    changed();
    return answer;
}

/** Opens a tab of the assistant's: "home" or "messages". */
export function visit(tab) {
    return act("visit", { as: me(), tab });
}

/**
 * Uses a shortcut of the assistant's.
 *
 * @param message `{channel, ts}` of the message in whose menu it is, or null
 */
export function useShortcut(callbackId, message) {
    return act("shortcut", {
        as: me(),
        callback_id: callbackId,
        channel: message?.channel ?? null,
        message_ts: message?.ts ?? null,
    });
}

/** Changes the person's language. */
export function setLocale(locale) {
    return act("locale", { as: me(), locale });
}

/** Changes how the practice Keap behaves. */
export function setMood(mood) {
    return act("mood", { mood });
}

/** Changes what the workspace's plan has of agents. */
export function setPlan(agents) {
    return act("plan", { agents });
}

/** Presses the stop button of a conversation. */
export function stopSession(channel, threadTs) {
    return act("stop", { as: me(), channel, thread_ts: threadTs });
}

/** Deletes a key in the practice Keap. */
export function revoke(key) {
    return act("revoke", { key });
}

/** Empties the conversations. */
export function clearAll() {
    return act("clear", {});
}
