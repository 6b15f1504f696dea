/** Keeps the focus inside a dialog or drawer. */

const FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, summary, iframe, [tabindex='0']";

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
