/** Puts the page together and keeps every part of it up to date. */

import { visit } from "./actions.js";
import { newsPlace } from "./announce.js";
import { conversation, tryOut } from "./conversation.js";
import { changes, el, fill, set, text } from "./dom.js";
import { home } from "./home.js";
import { icon } from "./icons.js";
import { traffic } from "./inside.js";
import { mailbox } from "./mailbox.js";
import { modals } from "./modal.js";
import { mrkdwn } from "./mrkdwn.js";
import { sidePane } from "./pane.js";
import { avatar, nameOf, titleOf } from "./people.js";
import { refusalBanner, refusalList } from "./refusals.js";
import { sidebar } from "./sidebar.js";
import { changed, channel, go, me, onChange, route, start, store } from "./store.js";
import { keepTabInside } from "./trap.js";
import { unread } from "./unread.js";
import { say } from "./words.js";

const phone = matchMedia("(max-width: 47.99em)");
const talk = conversation();
const views = { home: home(), mail: scrolled(mailbox(), "view-mail"), inside: scrolled(insideView(), "view-inside") };
const pane = sidePane({ onTry: (words) => tryOut(talk, words), fallback: () => main.focus({ preventScroll: true }) });
const side = sidebar({ onGone: () => drawer(false) });
const refusals = refusalBanner();

const skip = el("a", { class: "skip", href: "#main", onclick: (event) => {
  event.preventDefault();
  (talk.node.isConnected ? talk.focus : () => main.focus())();
} });
const menu = el("button", { type: "button", class: "icon-button menu", "aria-controls": "sidebar", "aria-expanded": "false", onclick: () => drawer(true) }, icon("menu"));
const title = el("h1", {});
const tabs = el("div", { class: "tabs main-tabs", role: "group" });
const keapButton = el("button", { type: "button", class: "button small head-button", onclick: () => go({ pane: route().pane === "keap" ? null : "keap", ts: null }) });
const offline = el("p", { class: "banner warn", role: "status", hidden: true });
const hint = el("div", { class: "banner hint", hidden: true });
const body = el("div", { class: "main-body" });
const main = el("main", { id: "main", tabindex: "-1" }, el("header", { class: "main-head" }, menu, el("div", { class: "main-title" }, title, tabs), keapButton), offline, refusals.node, hint, body);
const scrim = el("div", { class: "scrim", hidden: true, onclick: () => drawer(false) });
const app = el("div", { class: "frame" }, side.node, main, pane.node, scrim);
const dialogs = modals(() => (talk.node.isConnected ? talk.focus() : main.focus()));
const lost = el("p", { class: "lost", role: "status" });
const newHead = changes();
const newHint = changes();
let visited = "";
let version = 0;

side.node.addEventListener("keydown", (event) => {
  if (side.node.classList.contains("open")) {
    keepTabInside(event, side.node);
    if (event.key === "Escape") {
      drawer(false);
    }
  }
});
phone.addEventListener("change", () => {
  drawer(false);
  changed();
});
document.body.append(skip, app, newsPlace());
onChange(update);
start();

function update() {
  if (!store.state) {
    app.hidden = true;
    if (!store.online) {
      text(lost, say("offline"));
      document.body.prepend(lost);
    }
    return;
  }
  app.hidden = false;
  lost.remove();
  const { at } = route();
  const view = views[at] && (at !== "home" || store.state.home_tab) ? views[at] : talk;
  side.update();
  if (view === talk && !channel()) {
    go({ at: "dm", pane: null, ts: null });
    return;
  }
  showHead(at, view);
  showHint(view);
  text(offline, store.online ? "" : say("offline"));
  offline.hidden = store.online;
  refusals.update();
  if (body.firstChild !== view.node) {
    fill(body, view.node);
  }
  view.update();
  pane.update();
  app.classList.toggle("with-pane", !pane.node.hidden);
  main.inert = phone.matches && (!pane.node.hidden || side.node.classList.contains("open"));
  dialogs.update();
  tellOfVisit(at);
}

/** Slack tells the assistant whenever somebody opens one of its tabs. A server that was started anew has heard of none. */
function tellOfVisit(at) {
  if (store.state.version < version) {
    visited = "";
  }
  version = store.state.version;
  const tab = at === "home" ? "home" : channel()?.kind === "im" ? "messages" : null;
  const now = `${me()}:${tab}`;
  if (now !== visited && me() === store.state.me) {
    visited = now;
    if (tab) {
      visit(tab);
    }
  }
}

function showHead(at, view) {
  const here = view === talk || at === "home" ? channel() : null;
  const news = store.state.channels.reduce((sum, each) => sum + unread(each.id, each.id === here?.id && view === talk), 0);
  document.title = `${news > 0 ? `(${news}) ` : ""}${here ? titleOf(here) : say(`nav.${at}`)} · ${say("workspace.name")}`;
  menu.classList.toggle("has-news", news > 0);
  set(keapButton, { "aria-pressed": String(route().pane === "keap") });
  if (newHead(at, here, store.state.home_tab, store.words)) {
    text(skip, say("skip"));
    set(menu, { "aria-label": say("menu") });
    fill(keapButton, icon("key"), el("span", {}, say("nav.keap")));
    fill(title, here?.kind === "im" && avatar(store.state.bot.id, "small"), here ? titleOf(here) : say(`nav.${at}`));
    fill(tabs, here?.kind === "im" && store.state.home_tab && [tab("home", at), tab("messages", at)]);
  }
}

function tab(name, at) {
  return el("button", {
    type: "button", class: "tab", "aria-pressed": String((name === "home") === (at === "home")),
    onclick: () => go({ at: name === "home" ? "home" : "dm", pane: null, ts: null }),
  }, say(`tab.${name}`));
}

/** For newcomers, until they put it away or have begun. */
function showHint(view) {
  const begun = store.state.messages.some((each) => each.user === me());
  hint.hidden = view !== talk || begun || localStorage.getItem("hint") === "seen";
  const command = store.state.commands[0]?.command ?? "";
  const suggested = channel()?.kind === "im" && store.state.prompts?.prompts?.length > 0;
  if (!hint.hidden && newHint(command, suggested, store.words)) {
    fill(hint, el("div", { class: "banner-text" }, mrkdwn(say("hint.what"), nameOf), " ",
      mrkdwn(say(suggested ? "hint.prompts" : "hint.command", { command }), nameOf)),
    el("button", { type: "button", class: "icon-button", "aria-label": say("banner.close"), title: say("banner.close"), onclick: () => {
      localStorage.setItem("hint", "seen");
      hint.hidden = true;
    } }, icon("close")));
  }
}

/** Opens or closes the sidebar on a phone. */
function drawer(open) {
  const was = side.node.classList.contains("open");
  side.node.classList.toggle("open", open);
  menu.setAttribute("aria-expanded", String(open));
  scrim.hidden = !open;
  main.inert = open;
  if (open) {
    (side.node.querySelector("[aria-current]") ?? side.node.querySelector("button")).focus();
  } else if (was) {
    menu.focus();
  }
}

function scrolled(view, look) {
  return { node: el("div", { class: `scroll ${look}`, tabindex: "0" }, el("div", { class: "panel" }, view.node)), update: view.update };
}

function insideView() {
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
