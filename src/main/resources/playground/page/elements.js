/** The elements of Block Kit that people use, by their type. */

import { button, feedback, iconButton } from "./buttons.js";
import { el } from "./dom.js";
import { choices, field, richTextInput } from "./fields.js";
import { overflow, select } from "./selects.js";
import { say } from "./words.js";

const BUILDERS = {
    button,
    workflow_button: button,
    icon_button: iconButton,
    feedback_buttons: feedback,
    overflow,
    static_select: select,
    multi_static_select: select,
    users_select: select,
    multi_users_select: select,
    channels_select: select,
    multi_channels_select: select,
    conversations_select: select,
    multi_conversations_select: select,
    radio_buttons: choices,
    checkboxes: choices,
    plain_text_input: field,
    email_text_input: field,
    url_text_input: field,
    number_input: field,
    datepicker: field,
    timepicker: field,
    datetimepicker: field,
    rich_text_input: richTextInput,
};

/**
 * The node for an element.
 *
 * @param at `{blockId, surface}` and, in an input block, `{labelId, fieldId, describedBy, required, quiet}`; quiet elements
 *           send nothing by themselves
 */
export function element(spec, at) {
    const node = (BUILDERS[spec.type] ?? unknown)(spec, at);
    node.dataset.action = spec.action_id ?? "";
    return node;
}

function unknown(spec) {
    return el("span", { class: "unknown" }, say("block.unknown", { type: spec.type }));
}
