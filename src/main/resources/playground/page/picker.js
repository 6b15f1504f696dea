/** Select and overflow menus: a button that opens a list above everything else. */

import { el, fill, set } from "./dom.js";
import { icon } from "./icons.js";
import { listbox } from "./listbox.js";
import { say } from "./words.js";

const MANY = 10;

/**
 * A button with a list.
 *
 * @param groups groups of options as a listbox shows them, asked for whenever the list opens
 * @param button attributes and content of the button
 * @param keepOpen whether the list stays open after a choice
 */
export function picker({ groups, role, label, button, content, keepOpen = false, onPick }) {
    const total = groups().flatMap((group) => group.options).length;
    const search =
        total > MANY
            ? el("input", {
                  type: "text",
                  class: "field",
                  "aria-label": say("picker.search"),
                  placeholder: say("picker.search"),
                  autocomplete: "off",
              })
            : null;
    const list = listbox({ owner: () => focused, role, label, multiple: keepOpen, onPick: pick });
    const focused = search ?? list.node;
    const popup = el(
        "div",
        { class: "popup", popover: "auto" },
        search && el("div", { class: "popup-search" }, search),
        list.node,
    );
    const trigger = el(
        "button",
        {
            type: "button",
            ...button,
            "aria-haspopup": role ?? "listbox",
            "aria-expanded": "false",
            "aria-controls": list.node.id,
            onclick: () => popup.togglePopover(),
            onkeydown: (event) => {
                if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                    event.preventDefault();
                    popup.showPopover();
                }
            },
        },
        content,
    );
    set(
        focused,
        search
            ? { role: "combobox", "aria-expanded": "true", "aria-autocomplete": "list", "aria-controls": list.node.id }
            : { tabindex: "-1" },
    );
    popup.addEventListener("toggle", (event) => {
        const open = event.newState === "open";
        trigger.setAttribute("aria-expanded", String(open));
        if (open) {
            if (search) {
                search.value = "";
            }
            refresh();
            place();
            focused.focus({ preventScroll: true });
            addEventListener("scroll", follow, { capture: true, passive: true });
            addEventListener("resize", place);
        } else {
            removeEventListener("scroll", follow, { capture: true });
            removeEventListener("resize", place);
        }
    });
    popup.addEventListener("keydown", (event) => {
        if (list.key(event) || (event.key === " " && !search)) {
            if (event.key === " ") {
                pick(list.current());
            }
            event.preventDefault();
            event.stopPropagation();
        } else if (event.key === "Tab") {
            close();
        } else if (!search && event.key.length === 1) {
            list.seek(event.key);
        }
    });
    search?.addEventListener("input", refresh);

    function place() {
        placeUnder(trigger, popup);
    }

    /** What scrolls behind the list takes it along. */
    function follow(event) {
        if (!popup.contains(event.target)) {
            place();
        }
    }

    function refresh(at) {
        const wanted = search?.value.trim().toLowerCase() ?? "";
        const fitting = groups()
            .map((group) => ({
                ...group,
                options: group.options.filter((option) => option.words.toLowerCase().includes(wanted)),
            }))
            .filter((group) => group.options.length > 0);
        const options = fitting.flatMap((group) => group.options);
        list.show(
            fitting,
            typeof at === "number"
                ? at
                : Math.max(
                      0,
                      options.findIndex((option) => option.chosen),
                  ),
        );
        if (options.length === 0) {
            fill(list.node, el("p", { class: "quiet" }, say("picker.none")));
        }
    }

    function pick(option) {
        if (!option) {
            return;
        }
        onPick(option);
        if (keepOpen) {
            refresh(
                groups()
                    .flatMap((group) => group.options)
                    .findIndex((each) => each.value === option.value),
            );
        } else {
            close();
        }
    }

    function close() {
        popup.hidePopover();
        trigger.focus();
    }

    return el("span", { class: "picker" }, trigger, popup);
}

/** The small arrow at the end of a select's button. */
export function arrow() {
    return icon("down");
}

/** Puts a popup right under its button, or above it where there is more room. */
function placeUnder(anchor, popup) {
    const edge = 8;
    const at = anchor.getBoundingClientRect();
    popup.style.minWidth = `${Math.min(at.width, innerWidth - 2 * edge)}px`;
    const below = innerHeight - at.bottom - edge;
    const above = at.top - edge;
    const up = below < Math.min(popup.scrollHeight, 260) && above > below;
    popup.style.maxHeight = `${Math.min(360, Math.max(up ? above : below, 120))}px`;
    const left = Math.max(edge, Math.min(at.left, innerWidth - popup.offsetWidth - edge));
    popup.style.left = `${left}px`;
    popup.style.top = `${up ? Math.max(edge, at.top - popup.offsetHeight - 4) : at.bottom + 4}px`;
}
