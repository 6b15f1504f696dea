/** The mailbox: e-mails that the assistant would have sent. */

import { changes, el, fill, keyed, text } from "./dom.js";
import { icon } from "./icons.js";
import { store } from "./store.js";
import { say, sayTime } from "./words.js";

/** The mailbox's list and, beside it, the mail that is open. */
export function mailbox() {
    const list = el("ul", { class: "mails" });
    const none = el("p", { class: "quiet empty" });
    const detail = el("article", { class: "mail", tabindex: "-1", hidden: true });
    const choose = el("p", { class: "quiet empty mail-choose" });
    const node = el("div", { class: "mailbox" }, el("div", { class: "mail-list" }, none, list), detail, choose);
    const isNew = changes();
    let open = null;

    function update() {
        const mails = [...store.state.mails].sort((a, b) => b.at.localeCompare(a.at));
        text(none, mails.length === 0 ? say("mail.none") : "");
        none.hidden = mails.length > 0;
        keyed(
            list,
            mails,
            (mail) => mail.id,
            () => row((mail) => show(mail.id)),
        );
        list.querySelectorAll("button").forEach((button) =>
            button.setAttribute("aria-current", String(button.dataset.id === open)),
        );
        const mail = mails.find((each) => each.id === open);
        detail.hidden = !mail;
        choose.hidden = Boolean(mail) || mails.length === 0;
        text(choose, say("mail.choose"));
        node.classList.toggle("open", Boolean(mail));
        if (mail && isNew(mail, store.words)) {
            fill(
                detail,
                letter(mail, () => show(null)),
            );
        }
    }

    function show(id) {
        const was = open;
        open = id;
        update();
        (id ? detail : list.querySelector(`[data-id="${CSS.escape(was)}"]`))?.focus();
    }

    return { node, update };
}

function row(onOpen) {
    const node = el("li", {});
    const isNew = changes();
    return {
        node,
        update: (mail) =>
            isNew(mail, store.words) &&
            fill(
                node,
                el(
                    "button",
                    { type: "button", class: "mail-row", "data-id": mail.id, onclick: () => onOpen(mail) },
                    el("span", { class: "mail-who" }, mail.to),
                    el("time", { class: "quiet", datetime: mail.at }, when(mail)),
                    el("strong", {}, mail.subject),
                    el("span", { class: "quiet mail-start" }, (mail.text ?? "").slice(0, 140)),
                ),
            ),
    };
}

function when(mail) {
    return sayTime(new Date(mail.at), { dateStyle: "short", timeStyle: "short" });
}

function letter(mail, onBack) {
    const line = (key, words) => [el("dt", {}, say(key)), el("dd", {}, words)];
    const plain = el("pre", { class: "mail-text" }, mail.text ?? "");
    const html = mail.html && el("iframe", { class: "mail-html", sandbox: true, srcdoc: mail.html, title: mail.subject });
    const body = el("div", {}, html || plain);
    const tab = (words, part, on) => {
        const button = el(
            "button",
            {
                type: "button",
                class: "tab",
                "aria-pressed": String(on),
                onclick: () => {
                    button.parentNode
                        .querySelectorAll("button")
                        .forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
                    fill(body, part);
                },
            },
            words,
        );
        return button;
    };
    return [
        el("button", { type: "button", class: "button small mail-back", onclick: onBack }, icon("back"), say("mail.back")),
        el("h2", {}, mail.subject),
        el("dl", {}, line("mail.from", mail.from), line("mail.to", mail.to), line("mail.at", when(mail))),
        html &&
            el("div", { class: "tabs", role: "group" }, tab(say("mail.html"), html, true), tab(say("mail.text"), plain, false)),
        body,
    ];
}
