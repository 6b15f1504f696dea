/** The page's own line icons, drawn on a grid of 20. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
    back: "M12 4.5 6.5 10l5.5 5.5",
    bin: "M4 6h12M8 6V4h4v2m-6.5 0 .8 10h7.4l.8-10",
    check: "m4.5 10.5 3.5 3.5 7.5-8",
    close: "m5 5 10 10M15 5 5 15",
    copy: "M7.5 7.5h8v8h-8zM4.5 12.5v-8h8",
    down: "m5.5 8 4.5 4.5L14.5 8",
    eye: "M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
    hash: "M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h12.5M3.5 12.5H16",
    home: "m3.5 9.5 6.5-6 6.5 6M5.5 8.5v8h9v-8M8.5 16.5v-4h3v4",
    inside: "M7 5.5 2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5M11 4l-2 12",
    key: "M12.8 10.5a3.5 3.5 0 1 0-3.3-3.3l-6 6v3.3h3v-2h2v-2h1.8zM13.2 6.8h.1",
    mail: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
    menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
    more: "M4.5 10h.1M10 10h.1M15.5 10h.1",
    out: "M8 5H5v10h10v-3M11 4.5h4.5V9M15 5l-6.5 6.5",
    plus: "M10 4v12M4 10h12",
    send: "m3.5 16.5 13-6.5-13-6.5 1.5 5.5 6.5 1-6.5 1z",
    stop: "M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5.5l9 9",
    thread: "M3.5 4h13v9h-7l-3.5 3v-3h-2.5zM6.5 7.5h7M6.5 10h4.5",
    thumb_down: "M6.5 4v8M3.5 4h3v8h-3zM6.5 5.5 8 4h6l2 5v2h-4.5l.500 4-1.5 1-4-5",
    thumb_up: "M6.5 8v8M3.5 8h3v8h-3zM6.5 14.5 8 16h6l2-5V9h-4.5l.500-4-1.5-1-4 5",
};

/** A picture beside words that say the same, so hidden from screen readers. */
export function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("class", `icon icon-${name}`);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", PATHS[name]);
    svg.append(path);
    return svg;
}
