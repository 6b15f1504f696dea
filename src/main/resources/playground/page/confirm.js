/** Dialogs that ask before something is done. */

import { newsPlace } from "./announce.js";
import { el, newId } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { closeAndReturn, keepTabInside } from "./trap.js";
import { say } from "./words.js";

/** Asks with a confirmation object of Block Kit; true if the person agrees. */
export function confirmed(object, names) {
    return ask({
        title: textObject(object.title ?? "", names),
        text: textObject(object.text ?? "", names),
        yes: textObject(object.confirm ?? say("confirm.yes"), names),
        no: textObject(object.deny ?? say("confirm.no"), names),
        danger: object.style === "danger",
    });
}

/** Asks; true if the person agrees. */
export function ask({ title, text, yes, no, danger }) {
    const back = document.activeElement;
    const titleId = newId();
    const textId = newId();
    return new Promise((resolve) => {
        const dialog = el(
            "dialog",
            { class: "ask", "aria-labelledby": titleId, "aria-describedby": textId },
            el("h2", { id: titleId }, title),
            el("div", { id: textId, class: "ask-text" }, text),
            el(
                "div",
                { class: "ask-buttons" },
                el("button", { type: "button", class: "button", onclick: () => end(false) }, no),
                el("button", { type: "button", class: `button ${danger ? "danger" : "primary"}`, onclick: () => end(true) }, yes),
            ),
            newsPlace(),
        );
        const end = (agreed) => {
            closeAndReturn(dialog, back);
            dialog.remove();
            resolve(agreed);
        };
        dialog.addEventListener("cancel", (event) => {
            event.preventDefault();
            end(false);
        });
        dialog.addEventListener("keydown", (event) => keepTabInside(event, dialog));
        document.body.append(dialog);
        dialog.showModal();
    });
}
