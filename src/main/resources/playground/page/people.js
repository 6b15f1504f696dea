/** Names and faces of people, of the assistant and of channels. */

import { el } from "./dom.js";
import { store } from "./store.js";

const HUES = 5;

/** The name behind an id of Slack's, or the id where nobody has it. */
export function nameOf(id) {
    const { people, bot, channels } = store.state;
    return [...people, bot, ...channels].find((each) => each.id === id)?.name ?? id;
}

/** The assistant's face, or a person's first letter. It stands beside the name, so it needs no words. */
export function avatar(id, size = "") {
    if (id === store.state.bot.id) {
        return el("img", { class: `avatar ${size}`, src: "clavero.svg", alt: "" });
    }
    const hue = store.state.people.findIndex((person) => person.id === id) % HUES;
    return el(
        "span",
        { class: `avatar ${size} hue-${Math.max(hue, 0)}`, "aria-hidden": "true" },
        nameOf(id).slice(0, 1).toUpperCase(),
    );
}

/** What a channel is called on the page. */
export function titleOf(channel) {
    return channel.kind === "im" ? channel.name : `#${channel.name}`;
}
