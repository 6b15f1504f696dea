/** Slack's names of the common emoji. */

const NAMES = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", wave: "👋", ok_hand: "👌", clap: "👏", pray: "🙏", raised_hands: "🙌",
  muscle: "💪", point_right: "👉", point_left: "👈", point_up: "☝️", point_up_2: "👆", point_down: "👇", raised_hand: "✋",
  hand: "✋", v: "✌️", crossed_fingers: "🤞", handshake: "🤝", eyes: "👀", writing_hand: "✍️",
  smile: "😄", smiley: "😃", grinning: "😀", slightly_smiling_face: "🙂", blush: "😊", wink: "😉", joy: "😂", sweat_smile: "😅",
  sunglasses: "😎", thinking_face: "🤔", confused: "😕", cry: "😢", sob: "😭", tired_face: "😫", worried: "😟", see_no_evil: "🙈",
  relieved: "😌", nerd_face: "🤓", hugging_face: "🤗", innocent: "😇", face_with_monocle: "🧐", shrug: "🤷", robot_face: "🤖",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", heavy_multiplication_x: "✖️",
  warning: "⚠️", exclamation: "❗", heavy_exclamation_mark: "❗", question: "❓", grey_question: "❔", bangbang: "‼️",
  no_entry: "⛔", no_entry_sign: "🚫", octagonal_sign: "🛑", information_source: "ℹ️", sos: "🆘", new: "🆕", free: "🆓", ok: "🆗",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️", alarm_clock: "⏰", clock3: "🕒", watch: "⌚", calendar: "📅",
  date: "📅", spiral_calendar_pad: "🗓️", rotating_light: "🚨", bell: "🔔", no_bell: "🔕", mega: "📣", loudspeaker: "📢",
  lock: "🔒", unlock: "🔓", closed_lock_with_key: "🔐", key: "🔑", old_key: "🗝️", shield: "🛡️", detective: "🕵️",
  bulb: "💡", fire: "🔥", boom: "💥", zap: "⚡", star: "⭐", star2: "🌟", sparkles: "✨", tada: "🎉", confetti_ball: "🎊", rocket: "🚀",
  trophy: "🏆", dart: "🎯", gift: "🎁", medal: "🏅", checkered_flag: "🏁", triangular_flag_on_post: "🚩", heart: "❤️",
  green_heart: "💚", blue_heart: "💙", yellow_heart: "💛", broken_heart: "💔", "100": "💯",
  memo: "📝", pencil: "📝", pencil2: "✏️", clipboard: "📋", page_facing_up: "📄", bookmark: "🔖", bookmark_tabs: "📑", book: "📖",
  books: "📚", notebook: "📓", ledger: "📒", open_file_folder: "📂", file_folder: "📁", card_index_dividers: "🗂️", paperclip: "📎",
  pushpin: "📌", round_pushpin: "📍", scissors: "✂️", mag: "🔍", mag_right: "🔎", link: "🔗", wastebasket: "🗑️",
  email: "✉️", envelope: "✉️", incoming_envelope: "📨", envelope_with_arrow: "📩", mailbox: "📫", mailbox_with_mail: "📬",
  inbox_tray: "📥", outbox_tray: "📤", speech_balloon: "💬", thought_balloon: "💭", left_speech_bubble: "🗨️", telephone_receiver: "📞",
  iphone: "📱", computer: "💻", desktop_computer: "🖥️", keyboard: "⌨️", electric_plug: "🔌", gear: "⚙️", wrench: "🔧", hammer: "🔨",
  hammer_and_wrench: "🛠️", toolbox: "🧰", package: "📦", satellite_antenna: "📡", globe_with_meridians: "🌐", earth_americas: "🌎",
  cloud: "☁️", sunny: "☀️", rainbow: "🌈", seedling: "🌱", turtle: "🐢", snail: "🐌", construction: "🚧", traffic_light: "🚦",
  compass: "🧭", world_map: "🗺️", house: "🏠", office: "🏢", shopping_trolley: "🛒", credit_card: "💳", chart_with_upwards_trend: "📈",
  bar_chart: "📊", busts_in_silhouette: "👥", bust_in_silhouette: "👤", woman: "👩", man: "👨", "woman-raising-hand": "🙋‍♀️",
  raising_hand: "🙋", technologist: "🧑‍💻", coffee: "☕", tea: "🍵",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", arrow_forward: "▶️", arrow_backward: "◀️",
  fast_forward: "⏩", rewind: "⏪", arrows_counterclockwise: "🔄", repeat: "🔁", leftwards_arrow_with_hook: "↩️",
  arrow_right_hook: "↪️", heavy_plus_sign: "➕", heavy_minus_sign: "➖", recycle: "♻️", end: "🔚", back: "🔙", top: "🔝", soon: "🔜",
  black_small_square: "▪️", white_small_square: "▫️", black_medium_square: "◼️", white_medium_square: "◻️",
  small_blue_diamond: "🔹", large_blue_diamond: "🔷", small_orange_diamond: "🔸", large_orange_diamond: "🔶",
  red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡", large_green_circle: "🟢", large_blue_circle: "🔵",
  white_circle: "⚪", black_circle: "⚫", large_green_square: "🟩", large_red_square: "🟥", radio_button: "🔘",
  zero: "0️⃣", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣", six: "6️⃣", seven: "7️⃣", eight: "8️⃣", nine: "9️⃣",
  keycap_ten: "🔟", es: "🇪🇸", "flag-es": "🇪🇸", "flag-br": "🇧🇷", "flag-pt": "🇵🇹", "flag-mx": "🇲🇽", "flag-co": "🇨🇴", "flag-ar": "🇦🇷",
  us: "🇺🇸", "flag-us": "🇺🇸", gb: "🇬🇧",
};

/** The emoji of this name, or undefined. */
export function emoji(name) {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}
