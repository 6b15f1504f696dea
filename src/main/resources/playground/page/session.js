/** The line under a conversation's first message: what it is called, how it stands, and the way to stop it. */

import { stopSession } from "./actions.js";
import { el, fill } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

/** The conversation that a message began, if the workspace's plan has such and the assistant answered there. */
export function sessionOf(channelId, ts) {
    return store.state.sessions.find((each) => each.channel === channelId && each.thread_ts === ts);
}

/** Fills a place with the line, or empties it where there is no conversation. */
export function showSession(node, session) {
    node.hidden = !session;
    fill(
        node,
        session && [
            session.title && el("strong", {}, session.title),
            el("span", { class: `session-status ${session.status}` }, say(`session.${session.status}`)),
            session.status === "processing" &&
                el(
                    "button",
                    {
                        type: "button",
                        class: "button small",
                        onclick: (event) => {
                            event.currentTarget.disabled = true;
                            stopSession(session.channel, session.thread_ts);
                        },
                    },
                    say("session.stop"),
                ),
        ],
    );
}
