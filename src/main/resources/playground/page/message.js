/** One message: who, when, what, and what can be done with it. */

import { showBlocks } from "./blocks.js";
import { changes, el, fill, text } from "./dom.js";
import { wordsOf } from "./errors.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, nameOf } from "./people.js";
import { sessionOf, showSession } from "./session.js";
import { go, me, store } from "./store.js";
import { shortcutMenu } from "./shortcuts.js";
import { surface } from "./surface.js";
import { say, sayNumber, sayTime } from "./words.js";

const CLOCK = { hour: "numeric", minute: "2-digit" };

/** The moment that Slack's id of a message names. */
export function dateOf(ts) {
    return new Date(ts * 1000);
}

/** A part for `{message, compact, replies}`. */
export function message(inThread) {
    const head = el("div", { class: "message-head" });
    const body = el("div", { class: "message-body" });
    const foot = el("div", { class: "message-foot" });
    const session = el("div", { class: "session", hidden: true });
    const problem = el("p", { class: "problem", role: "alert" });
    const face = el("div", { class: "message-face" });
    const tools = el("div", { class: "message-tools", "aria-live": "off" });
    const node = el("li", {}, face, el("div", { class: "message-main" }, head, body, problem, session, foot), tools);
    const [newHead, newBody, newSession, newFoot] = [changes(), changes(), changes(), changes()];
    let actions = null;

    function update(item) {
        const { message: each, compact } = item;
        node.className = `message${compact ? " compact" : ""}${each.ephemeral ? " ephemeral" : ""}`;
        node.dataset.ts = each.ts;
        if (newHead(each.user, each.ts, each.ephemeral, store.words)) {
            showHead(each);
        }
        if (newBody(each.text, each.blocks, each.edited, store.words)) {
            showBody(each);
        }
        const conversation = sessionOf(each.channel, each.ts);
        if (newSession(conversation, store.words)) {
            showSession(session, conversation);
        }
        if (newFoot(item.replies.length, item.replies.at(-1)?.ts, store.words)) {
            showFoot(each, item.replies);
        }
    }

    function showHead(each) {
        const date = dateOf(each.ts);
        const isApp = each.user === store.state.bot.id;
        fill(
            face,
            avatar(each.user),
            el("time", { datetime: date.toISOString(), "aria-hidden": "true" }, sayTime(date, CLOCK).replace(/\D+$/, "")),
        );
        fill(
            head,
            each.ephemeral && el("p", { class: "ephemeral-label" }, icon("eye"), say("message.ephemeral")),
            el("span", { class: "message-name" }, nameOf(each.user)),
            isApp && el("span", { class: "badge" }, say("badge.app")),
            el(
                "time",
                { datetime: date.toISOString(), title: sayTime(date, { dateStyle: "full", timeStyle: "medium" }) },
                sayTime(date, CLOCK),
            ),
        );
        fill(
            tools,
            !inThread && !each.ephemeral && tool("thread", say("message.reply"), () => go({ pane: "thread", ts: each.ts })),
            tool("inside", say("message.look"), () => go({ pane: "look", ts: each.ts })),
            !each.ephemeral && shortcutMenu({ type: "message", message: each, failed: tell }),
        );
    }

    function showBody(each) {
        if (each.blocks?.length > 0) {
            actions ??= surface({
                key: `message:${me()}:${each.channel}:${each.ts}`,
                place: { channel: each.channel, message_ts: each.ts },
                names: nameOf,
                failed: tell,
            });
            body.classList.add("with-blocks");
            showBlocks(body, each.blocks, actions);
        } else {
            body.classList.remove("with-blocks");
            fill(body, mrkdwn(each.text ?? "", nameOf));
            actions = null;
        }
        body.classList.toggle("edited", each.edited);
        body.dataset.edited = say("message.edited");
    }

    function tell(answer) {
        text(problem, answer ? wordsOf(answer) : "");
    }

    function showFoot(each, answers) {
        fill(
            foot,
            answers.length > 0 &&
                el(
                    "button",
                    { type: "button", class: "replies", onclick: () => go({ pane: "thread", ts: each.ts }) },
                    [...new Set(answers.map((answer) => answer.user))].map((user) => avatar(user, "tiny")),
                    el("strong", {}, sayNumber("thread.replies", answers.length)),
                    el("span", { class: "quiet" }, say("thread.last", { time: sayTime(dateOf(answers.at(-1).ts), CLOCK) })),
                ),
        );
    }

    return { node, update };
}

function tool(picture, words, onclick) {
    return el("button", { type: "button", class: "icon-button", "aria-label": words, title: words, onclick }, icon(picture));
}
