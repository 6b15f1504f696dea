/** The assistant's shortcuts: some are to be had everywhere, some in each message's menu. */

import { useShortcut } from "./actions.js";
import { changes, el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { picker } from "./picker.js";
import { avatar } from "./people.js";
import { store } from "./store.js";
import { say } from "./words.js";

/**
 * A button with the menu of the shortcuts of one type; nothing where there are none.
 *
 * @param type "global" or "message"
 * @param message whose menu it is, or null
 * @param failed called with an answer that says why nothing came of it, and with null when one is used
 */
export function shortcutMenu({ type, message = null, failed }) {
    const words = say(`shortcuts.${type}`);
    return (
        offered(type).length > 0 &&
        picker({
            role: "menu",
            label: words,
            groups: () => [{ options: offered(type).map(option) }],
            button: { class: "icon-button", "aria-label": words, title: words },
            content: icon(type === "global" ? "plus" : "more"),
            onPick: async ({ value }) => {
                failed(null);
                const answer = await useShortcut(value, message);
                if (answer.error) {
                    failed(answer);
                }
            },
        })
    );
}

/** A place for the menu of what is to be had everywhere, brought up to date with the page's language. */
export function shortcutPlace(failed) {
    const node = el("span", { class: "shortcuts" });
    const isNew = changes();
    return {
        node,
        update: () => {
            if (isNew(store.state.shortcuts, store.words)) {
                fill(node, shortcutMenu({ type: "global", failed }));
            }
        },
    };
}

function offered(type) {
    return store.state.shortcuts.filter((each) => each.type === type);
}

function option({ name, callback_id: id, description }) {
    return {
        value: id,
        words: name,
        content: [
            avatar(store.state.bot.id, "small"),
            el("span", {}, el("strong", {}, name), el("span", { class: "option-description" }, description)),
        ],
    };
}
