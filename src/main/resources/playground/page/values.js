/** The values of the input elements in a message or view, kept apart from the page's nodes. */

const EMPTY = {
    plain_text_input: { value: null },
    email_text_input: { value: null },
    url_text_input: { value: null },
    number_input: { value: null },
    static_select: { selected_option: null },
    external_select: { selected_option: null },
    users_select: { selected_user: null },
    conversations_select: { selected_conversation: null },
    channels_select: { selected_channel: null },
    multi_static_select: { selected_options: [] },
    multi_external_select: { selected_options: [] },
    multi_users_select: { selected_users: [] },
    multi_conversations_select: { selected_conversations: [] },
    multi_channels_select: { selected_channels: [] },
    radio_buttons: { selected_option: null },
    checkboxes: { selected_options: [] },
    datepicker: { selected_date: null },
    timepicker: { selected_time: null },
    datetimepicker: { selected_date_time: null },
    rich_text_input: { rich_text_value: null },
};
const stores = new Map();

/** Whether an element holds a value at all. */
function isStateful(element) {
    return Object.hasOwn(EMPTY, element.type);
}

/** The name under which an element's value travels. */
export function fieldOf(element) {
    return Object.keys(EMPTY[element.type])[0];
}

/** What an element holds before anybody touches it. */
function initial(element) {
    const field = fieldOf(element);
    const given = element[field === "value" ? "initial_value" : field.replace("selected_", "initial_")];
    return { type: element.type, [field]: given ?? EMPTY[element.type][field] };
}

/** The values in one message or view. They outlast its redrawing; Slack too keeps what was typed where the ids stay. */
export function valuesOf(surfaceKey) {
    if (!stores.has(surfaceKey)) {
        stores.set(surfaceKey, new Map());
    }
    const entries = stores.get(surfaceKey);
    const key = (blockId, element) => JSON.stringify([blockId, element.action_id, element.type]);
    return {
        get: (blockId, element) => entries.get(key(blockId, element)) ?? initial(element),
        put: (blockId, element, value) => {
            const entry = { type: element.type, [fieldOf(element)]: value };
            entries.set(key(blockId, element), entry);
            return entry;
        },
    };
}

/** The elements of a block that hold values. */
function statefulElements(block) {
    return [block.element, block.accessory, ...(block.elements ?? [])].filter((element) => element && isStateful(element));
}

/** All values as Slack sends them: by block and action. */
export function stateOf(blocks, values) {
    const state = {};
    blocks.forEach((block, i) => {
        for (const element of statefulElements(block)) {
            const blockId = blockIdOf(block, i);
            state[blockId] = { ...state[blockId], [element.action_id]: values.get(blockId, element) };
        }
    });
    return state;
}

/** A block's id; Slack makes one up where the app gave none. */
export function blockIdOf(block, i) {
    return block.block_id ?? `block-${i}`;
}

/** What Slack's own client objects to before it sends a form: key of the words and their places, by block. */
export function problems(blocks, values) {
    const found = {};
    blocks.forEach((block, i) => {
        if (block.type === "input") {
            const blockId = blockIdOf(block, i);
            const problem = problemOf(block, values.get(blockId, block.element)[fieldOf(block.element)]);
            if (problem) {
                found[blockId] = problem;
            }
        }
    });
    return found;
}

function problemOf({ element, optional }, value) {
    const empty = value === null || value.length === 0;
    if (empty) {
        return optional ? null : { key: "field.required" };
    }
    if (typeof value !== "string") {
        return null;
    }
    const length = [...value].length;
    if (element.min_length && length < element.min_length) {
        return { key: "field.short", places: { number: element.min_length } };
    }
    if (element.max_length && length > element.max_length) {
        return { key: "field.long", places: { number: element.max_length } };
    }
    return form(element, value);
}

function form(element, value) {
    switch (element.type) {
        case "email_text_input":
            return /^\S+@\S+\.\S+$/.test(value) ? null : { key: "field.email" };
        case "url_text_input":
            return /^https?:\/\/\S+$/i.test(value) ? null : { key: "field.url" };
        case "number_input":
            return number(element, value);
        default:
            return null;
    }
}

function number({ is_decimal_allowed: decimal, min_value: min, max_value: max }, value) {
    if (!(decimal ? /^-?\d+([.,]\d+)?$/ : /^-?\d+$/).test(value)) {
        return { key: "field.number" };
    }
    if (min !== undefined && Number(value) < Number(min)) {
        return { key: "field.low", places: { number: min } };
    }
    return max !== undefined && Number(value) > Number(max) ? { key: "field.high", places: { number: max } } : null;
}
