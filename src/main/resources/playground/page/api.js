/** The playground's API: what the page asks of the server, and how it hears of changes. */

/** What the person sees now. */
export async function getState(as) {
    const response = await fetch(`api/state?as=${encodeURIComponent(as)}`);
    if (!response.ok) {
        throw new Error(`state ${response.status}`);
    }
    return response.json();
}

/** Does something in somebody's name. Answers `{}`, or `{error, detail}`; never throws. */
export async function post(what, body) {
    try {
        const response = await fetch(`api/${what}`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(body),
        });
        const answer = await response.json().catch(() => ({}));
        return response.ok || answer.error ? answer : { error: `http_${response.status}` };
    } catch {
        return { error: "unreachable" };
    }
}

/**
 * Calls back on every change, and with true or false as the connection comes and goes. The browser reconnects by itself after
 * a cut; where it gives up, a new connection is made.
 */
export function listen(onChange, onConnection) {
    const source = new EventSource("api/changes");
    source.addEventListener("changed", onChange);
    source.addEventListener("open", () => {
        onConnection(true);
        onChange();
    });
    source.addEventListener("error", () => {
        onConnection(false);
        if (source.readyState === EventSource.CLOSED) {
            setTimeout(() => listen(onChange, onConnection), 2_000);
        }
    });
}

/** Where a picture that the assistant uploaded is to be had. */
export function fileUrl(id) {
    return `api/file/${encodeURIComponent(id)}`;
}
