/** Short news that fade: shown, and read out by screen readers. */

import { el, text } from "./dom.js";

const STAY = 4_000;
const timers = new WeakMap();

/** Where news appear inside a dialog; nothing outside it is read while it is open. */
export function newsPlace() {
    return el("div", { class: "news", role: "status", "aria-live": "polite" });
}

/** Tells some news. */
export function announce(words) {
    const host = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
    const place = host.querySelector(":scope > .news");
    text(place, "");
    text(place, words);
    clearTimeout(timers.get(place));
    timers.set(
        place,
        setTimeout(() => text(place, ""), STAY),
    );
}
