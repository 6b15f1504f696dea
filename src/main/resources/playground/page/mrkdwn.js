/** Slack's mrkdwn and plain text as DOM nodes. */

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { sayAgo, sayTime } from "./words.js";

const FENCE = /```\n?([\s\S]+?)\n?```\n?/;
const TOKEN = new RegExp(
    [
        "`(?<code>[^`\\n]+)`",
        "<(?<entity>[^<>\\n]+)>",
        ":(?<emoji>[a-z0-9_+-]+):(?::skin-tone-[2-6]:)?",
        "(?<url>https?://[^\\s<>|`]*[^\\s<>|`.,;:!?)\\]'\"»”*_~])",
        "(?<![\\p{L}\\p{N}])(?<mark>[*_~])(?=\\S)(?<marked>.+?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])",
    ].join("|"),
    "gu",
);
const MARKS = { "*": "strong", _: "em", "~": "s" };
const CLOCK = { hour: "numeric", minute: "2-digit" };
const DATES = {
    date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
    date: { year: "numeric", month: "long", day: "numeric" },
    date_short: { year: "numeric", month: "short", day: "numeric" },
    date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
    time: CLOCK,
    time_secs: { ...CLOCK, second: "2-digit" },
};

/**
 * Text in mrkdwn.
 *
 * @param names tells the name of a person or channel by its id
 */
export function mrkdwn(text, names) {
    const nodes = document.createDocumentFragment();
    text.split(FENCE).forEach((part, i) => {
        if (i % 2 === 1) {
            nodes.append(el("pre", {}, unescape(part)));
        } else if (part !== "") {
            nodes.append(...paragraphs(part, names));
        }
    });
    return nodes;
}

/** A text object of Block Kit: plain text knows emoji, unless told not to, and nothing else. */
export function textObject(object, names) {
    if (typeof object === "string") {
        return plain(object);
    }
    return object.type === "mrkdwn" ? mrkdwn(object.text ?? "", names) : plain(object.text ?? "", object.emoji !== false);
}

/** Text without markup. */
export function plain(text, withEmoji = true) {
    const nodes = document.createDocumentFragment();
    text.split("\n").forEach((line, i) => {
        nodes.append(...(i > 0 ? [el("br")] : []));
        line.split(/:([a-z0-9_+-]+):/).forEach((part, j) => {
            nodes.append(j % 2 === 0 ? part : (withEmoji && emoji(part)) || `:${part}:`);
        });
    });
    return nodes;
}

/** A link that leaves the page's window alone; only kinds of address that cannot run anything. */
export function link(address, ...label) {
    return isSafe(address)
        ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label)
        : el("span", {}, label);
}

/** Whether an address may be followed. */
export function isSafe(address) {
    return /^(https?:\/\/|mailto:|tel:)/i.test(address);
}

/** A moment in one of Slack's formats, as "{date_short} at {time}". */
export function slackDate(seconds, format) {
    const date = new Date(seconds * 1000);
    return format.replace(/\{(\w+)\}/g, (whole, name) => {
        if (name === "ago") {
            return sayAgo(Date.now() / 1000 - seconds);
        }
        const options = DATES[name.replace("_pretty", "")];
        return options ? sayTime(date, options) : whole;
    });
}

function paragraphs(text, names) {
    const nodes = [];
    let quote = null;
    let untilEnd = false;
    text.split("\n").forEach((line, i, lines) => {
        const quoted = /^(&gt;|>)(?:(?:&gt;&gt;|>>)(.*)| ?(.*))/.exec(line);
        untilEnd ||= quoted?.[2] !== undefined;
        if (quoted || untilEnd) {
            if (quote) {
                quote.append(el("br"));
            } else {
                quote = el("blockquote");
                nodes.push(quote);
            }
            quote.append(...inline(quoted?.[2] ?? quoted?.[3] ?? line, names));
            return;
        }
        if (i > 0 && !quote) {
            const blank = lines[i - 1] === "" && i > 1;
            nodes.push(blank ? el("span", { class: "gap" }) : el("br"));
        }
        quote = null;
        nodes.push(...inline(line, names));
    });
    return nodes;
}

function inline(text, names) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
        if (match.index > end) {
            nodes.push(unescape(text.slice(end, match.index)));
        }
        nodes.push(token(match, names));
        end = match.index + match[0].length;
    }
    if (end < text.length) {
        nodes.push(unescape(text.slice(end)));
    }
    return nodes;
}

function token(match, names) {
    const { code, entity: inAngles, emoji: name, url, mark, marked } = match.groups;
    if (code !== undefined) {
        return el("code", {}, unescape(code));
    }
    if (inAngles !== undefined) {
        return entity(inAngles, names) ?? match[0];
    }
    if (name !== undefined) {
        return emoji(name) ?? match[0];
    }
    return url === undefined ? el(MARKS[mark], {}, inline(marked, names)) : link(unescape(url), unescape(url));
}

function entity(inside, names) {
    const bar = inside.indexOf("|");
    const what = bar < 0 ? inside : inside.slice(0, bar);
    const label = bar < 0 ? "" : inside.slice(bar + 1);
    const [sign, id] = [what[0], what.slice(1)];
    if (sign === "@" || sign === "#") {
        return mention(sign, label || names(id));
    }
    if (sign === "!") {
        return special(id, label);
    }
    return isSafe(what) ? link(unescape(what), plain(unescape(label || what.replace(/^mailto:/, "")))) : undefined;
}

function special(what, label) {
    const [kind, seconds, format, address] = what.split("^");
    if (kind === "date" && format) {
        const shown = Number.isFinite(Number(seconds)) ? slackDate(Number(seconds), format) : label;
        return address ? link(unescape(address), shown) : el("span", { class: "date" }, shown);
    }
    return mention("@", label.replace(/^@/, "") || kind);
}

/** A mention of a person, channel or group. */
export function mention(sign, name) {
    return el("span", { class: "mention" }, `${sign}${name}`);
}

function unescape(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
