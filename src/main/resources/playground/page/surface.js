/** A message or view with elements to use: its values, and the way its actions take to the server. */

import { press } from "./actions.js";
import { confirmed } from "./confirm.js";
import { stateOf, valuesOf } from "./values.js";

/**
 * @param key what its values are kept under
 * @param place `{channel, message_ts}` or `{view_id}`
 * @param names tells the name of a person or channel by its id
 * @param failed called with an answer that says why nothing came of an action, and with null when the next one begins
 */
export function surface({ key, place, names, failed }) {
    const values = valuesOf(key);
    const self = { blocks: [], values, names, send, state: () => stateOf(self.blocks, values) };

    /** Sends an action once the person has confirmed it, if it asks for that; the node shows that it waits. */
    async function send(blockId, element, entry, node) {
        if (node.ariaBusy === "true" || (element.confirm && !(await confirmed(element.confirm, names)))) {
            return false;
        }
        failed(null);
        node.ariaBusy = "true";
        const answer = await press(place, blockId, element.action_id, { type: element.type, ...entry }, self.state());
        node.ariaBusy = null;
        if (answer.error) {
            failed(answer);
        }
        return !answer.error;
    }

    return self;
}
