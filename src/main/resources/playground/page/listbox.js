/** Options to choose from with the keyboard while the focus stays on the owner: a button, a search field or the composer. */

import { el, fill, newId } from "./dom.js";

/**
 * @param owner the node that has the focus
 * @param role "listbox" or "menu"
 * @param onPick called with the option chosen
 */
export function listbox({ owner, role = "listbox", label, multiple = false, onPick }) {
    const node = el("div", {
        id: newId(),
        role,
        "aria-label": label,
        "aria-multiselectable": multiple && "true",
        class: "options",
    });
    let shown = [];
    let active = -1;

    function activate(i) {
        shown[active]?.node.classList.remove("active");
        active = shown.length === 0 ? -1 : Math.max(0, Math.min(i, shown.length - 1));
        const now = shown[active]?.node;
        now?.classList.add("active");
        now?.scrollIntoView({ block: "nearest" });
        if (now) {
            owner().setAttribute("aria-activedescendant", now.id);
        } else {
            owner().removeAttribute("aria-activedescendant");
        }
    }

    /** Shows groups of options: `[{label, options: [{content, words, chosen, value}]}]`. */
    function show(groups, first = 0) {
        shown = [];
        fill(
            node,
            groups.map((group) =>
                el(
                    "div",
                    { role: group.label && "group", "aria-label": group.label },
                    group.label && el("div", { class: "options-label", "aria-hidden": "true" }, group.label),
                    group.options.map((option) => row(option)),
                ),
            ),
        );
        activate(first);
    }

    function row(option) {
        const i = shown.length;
        const rowNode = el(
            "div",
            {
                id: newId(),
                role: role === "menu" ? "menuitem" : "option",
                class: "option",
                "aria-selected": role === "menu" ? null : String(Boolean(option.chosen)),
                onpointermove: () => i !== active && activate(i),
                onpointerdown: (event) => event.preventDefault(),
                onclick: () => onPick(option),
            },
            option.content,
        );
        shown.push({ node: rowNode, option });
        return rowNode;
    }

    /** Takes the keys that move or choose; tells whether it did. */
    function key(event) {
        const moves = {
            ArrowDown: active + 1,
            ArrowUp: active - 1,
            Home: 0,
            End: shown.length - 1,
            PageDown: active + 8,
            PageUp: active - 8,
        };
        if (event.key in moves) {
            activate(moves[event.key]);
            return true;
        }
        if (event.key === "Enter" && shown[active]) {
            onPick(shown[active].option);
            return true;
        }
        return false;
    }

    /** Moves to the next option that begins with these letters. */
    function seek(letters) {
        const fits = ({ option }) => option.words.toLowerCase().startsWith(letters.toLowerCase());
        const i = [...shown.slice(active + 1), ...shown.slice(0, active + 1)].findIndex(fits);
        if (i >= 0) {
            activate((active + 1 + i) % shown.length);
        }
    }

    return { node, show, key, seek, current: () => shown[active]?.option };
}
