// What sticks out of the page at the side, or makes a part of it move sideways; tables and code may.
const width = document.documentElement.clientWidth;
const overflow = (node) => getComputedStyle(node).overflowX;
const moves = (node) =>
    ["auto", "scroll"].includes(overflow(node)) && !node.matches("pre, .wide, textarea") && node.scrollWidth > node.clientWidth + 1;
const isCut = (node) => {
    for (let up = node.parentElement; up !== document.body; up = up.parentElement) {
        if (overflow(up) !== "visible") {
            return true;
        }
    }
    return false;
};
const sticksOut = (node) => node.getBoundingClientRect().right > width + 1 && !isCut(node);
return [...document.body.querySelectorAll("*")]
    .filter((node) => node.checkVisibility() && (moves(node) || sticksOut(node)))
    .map((node) => `${node.tagName}.${node.className}`);
