/** The practice Keap: keys for every outcome, and how Keap behaves today. */

import { revoke, setMood } from "./actions.js";
import { copyButton } from "./clipboard.js";
import { changes, el, fill, keyed, newId } from "./dom.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { store } from "./store.js";
import { has, say } from "./words.js";

/**
 * The panel.
 *
 * @param withMoods whether it has the dial of moods too
 * @param onTry called with a command that tries a key out; without it there is no such button
 */
export function keapPanel({ withMoods = true, onTry }) {
    const intro = el("p", { class: "panel-intro" });
    const mood = el("summary", {});
    const choice = el("div", { role: "radiogroup" });
    const moods = el("details", { class: "moods" }, mood, choice);
    const keys = el("ol", { class: "keys" });
    const node = el("div", { class: "keap" }, intro, withMoods && moods, keys);
    const [newWords, newMoods, newMood] = [changes(), changes(), changes()];

    function update() {
        const { keap } = store.state;
        if (newWords(store.words)) {
            fill(intro, mrkdwn(say(onTry ? "keap.intro" : "keap.intro.tray")));
        }
        if (withMoods && newMoods(keap.moods, store.words)) {
            showMoods(keap.moods);
        }
        choice.querySelectorAll("input").forEach((input) => {
            input.checked = input.value === keap.mood;
        });
        moods.classList.toggle("unwell", keap.mood !== keap.moods[0]);
        if (newMood(keap.mood, store.words)) {
            fill(mood, `${say("keap.moods")}: `, el("strong", {}, moodWords(keap.mood)));
        }
        keyed(
            keys,
            keap.keys,
            ({ outcome, app, key }) => JSON.stringify([outcome, app, key]),
            () => keyPart(onTry),
        );
    }

    function showMoods(all) {
        const name = newId();
        choice.setAttribute("aria-label", say("keap.moods"));
        fill(
            choice,
            all.map((each) =>
                el(
                    "label",
                    { class: "choice" },
                    el("input", { type: "radio", name, value: each, onchange: () => setMood(each) }),
                    el(
                        "span",
                        {},
                        moodWords(each),
                        has(`${moodKey(each)}.text`) && el("span", { class: "option-description" }, say(`${moodKey(each)}.text`)),
                    ),
                ),
            ),
        );
    }

    return { node, update };
}

/** The words for a mood, or its name where there are none; servers write IP_LIST or ip-list. */
function moodWords(mood) {
    return has(moodKey(mood)) ? say(moodKey(mood)) : mood;
}

function moodKey(mood) {
    return `mood.${mood.toLowerCase().replaceAll("_", "-")}`;
}

function keyPart(onTry) {
    const node = el("li", { class: "key" });
    const isNew = changes();
    return {
        node,
        update: (item) => isNew(item, store.words) && fill(node, keyCard(item, onTry)),
    };
}

function keyCard({ outcome, app, key, revoked }, onTry) {
    const name = has(`outcome.${outcome}`) ? say(`outcome.${outcome}`) : outcome;
    const copied = (what) => say("copied", { what });
    const kind = kindOf(key);
    return [
        el("h3", {}, name, kind && el("span", { class: "kind" }, say(`keap.kind.${kind}`))),
        has(`outcome.${outcome}.text`) && el("p", { class: "quiet" }, say(`outcome.${outcome}.text`)),
        el(
            "div",
            { class: "key-line" },
            copyButton([el("span", { class: "only-read" }, `${say("keap.copy.app")} `), el("code", {}, app)], app, copied(app), {
                class: "button small app-code",
            }),
            copyButton(
                [el("span", { class: "only-read" }, `${say("keap.copy.key")} `), el("code", {}, key)],
                key,
                copied(say("keap.key")),
                { class: "button small secret" },
            ),
        ),
        el(
            "div",
            { class: "key-buttons" },
            copyButton(say("keap.both"), `${app} ${key}`, copied(`${app} + ${say("keap.key")}`), {
                "aria-label": `${say("keap.both")}: ${name}`,
            }),
            onTry &&
                el(
                    "button",
                    {
                        type: "button",
                        class: "button small primary",
                        "aria-label": `${say("keap.try")}: ${name}`,
                        onclick: () => onTry(`${store.state.commands[0]?.command ?? ""} ${app} ${key}`.trim()),
                    },
                    icon("send"),
                    say("keap.try"),
                ),
            onTry &&
                kind &&
                el(
                    "button",
                    {
                        type: "button",
                        class: "button small",
                        disabled: revoked,
                        "aria-label": `${say(revoked ? "keap.revoked" : "keap.revoke")}: ${name}`,
                        onclick: () => revoke(key),
                    },
                    say(revoked ? "keap.revoked" : "keap.revoke"),
                ),
        ),
    ];
}

/** Keap's two kinds of key look different; anything else is neither. */
function kindOf(key) {
    if (key.startsWith("KeapAK-")) {
        return "new";
    }
    return /^[0-9a-f]{32}$/.test(key) ? "classic" : null;
}
