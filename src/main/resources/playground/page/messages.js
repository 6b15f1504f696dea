/** The messages of a conversation or a thread. */

import { showBlocks } from "./blocks.js";
import { changes, el, fill, keyed, text } from "./dom.js";
import { wordsOf } from "./errors.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, nameOf } from "./people.js";
import { go, me, store } from "./store.js";
import { surface } from "./surface.js";
import { say, sayNumber, sayTime } from "./words.js";

const TOGETHER = 300;
const NEAR = 60;
const CLOCK = { hour: "numeric", minute: "2-digit" };

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
    keyed(list, inThread ? messages.map(single) : withDays(messages), (item) => item.key, (item) => (item.day ? day() : message(inThread)));
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

function dateOf(ts) {
  return new Date(ts * 1000);
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
  const named = [[today, "day.today"], [yesterday, "day.yesterday"]].find(([which]) => which.toDateString() === date.toDateString());
  return named ? say(named[1]) : sayTime(date, { weekday: "long", day: "numeric", month: "long" });
}

function message(inThread) {
  const head = el("div", { class: "message-head" });
  const body = el("div", { class: "message-body" });
  const foot = el("div", { class: "message-foot" });
  const problem = el("p", { class: "problem", role: "alert" });
  const face = el("div", { class: "message-face" });
  const tools = el("div", { class: "message-tools", "aria-live": "off" });
  const node = el("li", {}, face, el("div", { class: "message-main" }, head, body, problem, foot), tools);
  const [newHead, newBody, newFoot] = [changes(), changes(), changes()];
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
    if (newFoot(item.replies.length, item.replies.at(-1)?.ts, store.words)) {
      showFoot(each, item.replies);
    }
  }

  function showHead(each) {
    const date = dateOf(each.ts);
    const isApp = each.user === store.state.bot.id;
    fill(face, avatar(each.user), el("time", { datetime: date.toISOString(), "aria-hidden": "true" }, sayTime(date, CLOCK).replace(/\D+$/, "")));
    fill(head,
      each.ephemeral && el("p", { class: "ephemeral-label" }, icon("eye"), say("message.ephemeral")),
      el("span", { class: "message-name" }, nameOf(each.user)),
      isApp && el("span", { class: "badge" }, say("badge.app")),
      el("time", { datetime: date.toISOString(), title: sayTime(date, { dateStyle: "full", timeStyle: "medium" }) }, sayTime(date, CLOCK)));
    fill(tools,
      !inThread && !each.ephemeral && tool("thread", say("message.reply"), () => go({ pane: "thread", ts: each.ts })),
      tool("inside", say("message.look"), () => go({ pane: "look", ts: each.ts })));
  }

  function showBody(each) {
    if (each.blocks?.length > 0) {
      actions ??= surface({
        key: `message:${me()}:${each.channel}:${each.ts}`,
        place: { channel: each.channel, message_ts: each.ts },
        names: nameOf,
        failed: (answer) => text(problem, answer ? wordsOf(answer) : ""),
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

  function showFoot(each, answers) {
    fill(foot, answers.length > 0 && el("button", { type: "button", class: "replies", onclick: () => go({ pane: "thread", ts: each.ts }) },
      [...new Set(answers.map((answer) => answer.user))].map((user) => avatar(user, "tiny")),
      el("strong", {}, sayNumber("thread.replies", answers.length)),
      el("span", { class: "quiet" }, say("thread.last", { time: sayTime(dateOf(answers.at(-1).ts), CLOCK) }))));
  }

  return { node, update };
}

function tool(picture, words, onclick) {
  return el("button", { type: "button", class: "icon-button", "aria-label": words, title: words, onclick }, icon(picture));
}
