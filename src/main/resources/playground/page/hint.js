/** A line for newcomers: what this is and how to begin. */

import { changes, el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { nameOf } from "./people.js";
import { channel, me, store } from "./store.js";
import { say } from "./words.js";

/** The line, shown until the person puts it away or has begun. */
export function newcomersHint() {
    const node = el("div", { class: "banner hint", hidden: true });
    const isNew = changes();

    function update(talking) {
        const begun = store.state.messages.some((each) => each.user === me());
        node.hidden = !talking || begun || localStorage.getItem("hint") === "seen";
        const command = store.state.commands[0]?.command ?? "";
        const suggested = channel()?.kind === "im" && store.state.prompts?.prompts?.length > 0;
        if (!node.hidden && isNew(command, suggested, store.words)) {
            show(say(suggested ? "hint.prompts" : "hint.command", { command }));
        }
    }

    function show(how) {
        const words = say("banner.close");
        fill(
            node,
            el("div", { class: "banner-text" }, mrkdwn(say("hint.what"), nameOf), " ", mrkdwn(how, nameOf)),
            el(
                "button",
                { type: "button", class: "icon-button", "aria-label": words, title: words, onclick: putAway },
                icon("close"),
            ),
        );
    }

    function putAway() {
        localStorage.setItem("hint", "seen");
        node.hidden = true;
    }

    return { node, update };
}
