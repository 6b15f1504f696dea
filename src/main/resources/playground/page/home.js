/** The assistant's Home tab. */

import { showBlocks } from "./blocks.js";
import { el, text } from "./dom.js";
import { wordsOf } from "./errors.js";
import { nameOf } from "./people.js";
import { me, store } from "./store.js";
import { surface } from "./surface.js";
import { say } from "./words.js";

/** The Home view. */
export function home() {
    const problem = el("p", { class: "problem", role: "alert" });
    const none = el("p", { class: "quiet empty" });
    const blocks = el("div", { class: "home-blocks" });
    const node = el(
        "div",
        { class: "scroll home", tabindex: "0", role: "region" },
        el("div", { class: "home-inside" }, problem, none, blocks),
    );
    const surfaces = new Map();

    function update() {
        const view = store.state.home;
        node.setAttribute("aria-label", say("nav.home"));
        text(none, view ? "" : say("home.none"));
        none.hidden = Boolean(view);
        const key = `home:${me()}:${view?.id ?? ""}`;
        if (!surfaces.has(key)) {
            surfaces.set(
                key,
                surface({
                    key,
                    place: { view_id: view?.id ?? null },
                    names: nameOf,
                    failed: (answer) => text(problem, answer ? wordsOf(answer) : ""),
                }),
            );
        }
        showBlocks(blocks, view?.blocks ?? [], surfaces.get(key));
    }

    return { node, update };
}
