/** The messages of a conversation or a thread. */

import { el, keyed, text } from "./dom.js";
import { dateOf, message } from "./message.js";
import { me, store } from "./store.js";
import { say, sayTime } from "./words.js";

const TOGETHER = 300;
const NEAR = 60;

/** A list that stays at its end while the person reads there. `above` comes before the first message. */
export function messageList({ above, inThread = false }) {
    const list = el("ol", { class: "messages" });
    const log = el("div", { role: "log", "aria-live": "polite" }, list);
    const scroll = el("div", { class: "scroll", tabindex: "0", role: "region" }, el("div", { class: "filler" }), above, log);
    const jump = el("button", { type: "button", class: "jump", hidden: true, onclick: toEnd });
    const node = el("div", { class: "message-area" }, scroll, jump);
    let pinned = true;
    let newest = "";

    scroll.addEventListener("scroll", () => {
        pinned = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
        jump.hidden ||= pinned;
    });
    const follow = new ResizeObserver(() => pinned && toEnd());
    follow.observe(log);
    follow.observe(scroll);

    function toEnd() {
        pinned = true;
        scroll.scrollTop = scroll.scrollHeight;
    }

    function update(label, messages) {
        scroll.setAttribute("aria-label", label);
        text(jump, say("messages.new"));
        keyed(
            list,
            inThread ? messages.map(single) : withDays(messages),
            (item) => item.key,
            (item) => (item.day ? day() : message(inThread)),
        );
        const last = messages.at(-1);
        if (last && last.ts > newest) {
            pinned ||= last.user === me();
            jump.hidden = pinned || newest === "";
            newest = last.ts;
        }
        if (pinned) {
            toEnd();
        }
    }

    return { node, update, toEnd };
}

/** The messages that are on show in a conversation: all but the replies. */
export function roots(channelId) {
    return store.state.messages.filter((each) => each.channel === channelId && (!each.thread_ts || each.thread_ts === each.ts));
}

/** The replies to a message. */
export function replies(channelId, ts) {
    return store.state.messages.filter((each) => each.channel === channelId && each.thread_ts === ts && each.ts !== ts);
}

function single(each) {
    return { key: keyOf(each), message: each, compact: false, replies: [] };
}

function keyOf({ channel, ts, ephemeral }) {
    return `${me()}:${channel}:${ts}:${ephemeral}`;
}

function withDays(messages) {
    const items = [];
    let before = null;
    for (const each of messages) {
        const day = dateOf(each.ts).toDateString();
        if (!before || dateOf(before.ts).toDateString() !== day) {
            items.push({ key: `day:${day}`, day });
            before = null;
        }
        const compact = before?.user === each.user && !before.ephemeral && !each.ephemeral && each.ts - before.ts < TOGETHER;
        items.push({ ...single(each), compact, replies: replies(each.channel, each.ts) });
        before = each;
    }
    return items;
}

function day() {
    const label = el("span", {});
    return {
        node: el("li", { class: "day" }, label),
        update: (item) => text(label, dayWords(new Date(item.day))),
    };
}

function dayWords(date) {
    const today = new Date();
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
    const named = [
        [today, "day.today"],
        [yesterday, "day.yesterday"],
    ].find(([which]) => which.toDateString() === date.toDateString());
    return named ? say(named[1]) : sayTime(date, { weekday: "long", day: "numeric", month: "long" });
}
