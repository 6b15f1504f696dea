/**
 * Builds DOM nodes. What people and the assistant write only ever becomes text nodes and checked attributes, so none of it
 * can turn into markup.
 */

/**
 * An element. Attributes that begin with "on" are listeners; true is an empty attribute; false, null and undefined are left
 * out. Children are nodes, texts, lists of these, or nothing.
 */
export function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    set(node, attributes);
    add(node, children);
    return node;
}

/** Sets, changes or takes away attributes. */
export function set(node, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) {
            node.addEventListener(name.slice(2), value);
        } else if (name === "value" || name === "checked" || name === "srcdoc") {
            node[name] = value ?? "";
        } else if (value === false || value === null || value === undefined) {
            node.removeAttribute(name);
        } else {
            node.setAttribute(name, value === true ? "" : value);
        }
    }
    return node;
}

/** Appends children. */
export function add(node, ...children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) {
            node.append(child);
        }
    }
    return node;
}

/** Puts these children in place of all that are there. */
export function fill(node, ...children) {
    node.replaceChildren();
    return add(node, children);
}

/** Sets a text only if it is another one, so that live regions speak only of news. */
export function text(node, words) {
    if (node.textContent !== words) {
        node.textContent = words;
    }
    return node;
}

const kept = new WeakMap();

/**
 * Brings the children of a parent in line with a list and touches only what changed: nodes live on under their key, and with
 * them focus, selection and typed text. `create` makes a part: `{node, update(item)}`.
 */
export function keyed(parent, items, keyOf, create) {
    const before = kept.get(parent) ?? new Map();
    const now = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const part = before.get(key) ?? create(item);
        part.update(item);
        now.set(key, part);
    }
    for (const [key, part] of before) {
        if (!now.has(key)) {
            part.node.remove();
        }
    }
    let expected = parent.firstChild;
    for (const { node } of now.values()) {
        if (node === expected) {
            expected = expected.nextSibling;
        } else {
            parent.insertBefore(node, expected);
        }
    }
    kept.set(parent, now);
}

/** Remembers what a part shows; true whenever that has become something else. */
export function changes() {
    let shown;
    return (...what) => {
        const now = JSON.stringify(what);
        const changed = now !== shown;
        shown = now;
        return changed;
    };
}

let last = 0;

/** An id that nothing else on the page has. */
export function newId() {
    last += 1;
    return `n${last}`;
}
