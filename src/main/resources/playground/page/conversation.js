/** A channel or the direct messages in the main pane: start, messages, what the assistant is doing, and the composer. */

import { sendText } from "./actions.js";
import { composer, draftKey } from "./composer.js";
import { changes, el, fill, text } from "./dom.js";
import { messageList, replies, roots } from "./messages.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, nameOf, titleOf } from "./people.js";
import { channel, go, me, route, store, whenShown } from "./store.js";
import { say } from "./words.js";

/** The conversation view. */
export function conversation() {
    const typing = typingLine();
    const write = composer({ onSent: () => lists.get(shown)?.list.toEnd() });
    const area = el("div", { class: "conversation-area" });
    const node = el("div", { class: "conversation" }, area, typing.node, write.node);
    const lists = new Map();
    let shown = "";
    let seen = {};

    function update() {
        const here = channel();
        const key = `${me()}:${here.id}`;
        if (!lists.has(key)) {
            const start = beginning();
            lists.set(key, { start, list: messageList({ above: start.node }) });
        }
        const { start, list } = lists.get(key);
        if (shown !== key) {
            shown = key;
            fill(area, list.node);
            list.toEnd();
        }
        start.update(here);
        list.update(say("messages.label", { name: titleOf(here) }), roots(here.id));
        const openThread = route().pane === "thread" ? route().ts : null;
        openNewest(here, key);
        typing.update(
            store.state.status.filter(
                (each) => each.channel === here.id && (each.thread_ts === null || each.thread_ts !== openThread),
            ),
        );
        write.update({
            key: draftKey(here.id),
            channel: here.id,
            name: titleOf(here),
            threadTs: null,
            closed: here.kind === "im" && store.state.messages_tab_read_only ? say("composer.closed", { name: here.name }) : null,
        });
    }

    /** Whoever has just begun a conversation wants to see it. */
    function openNewest(here, key) {
        const newest = here.kind === "im" ? (store.state.sessions.at(-1)?.thread_ts ?? "") : "";
        const { pane } = route();
        if (seen.key === key && newest > seen.newest && (!pane || pane === "thread")) {
            go({ pane: "thread", ts: newest });
        }
        seen = { key, newest };
    }

    return { node, update, focus: write.focus, write: write.write };
}

/** The thread in the side pane. */
export function thread() {
    const typing = typingLine();
    const write = composer({ onSent: () => list.toEnd() });
    const count = el("p", { class: "thread-count" });
    let list = messageList({ above: null, inThread: true });
    const area = el("div", { class: "conversation-area" }, list.node);
    const node = el("div", { class: "conversation" }, count, area, typing.node, write.node);
    let shown = "";

    function update() {
        const { ts } = route();
        const here = channel();
        const key = draftKey(here.id, ts);
        if (shown !== key) {
            shown = key;
            list = messageList({ above: null, inThread: true });
            fill(area, list.node);
        }
        const root = store.state.messages.find((each) => each.channel === here.id && each.ts === ts);
        const answers = replies(here.id, ts);
        list.update(say("thread.title"), [...(root ? [root] : []), ...answers]);
        text(count, titleOf(here));
        typing.update(store.state.status.filter((each) => each.channel === here.id && each.thread_ts === ts));
        write.update({ key, channel: here.id, name: titleOf(here), threadTs: ts, closed: null });
    }

    return { node, update, focus: write.focus };
}

function typingLine() {
    const line = el("p", { class: "typing", role: "status" });
    return {
        node: line,
        update: (statuses) => {
            const said = statuses
                .map((each) => each.text)
                .filter(Boolean)
                .at(-1);
            text(line, said ? `${store.state.bot.name} ${said}` : "");
            line.classList.toggle("busy", Boolean(said));
        },
    };
}

/** What stands before the first message: what this place is, and in the direct messages the suggestions. */
function beginning() {
    const intro = el("div", { class: "beginning-text" });
    const prompts = el("div", { class: "prompts", role: "group" });
    const node = el("div", { class: "beginning" }, intro, prompts);
    const isNew = changes();
    return {
        node,
        update: (here) => {
            const asked = here.kind === "im" ? store.state.prompts : null;
            if (isNew(here, asked, store.words)) {
                const name = titleOf(here);
                fill(
                    intro,
                    here.kind === "im" && avatar(store.state.bot.id, "big"),
                    el("h2", {}, name),
                    el("p", {}, mrkdwn(say(`beginning.${here.kind}`, { name, bot: store.state.bot.name }), nameOf)),
                );
                showPrompts(prompts, asked, here);
            }
        },
    };
}

function showPrompts(node, asked, here) {
    const title = asked?.title || say("prompts.title");
    node.setAttribute("aria-label", title);
    fill(
        node,
        asked?.prompts?.length > 0 && [
            el("p", { class: "prompts-title" }, title),
            asked.prompts.map((prompt) => {
                const button = el(
                    "button",
                    {
                        type: "button",
                        class: "prompt",
                        onclick: async () => {
                            button.ariaBusy = "true";
                            await sendText(here.id, null, prompt.message);
                            button.ariaBusy = null;
                        },
                    },
                    prompt.title,
                );
                return button;
            }),
        ],
    );
}

/** Goes to a place where a command can be written, and writes it there without sending it. */
export function tryOut(view, words) {
    const open = store.state.channels.filter((each) => each.kind === "channel" || !store.state.messages_tab_read_only);
    const here = open.some((each) => each.id === channel()?.id) && route().at !== "home";
    const phone = matchMedia("(max-width: 47.99em)").matches;
    go({
        at: here ? route().at : open.some((each) => each.kind === "im") ? "dm" : open[0].id,
        ...(phone ? { pane: null, ts: null } : {}),
    });
    whenShown(() => view.write(words));
}
