/** What the page knows: the server's state for one person, and where on the page that person is. */

import { getState, listen } from "./api.js";
import { speak } from "./words.js";

const FIRST_PERSON = "U0ANA";
const listeners = [];
const shown = [];
let speaking = "";
let fetching = null;
let again = false;
let planned = false;

/**
 * `state` as the server tells it; `online` whether it can be reached; `words` counts changes of the page's language, on which
 * everything is worded anew; `pendingClose` the modals that the person closed and the server has not yet taken away.
 */
export const store = { state: null, online: true, words: 0, pendingClose: new Set() };

/** Calls back, once for many changes at the same time. */
export function onChange(listener) {
    listeners.push(listener);
}

/** Something is to be shown differently. */
export function changed() {
    if (!planned) {
        planned = true;
        queueMicrotask(() => {
            planned = false;
            listeners.forEach((listener) => listener());
            shown.splice(0).forEach((callback) => callback());
        });
    }
}

/** Calls back once the page shows where the person has gone. */
export function whenShown(callback) {
    shown.push(callback);
    changed();
}

/** Whose turn it is. */
export function me() {
    return route().as;
}

/**
 * Where the person is: `at` is a channel's id, "dm", "home", "mail" or "inside"; `pane` what is open at the side: "thread",
 * "look" or "keap"; `ts` of which message.
 */
export function route() {
    const parts = new URLSearchParams(location.hash.slice(1));
    return {
        as: parts.get("as") ?? sessionStorage.getItem("as") ?? FIRST_PERSON,
        at: parts.get("at") ?? "dm",
        pane: parts.get("pane"),
        ts: parts.get("ts"),
    };
}

/** Goes somewhere, staying what and where one is in all that is not said. */
export function go(there) {
    location.hash = address({ ...route(), ...there });
}

function address(there) {
    return new URLSearchParams(Object.entries(there).filter(([, value]) => value)).toString();
}

/** The channel in the main pane, or undefined where there is none. */
export function channel() {
    const { at } = route();
    const channels = store.state?.channels ?? [];
    return at === "dm" || at === "home" ? channels.find((each) => each.kind === "im") : channels.find((each) => each.id === at);
}

/** Fetches the state; the promise holds when it is at least as new as this call. */
export async function refresh() {
    again = true;
    fetching ??= fetchAll().finally(() => {
        fetching = null;
    });
    return fetching;
}

async function fetchAll() {
    while (again) {
        again = false;
        await fetchOnce();
    }
}

async function fetchOnce() {
    const as = me();
    try {
        const state = await getState(as);
        if (as !== me()) {
            again = true;
            return;
        }
        const { locale } = state.people.find((person) => person.id === state.me);
        if (locale !== speaking) {
            await speak(locale);
            speaking = locale;
            store.words += 1;
        }
        store.state = state;
        store.online = true;
    } catch {
        store.online = false;
        if (!speaking) {
            await speak(navigator.language).catch(() => {});
        }
    }
    changed();
}

/** Begins to follow the server and the address. */
export function start() {
    history.replaceState(null, "", `#${address(route())}`);
    addEventListener("hashchange", () => {
        sessionStorage.setItem("as", me());
        if (me() === store.state?.me) {
            changed();
        } else {
            refresh();
        }
    });
    listen(refresh, (online) => {
        if (store.online !== online) {
            store.online = online;
            changed();
        }
    });
    return refresh();
}
