/** Says what went wrong with something a person did, in the words Slack would use. */

import { has, say } from "./words.js";

/**
 * The words for an answer with an error.
 *
 * @param command the slash command that was sent, if it was one
 */
export function wordsOf({ error, detail }, command) {
    if (error === "unreachable") {
        return say("error.unreachable");
    }
    const more = detail ? ` (${detail})` : "";
    if (command) {
        return say("error.command", { command, error }) + more;
    }
    return (has(`error.${error}`) ? say(`error.${error}`, { error }) : say("error.other", { error })) + more;
}
