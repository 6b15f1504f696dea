/** The pane at the side: a thread, the practice Keap, or the look inside one message. */

import { thread } from "./conversation.js";
import { el, fill, set, text } from "./dom.js";
import { icon } from "./icons.js";
import { isAbout, traffic } from "./inside.js";
import { keapPanel } from "./keap.js";
import { channel, go, route, whenShown } from "./store.js";
import { say } from "./words.js";

/**
 * The pane.
 *
 * @param onTry called with a command that tries a practice key out
 * @param fallback takes the focus where what opened the pane is gone
 */
export function sidePane({ onTry, fallback }) {
    const look = traffic();
    const keap = keapPanel({ onTry });
    const views = {
        thread: { words: "thread.title", ...thread() },
        look: {
            words: "look.title",
            node: el("div", { class: "panel-scroll", tabindex: "0" }, el("div", { class: "panel" }, look.node)),
            update: () => look.update(isAbout(channel()?.id, route().ts)),
        },
        keap: {
            words: "nav.keap",
            node: el("div", { class: "panel-scroll", tabindex: "0" }, el("div", { class: "panel" }, keap.node)),
            update: keap.update,
        },
    };
    const title = el("h2", { tabindex: "-1" });
    const back = el("button", { type: "button", class: "icon-button pane-back", onclick: close }, icon("back"));
    const closer = el("button", { type: "button", class: "icon-button pane-close", onclick: close }, icon("close"));
    const body = el("div", { class: "pane-body" });
    const node = el(
        "aside",
        {
            class: "pane",
            hidden: true,
            onkeydown: (event) =>
                event.key === "Escape" && !event.defaultPrevented && !node.querySelector(":popover-open") && close(),
        },
        el("header", { class: "pane-head" }, back, title, closer),
        body,
    );
    let open;
    let opener = null;

    function update() {
        const { pane, ts } = route();
        const view = pane in views && (pane === "keap" || channel()) ? views[pane] : null;
        node.hidden = !view;
        const key = view && `${pane}:${ts}`;
        if (view) {
            text(title, say(view.words));
            set(node, { "aria-label": say(view.words) });
            set(closer, { "aria-label": say("pane.close"), title: say("pane.close") });
            set(back, { "aria-label": say("pane.back") });
            if (body.firstChild !== view.node) {
                fill(body, view.node);
            }
            view.update();
        }
        if (key !== open) {
            const first = open === undefined;
            opener = open ? opener : document.activeElement;
            open = key;
            if (view && !first) {
                (view.focus ?? (() => title.focus()))();
            }
        }
    }

    function close() {
        go({ pane: null, ts: null });
        whenShown(() => (opener?.isConnected && opener !== document.body ? opener.focus() : fallback()));
    }

    return { node, update };
}
