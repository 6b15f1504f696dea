/** What the page itself says, from words/*.json, in the language of the person whose turn it is. */

const LANGUAGES = ["es", "pt", "en"];
const loaded = new Map();
let words = {};
let locale = "es-LA";

/** The language file for a locale of Slack's; Spanish where there is none. */
function languageOf(tag) {
    const language = tag.slice(0, 2).toLowerCase();
    return LANGUAGES.includes(language) ? language : "es";
}

/** Speaks the language of this locale from now on. */
export async function speak(tag) {
    const language = languageOf(tag);
    if (!loaded.has(language)) {
        const response = await fetch(`words/${language}.json`);
        loaded.set(language, await response.json());
    }
    words = loaded.get(language);
    locale = tag === "es-LA" ? "es-419" : tag;
    document.documentElement.lang = language === "pt" ? "pt-BR" : language;
}

/** The words under a key, with `{places}` filled in. The key itself where there are none, to be noticed. */
export function say(key, places = {}) {
    return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
}

/** Whether there are words under a key. */
export function has(key) {
    return key in words;
}

/** The words for a number of things: `key.one` or `key.other`. */
export function sayNumber(key, number) {
    return say(`${key}.${number === 1 ? "one" : "other"}`, { number: number.toLocaleString(locale) });
}

/** A date or time in the person's language. */
export function sayTime(date, options) {
    return date.toLocaleString(locale, options);
}

/** "3 hours ago" and the like. */
export function sayAgo(seconds) {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    const steps = [
        ["day", 86_400],
        ["hour", 3_600],
        ["minute", 60],
    ];
    const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
    return format.format(-Math.round(seconds / size), unit);
}
