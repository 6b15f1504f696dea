/** The column on the left: who one is, in which language, and where one can go. */

import { clearAll, setLocale } from "./actions.js";
import { ask } from "./confirm.js";
import { changes, el, fill, keyed, set, text } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { sectionPart, sections } from "./places.js";
import { planDial } from "./plan.js";
import { channel, go, me, route, store } from "./store.js";
import { say } from "./words.js";

const LOCALES = { "es-LA": "Español", "pt-BR": "Português", "en-US": "English" };

/** The sidebar. `onGone` is called when the person has chosen somewhere to go. */
export function sidebar({ onGone }) {
    const title = el("div", { class: "workspace" });
    const people = el("div", { class: "people", role: "group" });
    const language = el(
        "select",
        { class: "language", onchange: () => setLocale(language.value) },
        Object.entries(LOCALES).map(([locale, name]) => el("option", { value: locale, lang: locale }, name)),
    );
    const languageLabel = el("label", { class: "language-label" }, el("span", {}), language);
    const places = el("div", { class: "places" });
    const plan = planDial();
    const empty = el("button", { type: "button", class: "side-link quiet-link", onclick: clear });
    const node = el("nav", { class: "sidebar", id: "sidebar" }, title, people, languageLabel, places, plan.node, empty);
    const isNew = changes();

    function update() {
        if (isNew(store.words)) {
            set(node, { "aria-label": say("nav.label") });
            set(people, { "aria-label": say("people.label") });
            fill(
                title,
                el("img", { src: "clavero.svg", alt: "", class: "workspace-icon" }),
                el("div", {}, el("strong", {}, say("workspace.name")), el("span", {}, say("workspace.note"))),
            );
            text(languageLabel.firstChild, say("language.label"));
            fill(empty, icon("bin"), say("clear"));
        }
        const { state } = store;
        language.value = state.people.find((each) => each.id === state.me).locale;
        plan.update();
        keyed(
            people,
            state.people,
            (each) => each.id,
            () => personPart(),
        );
        keyed(
            places,
            sections(),
            (each) => each.key,
            () => sectionPart(onGone),
        );
    }

    async function clear() {
        if (
            await ask({
                title: say("clear"),
                text: say("clear.text"),
                yes: say("clear.yes"),
                no: say("confirm.no"),
                danger: true,
            })
        ) {
            await clearAll();
        }
    }

    return { node, update };
}

function personPart() {
    let id = null;
    const node = el("button", {
        type: "button",
        class: "person",
        onclick: () => go({ as: id, at: sameKindOfPlace(), pane: null, ts: null }),
    });
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
