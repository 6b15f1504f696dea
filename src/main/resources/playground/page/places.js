/** Where one can go, in sections: channels, direct messages, and what is there for practice. */

import { changes, el, fill, keyed, set, text } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";
import { channel, go, route, store } from "./store.js";
import { unread } from "./unread.js";
import { say, sayNumber } from "./words.js";

/** The sections as they are now: `{key, words, places}`. */
export function sections() {
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
    const tool = (at, picture, words, number = 0) => ({
        key: at,
        words,
        picture,
        to: { at, pane: null, ts: null },
        here: here.at === at,
        number,
    });
    return [
        {
            key: "channels",
            words: say("nav.channels"),
            places: state.channels.filter((each) => each.kind === "channel").map(channelPlace),
        },
        { key: "dms", words: say("nav.dms"), places: state.channels.filter((each) => each.kind === "im").map(channelPlace) },
        {
            key: "tools",
            words: say("nav.tools"),
            places: [
                ...(state.home_tab ? [tool("home", "home", say("nav.home"))] : []),
                {
                    key: "keap",
                    words: say("nav.keap"),
                    picture: "key",
                    to: { pane: "keap", ts: null },
                    here: here.pane === "keap",
                    number: 0,
                },
                tool("mail", "mail", say("nav.mail"), state.mails.length),
                tool("inside", "inside", say("nav.inside"), state.refusals.length),
            ],
        },
    ];
}

/** A section as a part; `onGone` is called when the person has chosen a place. */
export function sectionPart(onGone) {
    const label = el("h2", {});
    const list = el("ul", {});
    return {
        node: el("section", {}, label, list),
        update: (section) => {
            text(label, section.words);
            keyed(
                list,
                section.places,
                (place) => place.key,
                () => placePart(onGone),
            );
        },
    };
}

function placePart(onGone) {
    let place = null;
    const button = el("button", {
        type: "button",
        class: "side-link",
        onclick: () => {
            go(place.to);
            onGone();
        },
    });
    const isNew = changes();
    return {
        node: el("li", {}, button),
        update: (next) => {
            place = next;
            set(button, { "aria-current": place.here && "page" });
            button.classList.toggle("unread", place.number > 0);
            if (isNew(place.words, place.number, store.words)) {
                fill(
                    button,
                    place.face ? avatar(place.face, "small") : icon(place.picture),
                    el("span", { class: "side-words" }, place.words),
                    place.number > 0 &&
                        el(
                            "span",
                            { class: "count" },
                            el("span", { "aria-hidden": "true" }, String(place.number)),
                            el(
                                "span",
                                { class: "only-read" },
                                ` ${sayNumber(place.face || place.picture === "hash" ? "unread" : "entries", place.number)}`,
                            ),
                        ),
                );
            }
        },
    };
}
