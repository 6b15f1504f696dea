/** What the strict Slack emulation refused; the real Slack would have refused it too. */

import { changes, el, fill, keyed, text } from "./dom.js";
import { icon } from "./icons.js";
import { go, route, store } from "./store.js";
import { say, sayNumber, sayTime } from "./words.js";

/** All refusals, the newest first. */
export function refusalList() {
    const list = el("ul", { class: "refusals" });
    const none = el("p", { class: "quiet" });
    return {
        node: el("div", {}, none, list),
        update: () => {
            const { refusals } = store.state;
            text(none, refusals.length === 0 ? say("refusals.none") : "");
            keyed(
                list,
                [...refusals].sort((a, b) => b.id - a.id),
                (each) => each.id,
                () => {
                    const node = el("li", {});
                    const isNew = changes();
                    return { node, update: (each) => isNew(each, store.words) && fill(node, words(each)) };
                },
            );
        },
    };
}

/** A banner for the newest refusal that nobody has put away. */
export function refusalBanner() {
    const node = el("div", { class: "banner bad", role: "alert", hidden: true });
    const isNew = changes();
    return {
        node,
        update: () => {
            const { refusals } = store.state;
            if (route().at === "inside") {
                putAway(refusals);
            }
            const seen = Number(sessionStorage.getItem("refusals") ?? 0);
            const fresh = refusals.filter((each) => Date.parse(each.at) > seen);
            node.hidden = fresh.length === 0;
            if (!node.hidden && isNew(fresh.length, fresh.at(-1), store.words)) {
                show(fresh);
            }
        },
    };

    function show(fresh) {
        const newest = fresh.reduce((a, b) => (a.id > b.id ? a : b));
        const close = () => {
            putAway(fresh);
            node.hidden = true;
        };
        fill(
            node,
            icon("stop"),
            el(
                "div",
                { class: "banner-text" },
                el("strong", {}, say("refusals.title")),
                words(newest),
                el(
                    "button",
                    { type: "button", class: "link", onclick: () => go({ at: "inside", pane: null, ts: null }) },
                    sayNumber("refusals.all", store.state.refusals.length),
                ),
            ),
            el(
                "button",
                {
                    type: "button",
                    class: "icon-button",
                    "aria-label": say("banner.close"),
                    title: say("banner.close"),
                    onclick: close,
                },
                icon("close"),
            ),
        );
    }
}

/** Marks refusals as seen. */
function putAway(refusals) {
    if (refusals.length > 0) {
        sessionStorage.setItem("refusals", String(Math.max(...refusals.map((each) => Date.parse(each.at)))));
    }
}

function words({ method, error, detail, at }) {
    return el(
        "div",
        { class: "refusal" },
        el(
            "p",
            {},
            el("code", {}, method),
            " ",
            el("code", { class: "error-name" }, error),
            " ",
            el("time", { class: "quiet", datetime: at }, sayTime(new Date(at), { timeStyle: "medium" })),
        ),
        detail && el("pre", { tabindex: "0" }, readable(detail)),
    );
}

/** A detail is often a JSON list of sentences. */
function readable(detail) {
    try {
        const list = JSON.parse(detail);
        return Array.isArray(list) ? list.join("\n") : detail;
    } catch {
        return detail;
    }
}
