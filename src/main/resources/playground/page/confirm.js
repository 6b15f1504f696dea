/** Dialogs that ask before something is done. */

import { newsPlace } from "./announce.js";
import { el, newId } from "./dom.js";
import { textObject } from "./mrkdwn.js";
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
    const dialog = el("dialog", { class: "ask", "aria-labelledby": titleId, "aria-describedby": textId },
      el("h2", { id: titleId }, title),
      el("div", { id: textId, class: "ask-text" }, text),
      el("div", { class: "ask-buttons" },
        el("button", { type: "button", class: "button", onclick: () => dialog.close("no") }, no),
        el("button", { type: "button", class: `button ${danger ? "danger" : "primary"}`, onclick: () => dialog.close("yes") }, yes)),
      newsPlace());
    dialog.addEventListener("close", () => {
      dialog.remove();
      back?.focus();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
