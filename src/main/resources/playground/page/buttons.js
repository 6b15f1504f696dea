/** The buttons of Block Kit. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { isSafe, textObject } from "./mrkdwn.js";

/** A button; one with an address opens it in a new tab as well as telling the app. */
export function button(spec, { blockId, surface }) {
    const look = { class: `button ${spec.style ?? ""}`, "aria-label": spec.accessibility_label };
    const send = () => surface.send(blockId, spec, spec.value === undefined ? {} : { value: spec.value }, node);
    const node =
        spec.url && isSafe(spec.url)
            ? el(
                  "a",
                  { ...look, href: spec.url, target: "_blank", rel: "noopener noreferrer", onclick: send },
                  label(spec, surface),
                  icon("out"),
              )
            : el("button", { ...look, type: "button", onclick: send }, label(spec, surface));
    return node;
}

function label(spec, surface) {
    return el("span", {}, textObject(spec.text ?? "", surface.names));
}

/** A button that is a small picture. */
export function iconButton(spec, { blockId, surface }) {
    const words = spec.accessibility_label ?? spec.text?.text ?? spec.icon;
    const node = el(
        "button",
        {
            type: "button",
            class: "icon-button",
            "aria-label": words,
            title: words,
            onclick: () => surface.send(blockId, spec, { value: spec.value }, node),
        },
        icon(spec.icon === "trash" ? "bin" : "more"),
    );
    return node;
}

/** Thumbs up and down. */
export function feedback(spec, { blockId, surface }) {
    const one = (kind, picture) => {
        const words = spec[kind].accessibility_label ?? spec[kind].text.text;
        const node = el(
            "button",
            {
                type: "button",
                class: "icon-button",
                "aria-label": words,
                title: words,
                "aria-pressed": "false",
                onclick: async () => {
                    if (await surface.send(blockId, spec, { value: spec[kind].value, text: spec[kind].text }, node)) {
                        node.parentNode
                            .querySelectorAll("button")
                            .forEach((each) => each.setAttribute("aria-pressed", String(each === node)));
                    }
                },
            },
            icon(picture),
        );
        return node;
    };
    return el(
        "span",
        { class: "feedback", role: "group" },
        one("positive_button", "thumb_up"),
        one("negative_button", "thumb_down"),
    );
}
