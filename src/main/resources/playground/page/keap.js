/** The practice Keap: keys for every outcome, and how Keap behaves today. */

import { setMood } from "./actions.js";
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
  const moods = el("fieldset", { class: "moods" });
  const keys = el("ol", { class: "keys" });
  const node = el("div", { class: "keap" }, intro, withMoods && moods, keys);
  const [newWords, newMoods] = [changes(), changes()];

  function update() {
    const { keap } = store.state;
    if (newWords(store.words)) {
      fill(intro, mrkdwn(say(onTry ? "keap.intro" : "keap.intro.tray")));
    }
    if (withMoods && newMoods(keap.moods, store.words)) {
      showMoods(keap.moods);
    }
    moods.querySelectorAll("input").forEach((input) => {
      input.checked = input.value === keap.mood;
    });
    keyed(keys, keap.keys, ({ outcome, app, key }) => JSON.stringify([outcome, app, key]), () => keyPart(onTry));
  }

  function showMoods(all) {
    const name = newId();
    fill(moods, el("legend", {}, say("keap.moods")), all.map((mood) => el("label", { class: "choice" },
      el("input", { type: "radio", name, value: mood, onchange: () => setMood(mood) }),
      el("span", {}, moodWords(mood), has(`mood.${mood}.text`) && el("span", { class: "option-description" }, say(`mood.${mood}.text`))))));
  }

  return { node, update };
}

/** What a mood is called. */
export function moodWords(mood) {
  return has(`mood.${mood}`) ? say(`mood.${mood}`) : mood.toLowerCase().replaceAll("_", " ");
}

function keyPart(onTry) {
  const node = el("li", { class: "key" });
  const isNew = changes();
  return {
    node,
    update: (item) => isNew(item, store.words) && fill(node, keyCard(item, onTry)),
  };
}

function keyCard({ outcome, app, key }, onTry) {
  const name = has(`outcome.${outcome}`) ? say(`outcome.${outcome}`) : outcome;
  const copied = (what) => say("copied", { what });
  return [
    el("h3", {}, name),
    has(`outcome.${outcome}.text`) && el("p", { class: "quiet" }, say(`outcome.${outcome}.text`)),
    el("p", { class: "key-line" }, el("code", { class: "app" }, app), " ", el("code", { class: "secret", title: key }, key)),
    el("div", { class: "key-buttons" },
      copyButton(say("keap.app"), app, copied(app), { "aria-label": say("keap.app.label", { app }) }),
      copyButton(say("keap.key"), key, copied(say("keap.key.thing")), { "aria-label": say("keap.key.label", { outcome: name }) }),
      copyButton(say("keap.both"), `${app} ${key}`, copied(`${app} + ${say("keap.key.thing")}`), { "aria-label": say("keap.both.label", { outcome: name }) }),
      onTry && el("button", {
        type: "button", class: "button small primary", "aria-label": say("keap.try.label", { outcome: name }),
        onclick: () => onTry(`${store.state.commands[0]?.command ?? ""} ${app} ${key}`.trim()),
      }, icon("send"), say("keap.try"))),
  ];
}
