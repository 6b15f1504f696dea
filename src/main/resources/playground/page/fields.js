/** The fields and choices of Block Kit. */

import { el, newId } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { description } from "./selects.js";
import { fieldOf } from "./values.js";
import { say } from "./words.js";

const FIELDS = {
    plain_text_input: { type: "text" },
    email_text_input: { type: "email", autocomplete: "off", inputmode: "email" },
    url_text_input: { type: "url", inputmode: "url" },
    number_input: { type: "text", inputmode: "decimal" },
    datepicker: { type: "date" },
    timepicker: { type: "time" },
    datetimepicker: { type: "datetime-local" },
};

/** Radio buttons or checkboxes. */
export function choices(spec, at) {
    const { blockId, surface } = at;
    const single = spec.type === "radio_buttons";
    const name = newId();
    const node = el(
        "div",
        {
            class: "choices",
            role: single ? "radiogroup" : "group",
            "aria-labelledby": at.labelId,
            "aria-describedby": at.describedBy,
        },
        spec.options.map((option) =>
            el(
                "label",
                { class: "choice" },
                el("input", { type: single ? "radio" : "checkbox", name, onchange: changed }),
                el("span", {}, textObject(option.text, surface.names), description(option, surface)),
            ),
        ),
    );

    function held() {
        return [surface.values.get(blockId, spec)[fieldOf(spec)] ?? []].flat();
    }

    function boxes() {
        return [...node.querySelectorAll("input")];
    }

    function show() {
        boxes().forEach((box, i) => {
            box.checked = held().some((each) => each.value === spec.options[i].value);
        });
    }

    async function changed() {
        const before = held();
        const put = (chosen) => surface.values.put(blockId, spec, single ? (chosen[0] ?? null) : chosen);
        const entry = put(spec.options.filter((_, i) => boxes()[i].checked));
        if (!at.quiet && !(await surface.send(blockId, spec, entry, node))) {
            put(before);
            show();
        }
    }

    show();
    return node;
}

/** A field of one kind of text or another, or of a date or time. */
export function field(spec, at) {
    const { blockId, surface } = at;
    const multiline = spec.type === "plain_text_input" && spec.multiline;
    const pick = spec.type.endsWith("picker");
    const node = el(multiline ? "textarea" : "input", {
        ...FIELDS[spec.type],
        id: at.fieldId,
        class: "field",
        rows: multiline && "4",
        placeholder: pick ? null : spec.placeholder?.text,
        "aria-labelledby": at.labelId,
        "aria-label": at.labelId ? null : (spec.placeholder?.text ?? say("select.label")),
        "aria-describedby": at.describedBy,
        "aria-required": at.required && "true",
        autocomplete: "off",
        spellcheck: multiline ? null : "false",
        value: written(spec, surface.values.get(blockId, spec)[fieldOf(spec)]),
        oninput: () => surface.values.put(blockId, spec, read(spec, node.value)),
        onchange: () => {
            if (pick && !at.quiet) {
                surface.send(blockId, spec, surface.values.get(blockId, spec), node);
            }
        },
        onkeydown: (event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !at.quiet && !pick) {
                event.preventDefault();
                surface.send(blockId, spec, surface.values.get(blockId, spec), node);
            }
        },
    });
    if (multiline) {
        node.removeAttribute("type");
    }
    return node;
}

function written(spec, value) {
    if (spec.type !== "datetimepicker" || value === null) {
        return value;
    }
    const date = new Date(value * 1000);
    return new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function read(spec, value) {
    if (value === "") {
        return null;
    }
    return spec.type === "datetimepicker" ? Math.floor(new Date(value) / 1000) : value;
}

/** A field for rich text, which takes plain text here. */
export function richTextInput(spec, at) {
    const { blockId, surface } = at;
    const held = surface.values.get(blockId, spec).rich_text_value;
    const said = (held?.elements ?? [])
        .flatMap((part) => part.elements ?? [])
        .map((part) => part.text ?? "")
        .join("");
    const node = el("textarea", {
        id: at.fieldId,
        class: "field",
        rows: "4",
        placeholder: spec.placeholder?.text,
        "aria-labelledby": at.labelId,
        "aria-describedby": at.describedBy,
        value: said,
        oninput: () =>
            surface.values.put(
                blockId,
                spec,
                node.value === ""
                    ? null
                    : {
                          type: "rich_text",
                          elements: [{ type: "rich_text_section", elements: [{ type: "text", text: node.value }] }],
                      },
            ),
    });
    return node;
}
