/** The field in which messages and slash commands are written. */

import { sendText } from "./actions.js";
import { changes, el, fill, set, text } from "./dom.js";
import { wordsOf } from "./errors.js";
import { icon } from "./icons.js";
import { listbox } from "./listbox.js";
import { avatar } from "./people.js";
import { shortcutPlace } from "./shortcuts.js";
import { me, store } from "./store.js";
import { say } from "./words.js";

const drafts = new Map();

/** A composer for a conversation, or for a thread. What was written in one place is still there on coming back. */
export function composer({ onSent }) {
    const problem = el("p", { class: "problem", role: "alert" });
    const usage = el("p", { class: "usage" });
    const field = el("textarea", {
        rows: "1",
        enterkeyhint: "send",
        autocomplete: "off",
        "aria-autocomplete": "list",
        oninput: changedByHand,
        onkeydown: key,
        onblur: hide,
    });
    const send = el("button", { type: "button", class: "send", onclick: submit }, icon("send"));
    const list = listbox({ owner: () => field, label: say("composer.suggestions"), onPick: choose });
    const suggestions = el("div", { class: "suggestions", hidden: true }, list.node);
    const shortcuts = shortcutPlace((answer) => text(problem, answer ? wordsOf(answer) : ""));
    const help = el("p", { class: "composer-help", id: `${list.node.id}-help` });
    const box = el("div", { class: "composer-box" }, usage, field, el("div", { class: "composer-bar" }, shortcuts.node, help, send));
    const closed = el("div", { class: "composer-closed", hidden: true });
    const spoken = el("div", { class: "only-read", role: "status" });
    const node = el("div", { class: "composer" }, suggestions, problem, box, closed, spoken);
    const [isNew, isNewOffer] = [changes(), changes()];
    let place = { key: "" };
    let offered = [];

    set(field, { "aria-controls": list.node.id, "aria-describedby": help.id });

    function update(next) {
        if (next.key !== place.key) {
            drafts.set(place.key, field.value);
            field.value = drafts.get(next.key) ?? "";
            text(problem, "");
        }
        place = next;
        shortcuts.update();
        if (isNew(next, store.words)) {
            const words = next.threadTs ? say("composer.thread") : say("composer.to", { name: next.name });
            set(field, { placeholder: words, "aria-label": words });
            set(send, { "aria-label": say("composer.send"), title: say("composer.send") });
            text(help, say(next.threadTs ? "composer.help.thread" : "composer.help"));
            box.hidden = Boolean(next.closed);
            closed.hidden = !next.closed;
            fill(closed, next.closed);
        }
        typed();
    }

    function changedByHand() {
        text(problem, "");
        typed();
    }

    function typed() {
        field.style.height = "auto";
        field.style.height = `${Math.min(field.scrollHeight, 240)}px`;
        send.disabled = field.value.trim() === "";
        const command = store.state.commands.find((each) => field.value.startsWith(`${each.command} `));
        text(usage, command && !place.threadTs ? `${command.command} ${command.usage_hint ?? ""}` : "");
        offered = document.activeElement === field ? offers() : [];
        suggestions.hidden = offered.length === 0;
        if (offered.length > 0) {
            list.show([{ options: offered }]);
            tell(offered.map((each) => each.words));
        } else {
            field.removeAttribute("aria-activedescendant");
        }
    }

    function tell(names) {
        if (isNewOffer(names)) {
            text(spoken, say("composer.offers", { what: names.join(", ") }));
        }
    }

    function offers() {
        const { commands, bot } = store.state;
        if (!place.threadTs && /^\/\S*$/.test(field.value)) {
            return commands.filter((each) => each.command.startsWith(field.value)).map(commandOption);
        }
        const at = /(^|\s)@(\p{L}*)$/u.exec(field.value.slice(0, field.selectionStart));
        return at && bot.name.toLowerCase().startsWith(at[2].toLowerCase())
            ? [
                  {
                      words: bot.name,
                      insert: `@${bot.name} `,
                      from: field.selectionStart - at[2].length - 1,
                      content: [avatar(bot.id, "small"), el("strong", {}, bot.name)],
                  },
              ]
            : [];
    }

    function commandOption({ command, usage_hint: hint, description }) {
        return {
            words: command,
            insert: `${command} `,
            from: 0,
            content: [
                avatar(store.state.bot.id, "small"),
                el(
                    "span",
                    {},
                    el("strong", {}, command),
                    " ",
                    el("span", { class: "quiet" }, hint ?? ""),
                    el("span", { class: "option-description" }, description ?? ""),
                ),
            ],
        };
    }

    function choose({ insert, from }) {
        field.setRangeText(insert, from, field.selectionStart, "end");
        field.focus();
        typed();
    }

    function hide() {
        suggestions.hidden = true;
    }

    function key(event) {
        if (event.isComposing) {
            return;
        }
        const open = !suggestions.hidden;
        const whole = offered.some((each) => each.words === field.value);
        if (open && event.key === "Escape") {
            event.stopPropagation();
            hide();
        } else if (open && event.key === "Tab" && !event.shiftKey) {
            event.preventDefault();
            choose(list.current());
        } else if (
            open &&
            !(event.key === "Enter" && (whole || event.shiftKey)) &&
            event.key !== "Home" &&
            event.key !== "End" &&
            list.key(event)
        ) {
            event.preventDefault();
        } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            submit();
        }
    }

    async function submit() {
        const words = field.value.trim();
        if (words === "") {
            return;
        }
        const sentFrom = place;
        field.value = "";
        text(problem, "");
        typed();
        field.focus();
        onSent();
        const answer = await sendText(sentFrom.channel, sentFrom.threadTs ?? null, words);
        if (answer.error && place.key === sentFrom.key) {
            text(problem, wordsOf(answer, words.startsWith("/") ? words.split(/\s/)[0] : null));
            field.value ||= words;
            typed();
        }
    }

    /** Writes something for the person, to be sent or changed. */
    function write(words) {
        field.value = words;
        field.focus();
        changedByHand();
        hide();
    }

    return { node, update, write, focus: () => field.focus() };
}

/** The key under which drafts are kept. */
export function draftKey(channelId, threadTs) {
    return `${me()}:${channelId}:${threadTs ?? ""}`;
}
