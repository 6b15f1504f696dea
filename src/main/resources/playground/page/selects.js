/** The menus of Block Kit: selects and overflow. */

import { el, newId } from "./dom.js";
import { icon } from "./icons.js";
import { isSafe, plain, textObject } from "./mrkdwn.js";
import { arrow, picker } from "./picker.js";
import { store } from "./store.js";
import { fieldOf } from "./values.js";
import { say } from "./words.js";

/** The menu behind three dots. */
export function overflow(spec, { blockId, surface }) {
    const node = picker({
        role: "menu",
        label: say("overflow.label"),
        groups: () => [{ options: spec.options.map((each) => shown(each, surface)) }],
        button: { class: "button icon-only", "aria-label": say("overflow.label"), title: say("overflow.label") },
        content: icon("more"),
        onPick: ({ value: option }) => {
            if (option.url && isSafe(option.url)) {
                open(option.url, "_blank", "noopener,noreferrer");
            }
            surface.send(blockId, spec, { selected_option: option }, node.firstChild);
        },
    });
    return node;
}

/** A select for one option or for many. */
export function select(spec, at) {
    const { blockId, surface } = at;
    const multiple = spec.type.startsWith("multi_");
    const byId = !spec.type.endsWith("static_select");
    const held = () => [surface.values.get(blockId, spec)[fieldOf(spec)] ?? []].flat();
    const same = (option) => held().some((each) => (byId ? each : each.value) === option.value);
    const words = el("span", { class: "select-words" });
    const buttonId = at.fieldId ?? newId();
    const node = picker({
        label: spec.placeholder?.text ?? say("select.label"),
        keepOpen: multiple,
        groups: () =>
            optionGroups(spec).map((group) => ({
                ...group,
                options: group.options.map((each) => shown(each, surface, same(each))),
            })),
        button: {
            id: buttonId,
            class: "button select",
            "aria-labelledby": at.labelId && `${at.labelId} ${buttonId}`,
            "aria-describedby": at.describedBy,
        },
        content: [words, arrow()],
        onPick: async ({ value: option }) => {
            const before = held();
            const value = byId ? option.value : option;
            put(multiple ? toggled(before, value, same(option), spec.max_selected_items) : [value]);
            const entry = surface.values.get(blockId, spec);
            if (!at.quiet && !(await surface.send(blockId, spec, entry, node.firstChild))) {
                put(before);
            }
        },
    });

    function put(list) {
        surface.values.put(blockId, spec, multiple ? list : (list[0] ?? null));
        show();
    }

    function show() {
        const texts = optionGroups(spec)
            .flatMap((group) => group.options)
            .filter(same)
            .map((option) => option.text.text);
        words.classList.toggle("placeholder", texts.length === 0);
        words.replaceChildren(plain(texts.join(", ") || (spec.placeholder?.text ?? say("select.label"))));
    }

    show();
    return node;
}

function toggled(list, value, chosen, max) {
    const key = (each) => each.value ?? each;
    if (chosen) {
        return list.filter((each) => key(each) !== key(value));
    }
    return max && list.length >= max ? list : [...list, value];
}

/** Menus whose options are people or channels know them from the state; their values are ids. */
function optionGroups(spec) {
    const named = (list, sign) => [
        { options: list.map(({ id, name }) => ({ text: { type: "plain_text", text: sign + name, emoji: false }, value: id })) },
    ];
    if (spec.type.includes("users")) {
        return named([...store.state.people, store.state.bot], "");
    }
    if (spec.type.includes("channels") || spec.type.includes("conversations")) {
        return named(
            store.state.channels.filter((each) => each.kind === "channel" || !spec.type.includes("channels")),
            "#",
        );
    }
    return (
        spec.option_groups?.map((group) => ({ label: group.label.text, options: group.options })) ?? [
            { options: spec.options ?? [] },
        ]
    );
}

function shown(option, surface, chosen = false) {
    return {
        value: option,
        words: option.text.text,
        chosen,
        content: [
            el("span", { class: "option-tick" }, chosen && icon("check")),
            el("span", {}, textObject(option.text, surface.names), description(option, surface)),
        ],
    };
}

/** The smaller line under an option. */
export function description(option, surface) {
    return option.description && el("span", { class: "option-description" }, textObject(option.description, surface.names));
}
