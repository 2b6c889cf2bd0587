// What the page says, in the viewer's language; times are shown in the viewer's own zone.
export const language = document.documentElement.lang;

const texts = new Map([...document.querySelectorAll("#texts [data-t]")].map((each) => [each.dataset.t, each.textContent]));

/** The text of that name, with values where it has room for them. A name that is not known stands for itself. */
export const say = (name, values = {}) =>
  (texts.get(name) ?? name).replace(/#(\w+)/g, (room, key) => (key in values ? String(values[key]) : room));

export const isSaid = (name) => texts.has(name);

/** Names of what the server knows, in its order: of `customerClass.EXTREME` it is EXTREME. */
const namesOf = (prefix) =>
  [...texts.keys()].filter((name) => name.startsWith(`${prefix}.`)).map((name) => name.slice(prefix.length + 1));

export const classes = namesOf("customerClass");
export const rungs = namesOf("ladder");

const whole = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const clocks = new Intl.DateTimeFormat(language, { timeStyle: "medium" });

export const figure = (number) => whole.format(number);
export const share = (part) => percent.format(part);
export const moment = (time) => moments.format(new Date(time));
export const clock = (time) => clocks.format(new Date(time));

export const money = (sums) =>
  sums.length === 0
    ? say("none")
    : sums
        .map(({ amount, currency }) => new Intl.NumberFormat(language, { style: "currency", currency }).format(amount))
        .join(" + ");
