/** Puts the page together and keeps every part of it up to date. */

import { visit } from "./actions.js";
import { newsPlace } from "./announce.js";
import { conversation, tryOut } from "./conversation.js";
import { el, fill, text } from "./dom.js";
import { mainHead } from "./head.js";
import { newcomersHint } from "./hint.js";
import { home } from "./home.js";
import { insideView } from "./inside.js";
import { mailbox } from "./mailbox.js";
import { modals } from "./modal.js";
import { sidePane } from "./pane.js";
import { refusalBanner } from "./refusals.js";
import { sidebar } from "./sidebar.js";
import { changed, channel, go, me, onChange, route, start, store } from "./store.js";
import { keepTabInside } from "./trap.js";
import { say } from "./words.js";

const phone = matchMedia("(max-width: 47.99em)");
const talk = conversation();
const views = { home: home(), mail: scrolled(mailbox(), "view-mail"), inside: scrolled(insideView(), "view-inside") };
const pane = sidePane({ onTry: (words) => tryOut(talk, words), fallback: () => main.focus({ preventScroll: true }) });
const side = sidebar({ onGone: () => drawer(false) });
const refusals = refusalBanner();
const hint = newcomersHint();
const head = mainHead({ onMenu: () => drawer(true) });

const skip = el("a", {
    class: "skip",
    href: "#main",
    onclick: (event) => {
        event.preventDefault();
        (talk.node.isConnected ? talk.focus : () => main.focus())();
    },
});
const offline = el("p", { class: "banner warn", role: "status", hidden: true });
const body = el("div", { class: "main-body" });
const main = el("main", { id: "main", tabindex: "-1" }, head.node, offline, refusals.node, hint.node, body);
const scrim = el("div", { class: "scrim", hidden: true, onclick: () => drawer(false) });
const app = el("div", { class: "frame" }, side.node, main, pane.node, scrim);
const dialogs = modals(() => (talk.node.isConnected ? talk.focus() : main.focus()));
const lost = el("p", { class: "lost", role: "status" });
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
    text(skip, say("skip"));
    head.update(view === talk);
    hint.update(view === talk);
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

/** Opens or closes the sidebar on a phone. */
function drawer(open) {
    const was = side.node.classList.contains("open");
    side.node.classList.toggle("open", open);
    head.menu.setAttribute("aria-expanded", String(open));
    scrim.hidden = !open;
    main.inert = open;
    if (open) {
        (side.node.querySelector("[aria-current]") ?? side.node.querySelector("button")).focus();
    } else if (was) {
        head.menu.focus();
    }
}

function scrolled(view, look) {
    return {
        node: el("div", { class: `scroll ${look}`, tabindex: "0" }, el("div", { class: "panel" }, view.node)),
        update: view.update,
    };
}
