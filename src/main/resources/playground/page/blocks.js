/** The blocks of Block Kit as DOM nodes. A block whose JSON stays the same keeps its nodes. */

import { fileUrl } from "./api.js";
import { changes, el, fill, keyed, newId } from "./dom.js";
import { element } from "./elements.js";
import { markdown } from "./markdown.js";
import { link, textObject } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { store } from "./store.js";
import { blockIdOf } from "./values.js";
import { say } from "./words.js";

const LOOPBACK = ["localhost", "127.0.0.1"];

/** Shows blocks in a node, and makes them the surface's. */
export function showBlocks(node, blocks, surface) {
    surface.blocks = blocks;
    const items = blocks.map((block, i) => ({ block, id: blockIdOf(block, i) }));
    keyed(
        node,
        items,
        ({ block, id }) => `${id}:${block.type}`,
        () => part(surface),
    );
}

function part(surface) {
    const node = el("div", { class: "block" });
    const isNew = changes();
    return {
        node,
        update: ({ block, id }) => {
            if (isNew(block, store.words)) {
                keepingFocus(node, () => {
                    node.className = `block block-${block.type}`;
                    node.dataset.block = id;
                    fill(node, (BUILDERS[block.type] ?? unknown)(block, { blockId: id, surface }));
                });
            }
        },
    };
}

/** A redrawn block gives the focus back to the element that had it. */
function keepingFocus(node, redraw) {
    const had = node.contains(document.activeElement) && document.activeElement.closest("[data-action]")?.dataset.action;
    redraw();
    if (had) {
        const again = [...node.querySelectorAll("[data-action]")].find((each) => each.dataset.action === had);
        (again?.matches("button, a, input, textarea") ? again : again?.querySelector("button, input"))?.focus();
    }
}

const BUILDERS = {
    section,
    header: (block) => el("p", { class: "header", role: "heading", "aria-level": "2" }, textObject(block.text)),
    divider: () => el("hr"),
    context: (block, at) =>
        (block.elements ?? []).map((each) =>
            each.type === "image"
                ? picture(each, "context-picture")
                : el("span", { class: "context-text" }, textObject(each, at.surface.names)),
        ),
    actions: (block, at) => block.elements.map((each) => element(each, at)),
    context_actions: (block, at) => block.elements.map((each) => element(each, at)),
    image: (block) => el("figure", {}, block.title && el("figcaption", {}, textObject(block.title)), picture(block, "picture")),
    input,
    rich_text: (block, at) => richText(block, at.surface.names),
    markdown: (block) => markdown(block.text ?? ""),
    table,
    alert: (block, at) =>
        el("div", { class: `notice ${block.level ?? "default"}`, role: "note" }, textObject(block.text, at.surface.names)),
    video: (block) => [
        el("p", { class: "header" }, link(block.title_url ?? block.video_url, textObject(block.title))),
        block.description && textObject(block.description),
    ],
};

function unknown(block) {
    return el(
        "details",
        { class: "unknown" },
        el("summary", {}, say("block.unknown", { type: block.type })),
        el("pre", { tabindex: "0" }, JSON.stringify(block, null, 2)),
    );
}

function section(block, at) {
    const { names } = at.surface;
    const textId = newId();
    return [
        el(
            "div",
            { class: "section-text" },
            block.text && el("div", { id: textId }, textObject(block.text, names)),
            block.fields &&
                el(
                    "div",
                    { class: "section-fields" },
                    block.fields.map((each) => el("div", {}, textObject(each, names))),
                ),
        ),
        block.accessory &&
            el(
                "div",
                { class: "section-accessory" },
                block.accessory.type === "image"
                    ? picture(block.accessory, "accessory-picture")
                    : element(block.accessory, {
                          ...at,
                          labelId: block.text && block.accessory.type !== "button" ? textId : undefined,
                      }),
            ),
    ];
}

function input(block, at) {
    const [labelId, fieldId, hintId, errorId] = [newId(), newId(), newId(), newId()];
    const quiet = !block.dispatch_action;
    return [
        el(
            "label",
            { id: labelId, for: fieldId, class: "input-label" },
            textObject(block.label),
            block.optional && el("span", { class: "optional" }, ` ${say("field.optional")}`),
        ),
        element(block.element, {
            ...at,
            labelId,
            fieldId,
            describedBy: `${errorId} ${hintId}`,
            required: !block.optional,
            quiet,
        }),
        el("p", { id: errorId, class: "field-error" }),
        el("p", { id: hintId, class: "field-hint" }, block.hint && textObject(block.hint)),
    ];
}

/** A picture. One from elsewhere is not fetched, so that nothing leaves this machine; a link takes its place. */
function picture(spec, look) {
    const address = new URL(spec.slack_file ? fileAddress(spec.slack_file) : spec.image_url, location.href);
    const alt = spec.alt_text ?? "";
    const absent = () => el("span", { class: "no-picture" }, link(address.href, say("picture.elsewhere", { alt })));
    if (address.origin !== location.origin && !LOOPBACK.includes(address.hostname)) {
        return absent();
    }
    const node = el("img", { class: look, src: address.href, alt, onerror: () => node.replaceWith(absent()) });
    return look === "picture" ? link(address.href, node) : node;
}

function fileAddress({ id, url }) {
    return id ? fileUrl(id) : url;
}

function table(block, at) {
    const settings = block.column_settings ?? [];
    const cell = (each, i, tag) =>
        el(
            tag,
            { class: settings[i]?.align && `align-${settings[i].align}` },
            each?.type === "rich_text" ? richText(each, at.surface.names) : (each?.text ?? ""),
        );
    const [head, ...rows] = block.rows ?? [];
    return el(
        "div",
        { class: "wide", tabindex: "0" },
        el(
            "table",
            {},
            el(
                "thead",
                {},
                el(
                    "tr",
                    {},
                    (head ?? []).map((each, i) => cell(each, i, "th")),
                ),
            ),
            el(
                "tbody",
                {},
                rows.map((row) =>
                    el(
                        "tr",
                        {},
                        row.map((each, i) => cell(each, i, "td")),
                    ),
                ),
            ),
        ),
    );
}

/** Shows errors under their fields: texts by block id; the others are cleared. Answers the first field concerned. */
export function showErrors(node, errors) {
    let first = null;
    for (const block of node.querySelectorAll(".block-input")) {
        const words = errors[block.dataset.block] ?? "";
        const place = block.querySelector(".field-error");
        const control = block.querySelector(".field, .picker > button, .choices input");
        place.textContent = words;
        block.classList.toggle("wrong", words !== "");
        if (words) {
            control?.setAttribute("aria-invalid", "true");
            first ??= control;
        } else {
            control?.removeAttribute("aria-invalid");
        }
    }
    return first;
}
