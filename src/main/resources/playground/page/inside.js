/** The look inside: what travelled between Slack and the assistant, keys masked by the server. */

import { copyButton } from "./clipboard.js";
import { changes, el, fill, keyed, newId, text } from "./dom.js";
import { icon } from "./icons.js";
import { refusalList } from "./refusals.js";
import { store } from "./store.js";
import { say, sayNumber, sayTime } from "./words.js";

const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit" };
const JSON_PARTS = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A list of what travelled; `fits` picks the entries to show. */
export function traffic() {
    const count = el("p", { class: "quiet" });
    const list = el("ol", { class: "traffic" });
    const node = el("div", {}, count, list);
    return {
        node,
        update: (fits = () => true) => {
            const entries = store.state.traffic.filter(fits);
            text(count, entries.length === 0 ? say("inside.none") : sayNumber("inside.count", entries.length));
            keyed(
                list,
                entries,
                (entry) => entry.id,
                () => row(),
            );
        },
    };
}

/** Whether an entry is about a message: names it, or is the call that made it. */
export function isAbout(channel, ts) {
    return (entry) => entry.ts === ts && (entry.channel === null || entry.channel === channel);
}

function row() {
    const detailId = newId();
    const detail = el("div", { id: detailId, class: "traffic-detail", hidden: true });
    const button = el("button", {
        type: "button",
        class: "traffic-row",
        "aria-expanded": "false",
        "aria-controls": detailId,
        onclick: flip,
    });
    const node = el("li", {}, button, detail);
    const isNew = changes();
    let entry = null;

    function flip() {
        detail.hidden = !detail.hidden;
        button.setAttribute("aria-expanded", String(!detail.hidden));
        showDetail();
    }

    function showDetail() {
        fill(
            detail,
            !detail.hidden && [
                el(
                    "div",
                    { class: "traffic-tools" },
                    copyButton(say("inside.copy"), fixture(entry), say("copied", { what: say("inside.fixture") })),
                ),
                part(say("inside.request"), entry.request),
                part(say("inside.response"), entry.response),
            ],
        );
    }

    return {
        node,
        update: (next) => {
            entry = next;
            if (isNew(entry.status, entry.millis, entry.response, store.words)) {
                node.className = entry.direction;
                fill(button, rowWords(entry));
                showDetail();
            }
        },
    };
}

function rowWords({ direction, what, status, millis, at }) {
    const good = status < 400;
    return [
        el("span", { class: "traffic-way", title: say(`inside.${direction}`) }, say(`inside.${direction}`)),
        el("span", { class: "traffic-what" }, what),
        el("span", { class: `traffic-status ${good ? "good" : "bad"}` }, String(status)),
        el("span", { class: "quiet" }, say("inside.millis", { millis })),
        el("time", { class: "quiet", datetime: at }, sayTime(new Date(at), CLOCK)),
        icon("down"),
    ];
}

function fixture({ direction, what, request, response }) {
    return JSON.stringify({ direction, what, request, response }, null, 2);
}

function part(label, value) {
    return el(
        "section",
        {},
        el("h3", {}, label),
        el(
            "pre",
            { class: "json", tabindex: "0", role: "region", "aria-label": label },
            coloured(JSON.stringify(value ?? null, null, 2)),
        ),
    );
}

function coloured(json) {
    const nodes = [];
    let end = 0;
    for (const match of json.matchAll(JSON_PARTS)) {
        const [whole, string, colon, word] = match;
        nodes.push(json.slice(end, match.index));
        const kind = string ? (colon ? "name" : "string") : word ? "word" : "number";
        nodes.push(el("span", { class: `json-${kind}` }, string ?? whole), colon ?? "");
        end = match.index + whole.length;
    }
    return [...nodes, json.slice(end)];
}

/** The whole of it: what Slack refused, and all that travelled. */
export function insideView() {
    const list = traffic();
    const refused = refusalList();
    const intro = el("p", { class: "panel-intro" });
    const refusedTitle = el("h2", {});
    const trafficTitle = el("h2", {});
    return {
        node: el("div", {}, intro, refusedTitle, refused.node, trafficTitle, list.node),
        update: () => {
            text(intro, say("inside.intro"));
            text(refusedTitle, say("refusals.heading"));
            text(trafficTitle, say("inside.traffic"));
            refused.update();
            list.update();
        },
    };
}
