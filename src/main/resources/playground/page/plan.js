/** The dial for what the workspace's plan has of agents. */

import { setPlan } from "./actions.js";
import { changes, el, fill, text } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

/** The dial, with its label. */
export function planDial() {
    const choice = el("select", { class: "language plan", onchange: () => setPlan(choice.value) });
    const node = el("label", { class: "language-label plan-label" }, el("span", {}), choice);
    const isNew = changes();

    function update() {
        const { plans, agents } = store.state;
        if (isNew(plans, store.words)) {
            text(node.firstChild, say("plan.label"));
            fill(
                choice,
                plans.map((plan) => el("option", { value: plan }, say(`plan.${plan.toLowerCase()}`))),
            );
        }
        choice.value = agents;
    }

    return { node, update };
}
