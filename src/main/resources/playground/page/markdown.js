/** The part of standard Markdown that Slack's markdown block shows, as DOM nodes. */

import { add, el } from "./dom.js";
import { emoji } from "./emoji.js";
import { link } from "./mrkdwn.js";

const INLINE = new RegExp(
    [
        "`(?<code>[^`\\n]+)`",
        "!?\\[(?<label>[^\\]\\n]*)\\]\\((?<address>[^)\\s]+)\\)",
        "(?<url>https?://[^\\s<>)\\]]*[^\\s<>)\\].,;:!?'\"])",
        ":(?<emoji>[a-z0-9_+-]+):",
        "\\*\\*(?=\\S)(?<bold>.+?)(?<=\\S)\\*\\*",
        "~~(?=\\S)(?<strike>.+?)(?<=\\S)~~",
        "(?<![\\p{L}\\p{N}*_])(?<mark>[*_])(?=[^\\s*_])(?<italic>.+?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])",
    ].join("|"),
    "gu",
);
const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;

/** What a markdown block says. */
export function markdown(text) {
    const lines = text.replaceAll("\r", "").split("\n");
    const nodes = [];
    while (lines.length > 0) {
        nodes.push(block(lines));
    }
    return nodes;
}

function block(lines) {
    const line = lines.shift();
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (line.trim() === "") {
        return null;
    }
    if (/^\s*```/.test(line)) {
        const code = taken(lines, (next) => !/^\s*```/.test(next));
        lines.shift();
        return el("pre", {}, code.join("\n"));
    }
    if (heading) {
        return el(
            "p",
            { class: `md-h${Math.min(heading[1].length, 4)}`, role: "heading", "aria-level": "3" },
            inline(heading[2]),
        );
    }
    if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
        return el("hr");
    }
    if (/^\s*>/.test(line)) {
        const quoted = [line, ...taken(lines, (next) => /^\s*>/.test(next))];
        return el("blockquote", {}, markdown(quoted.map((each) => each.replace(/^\s*> ?/, "")).join("\n")));
    }
    if (line.includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(lines[0] ?? "")) {
        lines.shift();
        return table([line, ...taken(lines, (next) => next.includes("|"))].map(cells));
    }
    if (ITEM.test(line)) {
        return list([line, ...taken(lines, (next) => ITEM.test(next) || /^\s+\S/.test(next))]);
    }
    const more = taken(lines, (next) => next.trim() !== "" && !/^(\s*(```|>)|#{1,6}\s)/.test(next) && !ITEM.test(next));
    return el(
        "p",
        { class: "md" },
        [line, ...more].map((each, i) => [i > 0 && el("br"), inline(each)]),
    );
}

function taken(lines, fits) {
    const end = lines.findIndex((line) => !fits(line));
    return lines.splice(0, end < 0 ? lines.length : end);
}

function list(lines) {
    const ordered = ITEM.exec(lines[0])[2] !== undefined;
    const node = el(ordered ? "ol" : "ul", { class: "md", start: ordered && ITEM.exec(lines[0])[2] });
    const depth = ITEM.exec(lines[0])[1].length;
    for (let rest = lines; rest.length > 0;) {
        const [, , , ticked, words] = ITEM.exec(rest.shift());
        const inner = taken(rest, (next) => (ITEM.exec(next)?.[1] ?? "  ".repeat(9)).length > depth);
        const sign = ticked === undefined ? "" : ticked === " " ? "☐ " : "☑ ";
        node.append(el("li", {}, sign, inline(words), under(inner)));
    }
    return node;
}

function under(lines) {
    const item = lines.findIndex((line) => ITEM.test(line));
    const words = item < 0 ? lines : lines.slice(0, item);
    return [words.map((line) => [el("br"), inline(line.trim())]), item < 0 ? null : list(lines.slice(item))];
}

function cells(line) {
    return line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim());
}

function table([head, ...rows]) {
    return el(
        "div",
        { class: "wide" },
        el(
            "table",
            {},
            el(
                "thead",
                {},
                el(
                    "tr",
                    {},
                    head.map((cell) => el("th", {}, inline(cell))),
                ),
            ),
            el(
                "tbody",
                {},
                rows.map((row) =>
                    el(
                        "tr",
                        {},
                        row.map((cell) => el("td", {}, inline(cell))),
                    ),
                ),
            ),
        ),
    );
}

function inline(text) {
    const nodes = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(INLINE)) {
        nodes.append(text.slice(end, match.index));
        add(nodes, token(match));
        end = match.index + match[0].length;
    }
    nodes.append(text.slice(end));
    return nodes;
}

function token(match) {
    const { code, label, address, url, emoji: name, bold, strike, italic } = match.groups;
    if (code !== undefined) {
        return el("code", {}, code);
    }
    if (address !== undefined) {
        return link(address, inline(label));
    }
    if (url !== undefined) {
        return link(url, url);
    }
    if (name !== undefined) {
        return emoji(name) ?? match[0];
    }
    if (bold !== undefined) {
        return el("strong", {}, inline(bold));
    }
    return strike === undefined ? el("em", {}, inline(italic)) : el("s", {}, inline(strike));
}
