/** Rich text blocks as DOM nodes. */

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { link, mention, plain, slackDate } from "./mrkdwn.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };
const COUNTERS = ["1", "a", "i"];

/** What a rich text block says. */
export function richText(block, names) {
    return (block.elements ?? []).map((part) => piece(part, names));
}

function piece(part, names) {
    switch (part.type) {
        case "rich_text_list":
            return list(part, names);
        case "rich_text_preformatted":
            return el("pre", {}, spans(part, names));
        case "rich_text_quote":
            return el("blockquote", {}, spans(part, names));
        default:
            return el("p", { class: "rich" }, spans(part, names));
    }
}

function list(part, names) {
    const indent = Math.min(part.indent ?? 0, 8);
    const ordered = part.style === "ordered";
    return el(
        ordered ? "ol" : "ul",
        {
            class: `rich indent-${indent}`,
            ...(ordered ? { type: COUNTERS[indent % 3], start: (part.offset ?? 0) + 1 } : {}),
        },
        (part.elements ?? []).map((item) => el("li", {}, spans(item, names))),
    );
}

function spans(part, names) {
    return (part.elements ?? []).map((span) => {
        const styles = Object.keys(STYLES).filter((style) => span.style?.[style]);
        return styles.reduce((inner, style) => el(STYLES[style], {}, inner), bare(span, names));
    });
}

function bare(span, names) {
    switch (span.type) {
        case "link":
            return link(span.url, span.text || span.url);
        case "emoji":
            return emoji(span.name) ?? `:${span.name}:`;
        case "user":
            return mention("@", names(span.user_id));
        case "channel":
            return mention("#", names(span.channel_id));
        case "usergroup":
            return mention("@", span.usergroup_id);
        case "broadcast":
            return mention("@", span.range);
        case "date":
            return slackDate(span.timestamp, span.format ?? "{date_short}");
        case "color":
            return span.value;
        default:
            return plain(span.text ?? "", false);
    }
}
