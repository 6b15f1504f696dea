/** The stack of modals: the top one is shown, the others wait with all that was typed in them. */

import { closeView, submitView } from "./actions.js";
import { newsPlace } from "./announce.js";
import { showBlocks, showErrors } from "./blocks.js";
import { changes, el, fill, keyed, newId, text } from "./dom.js";
import { wordsOf } from "./errors.js";
import { icon } from "./icons.js";
import { keapPanel } from "./keap.js";
import { textObject } from "./mrkdwn.js";
import { nameOf } from "./people.js";
import { store } from "./store.js";
import { surface } from "./surface.js";
import { closeAndReturn, keepTabInside } from "./trap.js";
import { problems } from "./values.js";
import { say } from "./words.js";

/** The place of modals. `fallback` gets the focus where what had it before is gone. */
export function modals(fallback) {
    const stack = el("div", { class: "modal-stack" });
    const spoken = el("div", { class: "only-read", role: "status" });
    const tray = keyTray();
    const dialog = el("dialog", { class: "stage", onkeydown: key, oncancel: cancel }, stack, tray.node, newsPlace(), spoken);
    const isNew = changes();
    let top = null;
    let back = null;
    document.body.append(dialog);

    function update() {
        const views = (store.state.modals ?? []).filter((view) => !store.pendingClose.has(view.id));
        const last = views.at(-1);
        keyed(
            stack,
            views,
            (view) => view.id,
            () => modal(),
        );
        [...stack.children].forEach((node, i) => {
            node.hidden = i !== views.length - 1;
        });
        if (!last) {
            close();
            return;
        }
        tray.update();
        dialog.setAttribute("aria-labelledby", stack.lastElementChild.querySelector("h2").id);
        show(last, stack.lastElementChild);
    }

    function show(view, node) {
        const opened = !dialog.open;
        if (opened) {
            back = document.activeElement;
            dialog.showModal();
        }
        const other = top !== view.id;
        top = view.id;
        const news = isNew(view.id, view.blocks);
        if (other) {
            (node.querySelector(".field, .select, .choices input, .modal-body button") ?? node.querySelector("h2")).focus();
        } else if (!node.contains(document.activeElement) && !tray.node.contains(document.activeElement)) {
            node.querySelector("h2").focus();
        }
        if (news && !other) {
            text(spoken, node.querySelector("h2").textContent + ". " + node.querySelector(".modal-blocks").innerText);
        }
    }

    function close() {
        top = null;
        if (dialog.open) {
            closeAndReturn(dialog, back === document.body ? null : back, fallback);
        }
    }

    function key(event) {
        if (event.key === "Escape" && !dialog.querySelector(":popover-open")) {
            event.preventDefault();
            closeView(top);
        }
        keepTabInside(event, dialog);
    }

    function cancel(event) {
        event.preventDefault();
        closeView(top);
    }

    return { update };
}

function modal() {
    const titleId = newId();
    const title = el("h2", { id: titleId, tabindex: "-1" });
    const closer = el("button", { type: "button", class: "icon-button", onclick: () => closeView(view.id) }, icon("close"));
    const problem = el("p", { class: "problem", role: "alert" });
    const blocks = el("div", { class: "modal-blocks" });
    const cancel = el("button", { type: "button", class: "button", onclick: () => closeView(view.id) });
    const submit = el("button", { type: "submit", class: "button primary" });
    const node = el(
        "form",
        { class: "modal", novalidate: true, autocomplete: "off", onsubmit: send },
        el("header", { class: "modal-head" }, title, closer),
        el("div", { class: "modal-body" }, problem, blocks),
        el("footer", { class: "modal-foot" }, cancel, submit),
    );
    const isNew = changes();
    let view = null;
    let errors = {};
    let actions = null;

    function update(next) {
        view = next;
        actions ??= surface({
            key: `view:${view.id}`,
            place: { view_id: view.id },
            names: nameOf,
            failed: (answer) => text(problem, answer ? wordsOf(answer) : ""),
        });
        if (isNew(view, store.words)) {
            fill(title, textObject(view.title ?? ""));
            fill(cancel, textObject(view.close ?? say("modal.cancel")));
            fill(submit, textObject(view.submit ?? say("modal.submit")));
            submit.hidden = !view.submit;
            closer.ariaLabel = say("modal.close");
            showBlocks(blocks, view.blocks ?? [], actions);
            showErrors(blocks, errors);
        }
    }

    async function send(event) {
        event.preventDefault();
        if (submit.ariaBusy === "true" || !view.submit) {
            return;
        }
        text(problem, "");
        const found = problems(view.blocks, actions.values);
        const objections = Object.entries(found).map(([id, { key, places }]) => [id, say(key, places)]);
        if (object(Object.fromEntries(objections))) {
            return;
        }
        submit.ariaBusy = "true";
        const answer = await submitView(view.id, actions.state());
        submit.ariaBusy = null;
        object(answer.errors ?? {});
        if (answer.error) {
            text(problem, wordsOf(answer));
        }
    }

    function object(found) {
        errors = found;
        const first = showErrors(blocks, errors);
        first?.focus();
        return Boolean(first);
    }

    return { node, update };
}

/** The practice keys beside a modal; Slack has none, but whoever practises needs one in hand. */
function keyTray() {
    const panel = keapPanel({ withMoods: false });
    const inside = el("div", { class: "tray-inside", hidden: true }, panel.node);
    const words = el("span", {});
    const toggle = el(
        "button",
        { type: "button", class: "tray-toggle", "aria-expanded": "false", onclick: flip },
        icon("key"),
        words,
    );

    function flip() {
        inside.hidden = !inside.hidden;
        toggle.setAttribute("aria-expanded", String(!inside.hidden));
        update();
    }

    function update() {
        text(words, say("keap.tray"));
        if (!inside.hidden) {
            panel.update();
        }
    }

    return { node: el("div", { class: "tray" }, toggle, inside), update };
}
