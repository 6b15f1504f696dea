/** The elements of Block Kit that people use: buttons, menus, choices and fields. */

import { el, newId } from "./dom.js";
import { icon } from "./icons.js";
import { isSafe, plain, textObject } from "./mrkdwn.js";
import { arrow, picker } from "./picker.js";
import { store } from "./store.js";
import { fieldOf } from "./values.js";
import { say } from "./words.js";

const FIELDS = {
  plain_text_input: { type: "text" },
  email_text_input: { type: "email", autocomplete: "off", inputmode: "email" },
  url_text_input: { type: "url", inputmode: "url" },
  number_input: { type: "text", inputmode: "decimal" },
  datepicker: { type: "date" },
  timepicker: { type: "time" },
  datetimepicker: { type: "datetime-local" },
};

/**
 * The node for an element.
 *
 * @param at `{blockId, surface}` and, in an input block, `{labelId, fieldId, describedBy, quiet}`; quiet elements send nothing by
 *           themselves
 */
export function element(spec, at) {
  const build = BUILDERS[spec.type] ?? (FIELDS[spec.type] ? field : unknown);
  const node = build(spec, at);
  node.dataset.action = spec.action_id ?? "";
  return node;
}

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
  rich_text_input: richTextInput,
};

function unknown(spec) {
  return el("span", { class: "unknown" }, say("block.unknown", { type: spec.type }));
}

function button(spec, { blockId, surface }) {
  const look = { class: `button ${spec.style ?? ""}`, "aria-label": spec.accessibility_label };
  const send = () => surface.send(blockId, spec, spec.value === undefined ? {} : { value: spec.value }, node);
  const node = spec.url && isSafe(spec.url)
    ? el("a", { ...look, href: spec.url, target: "_blank", rel: "noopener noreferrer", onclick: send }, label(spec, surface), icon("out"))
    : el("button", { ...look, type: "button", onclick: send }, label(spec, surface));
  return node;
}

function label(spec, surface) {
  return el("span", {}, textObject(spec.text ?? "", surface.names));
}

function iconButton(spec, { blockId, surface }) {
  const words = spec.accessibility_label ?? spec.text?.text ?? spec.icon;
  const node = el("button", {
    type: "button", class: "icon-button", "aria-label": words, title: words,
    onclick: () => surface.send(blockId, spec, { value: spec.value }, node),
  }, icon(spec.icon === "trash" ? "bin" : "more"));
  return node;
}

function feedback(spec, { blockId, surface }) {
  const one = (kind, picture) => {
    const words = spec[kind].accessibility_label ?? spec[kind].text.text;
    const node = el("button", {
      type: "button", class: "icon-button", "aria-label": words, title: words, "aria-pressed": "false",
      onclick: async () => {
        if (await surface.send(blockId, spec, { value: spec[kind].value, text: spec[kind].text }, node)) {
          node.parentNode.querySelectorAll("button").forEach((each) => each.setAttribute("aria-pressed", String(each === node)));
        }
      },
    }, icon(picture));
    return node;
  };
  return el("span", { class: "feedback", role: "group" }, one("positive_button", "thumb_up"), one("negative_button", "thumb_down"));
}

function overflow(spec, { blockId, surface }) {
  const node = picker({
    role: "menu",
    label: say("overflow.label"),
    groups: () => [{ options: spec.options.map((each) => shown(each, surface)) }],
    button: { class: "button icon-only", "aria-label": say("overflow.label"), title: say("overflow.label") },
    content: icon("more"),
    onPick: ({ value: option }) => {
      if (option.url && isSafe(option.url)) {
        open(option.url, "_blank", "noopener,noreferrer");
      }
      surface.send(blockId, spec, { selected_option: option }, node.firstChild);
    },
  });
  return node;
}

function shown(option, surface, chosen = false) {
  return {
    value: option,
    words: option.text.text,
    chosen,
    content: [
      el("span", { class: "option-tick" }, chosen && icon("check")),
      el("span", {}, textObject(option.text, surface.names), description(option, surface)),
    ],
  };
}

function description(option, surface) {
  return option.description && el("span", { class: "option-description" }, textObject(option.description, surface.names));
}

/** Menus whose options are people or channels know them from the state; their values are ids. */
function optionGroups(spec) {
  const named = (list, sign) => [{ options: list.map(({ id, name }) => ({ text: { type: "plain_text", text: sign + name, emoji: false }, value: id })) }];
  if (spec.type.includes("users")) {
    return named([...store.state.people, store.state.bot], "");
  }
  if (spec.type.includes("channels") || spec.type.includes("conversations")) {
    return named(store.state.channels.filter((each) => each.kind === "channel" || !spec.type.includes("channels")), "#");
  }
  return spec.option_groups?.map((group) => ({ label: group.label.text, options: group.options })) ?? [{ options: spec.options ?? [] }];
}

function select(spec, at) {
  const { blockId, surface } = at;
  const multiple = spec.type.startsWith("multi_");
  const byId = !spec.type.endsWith("static_select");
  const held = () => [surface.values.get(blockId, spec)[fieldOf(spec)] ?? []].flat();
  const same = (option) => held().some((each) => (byId ? each : each.value) === option.value);
  const words = el("span", { class: "select-words" });
  const buttonId = at.fieldId ?? newId();
  const node = picker({
    label: spec.placeholder?.text ?? say("select.label"),
    keepOpen: multiple,
    groups: () => optionGroups(spec).map((group) => ({ ...group, options: group.options.map((each) => shown(each, surface, same(each))) })),
    button: {
      id: buttonId, class: "button select",
      "aria-labelledby": at.labelId && `${at.labelId} ${buttonId}`,
      "aria-describedby": at.describedBy,
    },
    content: [words, arrow()],
    onPick: async ({ value: option }) => {
      const before = held();
      const value = byId ? option.value : option;
      put(multiple ? toggled(before, value, same(option), spec.max_selected_items) : [value]);
      const entry = surface.values.get(blockId, spec);
      if (!at.quiet && !(await surface.send(blockId, spec, entry, node.firstChild))) {
        put(before);
      }
    },
  });

  function put(list) {
    surface.values.put(blockId, spec, multiple ? list : list[0] ?? null);
    show();
  }

  function show() {
    const texts = optionGroups(spec).flatMap((group) => group.options).filter(same).map((option) => option.text.text);
    words.classList.toggle("placeholder", texts.length === 0);
    words.replaceChildren(plain(texts.join(", ") || (spec.placeholder?.text ?? say("select.label"))));
  }

  show();
  return node;
}

function toggled(list, value, chosen, max) {
  const key = (each) => each.value ?? each;
  if (chosen) {
    return list.filter((each) => key(each) !== key(value));
  }
  return max && list.length >= max ? list : [...list, value];
}

function choices(spec, at) {
  const { blockId, surface } = at;
  const single = spec.type === "radio_buttons";
  const name = newId();
  const held = [surface.values.get(blockId, spec)[fieldOf(spec)] ?? []].flat();
  const node = el("div", {
    class: "choices", role: single ? "radiogroup" : "group", "aria-labelledby": at.labelId, "aria-describedby": at.describedBy,
  }, spec.options.map((option) => el("label", { class: "choice" },
    el("input", {
      type: single ? "radio" : "checkbox",
      name,
      checked: held.some((each) => each.value === option.value),
      onchange: changed,
    }),
    el("span", {}, textObject(option.text, surface.names), description(option, surface)))));

  function changed() {
    const boxes = [...node.querySelectorAll("input")];
    const chosen = spec.options.filter((_, i) => boxes[i].checked);
    const entry = surface.values.put(blockId, spec, single ? chosen[0] ?? null : chosen);
    if (!at.quiet) {
      surface.send(blockId, spec, entry, node);
    }
  }

  return node;
}

function field(spec, at) {
  const { blockId, surface } = at;
  const multiline = spec.type === "plain_text_input" && spec.multiline;
  const pick = spec.type.endsWith("picker");
  const node = el(multiline ? "textarea" : "input", {
    ...FIELDS[spec.type],
    id: at.fieldId,
    class: "field",
    rows: multiline && "4",
    placeholder: pick ? null : spec.placeholder?.text,
    "aria-labelledby": at.labelId,
    "aria-label": at.labelId ? null : spec.placeholder?.text ?? say("select.label"),
    "aria-describedby": at.describedBy,
    "aria-required": at.required && "true",
    autocomplete: "off",
    spellcheck: "false",
    value: written(spec, surface.values.get(blockId, spec)[fieldOf(spec)]),
    oninput: () => surface.values.put(blockId, spec, read(spec, node.value)),
    onchange: () => {
      if (pick && !at.quiet) {
        surface.send(blockId, spec, surface.values.get(blockId, spec), node);
      }
    },
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !at.quiet && !pick) {
        event.preventDefault();
        surface.send(blockId, spec, surface.values.get(blockId, spec), node);
      }
    },
  });
  if (multiline) {
    node.removeAttribute("type");
  }
  return node;
}

function written(spec, value) {
  if (spec.type !== "datetimepicker" || value === null) {
    return value;
  }
  const date = new Date(value * 1000);
  return new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function read(spec, value) {
  if (value === "") {
    return null;
  }
  return spec.type === "datetimepicker" ? Math.floor(new Date(value) / 1000) : value;
}

function richTextInput(spec, at) {
  const { blockId, surface } = at;
  const held = surface.values.get(blockId, spec).rich_text_value;
  const said = (held?.elements ?? []).flatMap((part) => part.elements ?? []).map((part) => part.text ?? "").join("");
  const node = el("textarea", {
    id: at.fieldId, class: "field", rows: "4", placeholder: spec.placeholder?.text, "aria-labelledby": at.labelId, "aria-describedby": at.describedBy,
    value: said,
    oninput: () => surface.values.put(blockId, spec, node.value === "" ? null : {
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: node.value }] }],
    }),
  });
  return node;
}
