/** The column on the left: who one is, in which language, and where one can go. */

import { clearAll, setLocale } from "./actions.js";
import { ask } from "./confirm.js";
import { changes, el, fill, keyed, set, text } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { channel, go, me, route, store } from "./store.js";
import { unread } from "./unread.js";
import { say, sayNumber } from "./words.js";

const LOCALES = { "es-LA": "Español", "pt-BR": "Português", "en-US": "English" };

/** The sidebar. `onGone` is called when the person has chosen somewhere to go. */
export function sidebar({ onGone }) {
  const title = el("div", { class: "workspace" });
  const people = el("div", { class: "people", role: "group" });
  const language = el("select", { class: "language", onchange: () => setLocale(language.value) },
    Object.entries(LOCALES).map(([locale, name]) => el("option", { value: locale, lang: locale }, name)));
  const languageLabel = el("label", { class: "language-label" }, el("span", {}), language);
  const places = el("div", { class: "places" });
  const empty = el("button", { type: "button", class: "side-link quiet-link", onclick: clear });
  const node = el("nav", { class: "sidebar", id: "sidebar" }, title, people, languageLabel, places, empty);
  const isNew = changes();

  function update() {
    if (isNew(store.words)) {
      set(node, { "aria-label": say("nav.label") });
      set(people, { "aria-label": say("people.label") });
      fill(title, el("img", { src: "clavero.svg", alt: "", class: "workspace-icon" }), el("div", {}, el("strong", {}, say("workspace.name")), el("span", {}, say("workspace.note"))));
      text(languageLabel.firstChild, say("language.label"));
      fill(empty, icon("bin"), say("clear"));
    }
    const { state } = store;
    language.value = state.people.find((each) => each.id === state.me).locale;
    keyed(people, state.people, (each) => each.id, () => personPart());
    keyed(places, sections(), (each) => each.key, () => sectionPart(onGone));
  }

  async function clear() {
    if (await ask({ title: say("clear"), text: say("clear.text"), yes: say("clear.yes"), no: say("confirm.no"), danger: true })) {
      await clearAll();
    }
  }

  return { node, update };
}

function personPart() {
  let id = null;
  const node = el("button", { type: "button", class: "person", onclick: () => go({ as: id, at: sameKindOfPlace(), pane: null, ts: null }) });
  const isNew = changes();
  return {
    node,
    update: (person) => {
      id = person.id;
      if (isNew(person, store.words)) {
        fill(node, avatar(person.id, "small"), el("span", {}, person.name));
      }
      node.setAttribute("aria-pressed", String(person.id === me()));
    },
  };
}

/** The other person's direct messages are another channel. */
function sameKindOfPlace() {
  return channel()?.kind === "im" && route().at !== "home" ? "dm" : route().at;
}

function sections() {
  const { state } = store;
  const here = route();
  const shown = here.at === "home" ? null : channel()?.id;
  const channelPlace = (each) => ({
    key: each.id,
    words: each.name,
    picture: each.kind === "im" ? null : "hash",
    face: each.kind === "im" ? state.bot.id : null,
    to: { at: each.kind === "im" ? "dm" : each.id, pane: null, ts: null },
    here: each.id === shown,
    number: unread(each.id, each.id === shown),
  });
  const tool = (at, picture, words, number = 0) => ({ key: at, words, picture, to: { at, pane: null, ts: null }, here: here.at === at, number });
  return [
    { key: "channels", words: say("nav.channels"), places: state.channels.filter((each) => each.kind === "channel").map(channelPlace) },
    { key: "dms", words: say("nav.dms"), places: state.channels.filter((each) => each.kind === "im").map(channelPlace) },
    {
      key: "tools",
      words: say("nav.tools"),
      places: [
        ...(state.home_tab ? [tool("home", "home", say("nav.home"))] : []),
        { key: "keap", words: say("nav.keap"), picture: "key", to: { pane: "keap", ts: null }, here: here.pane === "keap", number: 0 },
        tool("mail", "mail", say("nav.mail"), state.mails.length),
        tool("inside", "inside", say("nav.inside"), state.refusals.length),
      ],
    },
  ];
}

function sectionPart(onGone) {
  const label = el("h2", {});
  const list = el("ul", {});
  return {
    node: el("section", {}, label, list),
    update: (section) => {
      text(label, section.words);
      keyed(list, section.places, (place) => place.key, () => placePart(onGone));
    },
  };
}

function placePart(onGone) {
  let place = null;
  const button = el("button", { type: "button", class: "side-link", onclick: () => {
    go(place.to);
    onGone();
  } });
  const isNew = changes();
  return {
    node: el("li", {}, button),
    update: (next) => {
      place = next;
      set(button, { "aria-current": place.here && "page" });
      button.classList.toggle("unread", place.number > 0);
      if (isNew(place.words, place.number, store.words)) {
        fill(button, place.face ? avatar(place.face, "small") : icon(place.picture), el("span", { class: "side-words" }, place.words),
          place.number > 0 && el("span", { class: "count" }, el("span", { "aria-hidden": "true" }, String(place.number)),
            el("span", { class: "only-read" }, ` ${sayNumber(place.face || place.picture === "hash" ? "unread" : "entries", place.number)}`)));
      }
    },
  };
}
