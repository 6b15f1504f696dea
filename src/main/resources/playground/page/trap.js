/** Keeps the focus inside a dialog or drawer, and gives it back afterwards. */

const FOCUSABLE =
    "a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, summary, iframe, [tabindex='0']";

/** On Tab at either end, goes on at the other. */
export function keepTabInside(event, container) {
    if (event.key !== "Tab" || event.defaultPrevented) {
        return;
    }
    const stops = [...container.querySelectorAll(FOCUSABLE)].filter((node) => node.checkVisibility());
    const [first, last] = [stops[0], stops.at(-1)];
    const now = document.activeElement;
    if (event.shiftKey && (now === first || !stops.includes(now))) {
        event.preventDefault();
        last?.focus();
    } else if (!event.shiftKey && now === last) {
        event.preventDefault();
        first?.focus();
    }
}

/**
 * Closes a dialog and gives the focus back, or to the fallback where what had it is gone. Chromium gives a text field the focus
 * back without a caret, so that nothing can be typed; hence the detour over no focus at all.
 */
export function closeAndReturn(dialog, back, fallback = () => {}) {
    dialog.close();
    document.activeElement?.blur();
    if (back?.isConnected) {
        back.focus();
    } else {
        fallback();
    }
}
