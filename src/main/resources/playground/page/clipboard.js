/** Copies with one click, also where the browser offers no clipboard. */

import { announce } from "./announce.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** Copies a text and says so; where that is impossible, shows it selected for copying by hand. */
async function copy(words, news) {
    try {
        await navigator.clipboard.writeText(words);
        announce(news);
    } catch {
        copyOldWay(words, news);
    }
}

function copyOldWay(words, news) {
    const host = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
    const back = document.activeElement;
    const box = el("textarea", { class: "copy-box", value: words, readonly: true, "aria-label": say("copy.byhand") });
    host.append(box);
    box.select();
    if (document.execCommand("copy")) {
        box.remove();
        announce(news);
        back?.focus();
        return;
    }
    announce(say("copy.byhand"));
    box.classList.add("by-hand");
    box.addEventListener("blur", () => box.remove());
}

/** A button that copies. */
export function copyButton(label, words, news, more = {}) {
    return el(
        "button",
        { type: "button", class: "button small", ...more, onclick: () => copy(words, news) },
        icon("copy"),
        label,
    );
}
