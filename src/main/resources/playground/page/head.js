/** The head of the main pane: where one is, the assistant's tabs, and on a phone the way to the sidebar. */

import { changes, el, fill, set } from "./dom.js";
import { icon } from "./icons.js";
import { avatar, titleOf } from "./people.js";
import { channel, go, route, store } from "./store.js";
import { unread } from "./unread.js";
import { say } from "./words.js";

/** The head; `onMenu` is called to open the sidebar. */
export function mainHead({ onMenu }) {
    const menu = el(
        "button",
        { type: "button", class: "icon-button menu", "aria-controls": "sidebar", "aria-expanded": "false", onclick: onMenu },
        icon("menu"),
    );
    const title = el("h1", {});
    const tabs = el("div", { class: "tabs main-tabs", role: "group" });
    const keapButton = el("button", {
        type: "button",
        class: "button small head-button",
        onclick: () => go({ pane: route().pane === "keap" ? null : "keap", ts: null }),
    });
    const node = el("header", { class: "main-head" }, menu, el("div", { class: "main-title" }, title, tabs), keapButton);
    const isNew = changes();

    function update(talking) {
        const { at, pane } = route();
        const here = talking || at === "home" ? channel() : null;
        const name = here ? titleOf(here) : say(`nav.${at}`);
        const news = store.state.channels.reduce((sum, each) => sum + unread(each.id, talking && each.id === here?.id), 0);
        document.title = `${news > 0 ? `(${news}) ` : ""}${name} · ${say("workspace.name")}`;
        menu.classList.toggle("has-news", news > 0);
        set(keapButton, { "aria-pressed": String(pane === "keap") });
        if (isNew(at, here, store.state.home_tab, store.words)) {
            set(menu, { "aria-label": say("menu") });
            fill(keapButton, icon("key"), el("span", {}, say("nav.keap")));
            fill(title, here?.kind === "im" && avatar(store.state.bot.id, "small"), name);
            fill(tabs, here?.kind === "im" && store.state.home_tab && [tab("home", at), tab("messages", at)]);
        }
    }

    return { node, menu, update };
}

function tab(name, at) {
    return el(
        "button",
        {
            type: "button",
            class: "tab",
            "aria-pressed": String((name === "home") === (at === "home")),
            onclick: () => go({ at: name === "home" ? "home" : "dm", pane: null, ts: null }),
        },
        say(`tab.${name}`),
    );
}
