import { DASHES, draw } from "./chart.js";
import { h, show, svg, time } from "./elements.js";
import { classes, figure, moment, say } from "./texts.js";

const place = document.getElementById("chart");
const legend = document.getElementById("legend");
const reading = document.getElementById("reading");
const table = document.querySelector("#history-table div");

const hidden = new Set();
let shown = null;
let plot = null;

const sample = (name) =>
  svg(
    "svg",
    { class: "sample", viewBox: "0 0 32 6", "aria-hidden": "true", focusable: "false" },
    svg("line", { x1: 0, y1: 3, x2: 32, y2: 3, "stroke-dasharray": DASHES[name].join(" ") || null }),
  );

const numbers = new Map();
const at = h("time", { class: "at" });

const toggle = (name, button) => {
  hidden.has(name) ? hidden.delete(name) : hidden.add(name);
  button.setAttribute("aria-pressed", String(!hidden.has(name)));
  redraw();
};

const entry = (name) => {
  const number = h("b");
  numbers.set(name, number);
  const button = h(
    "button",
    { type: "button", class: `entry is-${name}`, "aria-pressed": "true", "data-class": name },
    sample(name),
    say(`customerClass.${name}`),
    number,
  );
  button.addEventListener("click", () => toggle(name, button));
  return button;
};

legend.append(at, ...classes.map(entry));

/** The figures of one instant beside the names of their lines; the newest where nothing is pointed at. */
const read = (index) => {
  const sizes = shown.sizes[index ?? shown.sizes.length - 1];
  at.dateTime = sizes.at;
  at.textContent = moment(sizes.at);
  classes.forEach((name) => (numbers.get(name).textContent = figure(sizes.classes[name])));
};

const seconds = (sizes) => Date.parse(sizes.at) / 1000;

const redraw = () => {
  if (!shown || place.clientWidth === 0) {
    return;
  }
  plot?.destroy();
  const data = [shown.sizes.map(seconds), ...classes.map((name) => shown.sizes.map((sizes) => sizes.classes[name]))];
  plot = draw(place, { classes, data, days: shown.days, hidden, onRead: read });
};

const rows = (sizes) =>
  [...sizes].reverse().map((each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, time(each.at, moment(each.at))),
      classes.map((name) => h("td", {}, figure(each.classes[name]))),
      h("td", {}, figure(each.total)),
    ),
  );

const asTable = (sizes) =>
  h(
    "table",
    {},
    h("caption", { class: "for-ears" }, say("asTable")),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, say("time")),
        classes.map((name) => h("th", { scope: "col" }, say(`customerClass.${name}`))),
        h("th", { scope: "col" }, say("total")),
      ),
    ),
    h("tbody", {}, rows(sizes)),
  );

const moveTo = (index) => plot.setCursor({ left: plot.valToPos(plot.data[0][index], "x"), top: 0 });

/** @param days how long a time the sizes cover */
export const showHistory = ({ sizes, days }) => {
  const readBefore = document.activeElement === place ? plot?.cursor.idx : null;
  shown = { sizes, days };
  place.setAttribute("aria-label", say("chartLabel", { from: moment(sizes[0].at), to: moment(sizes[sizes.length - 1].at) }));
  show(table, sizes, () => asTable(sizes));
  redraw();
  read(null);
  if (plot && readBefore != null && readBefore < sizes.length) {
    moveTo(readBefore);
  }
};

/** Where an arrow key leads from one instant. */
const STEPS = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (index, last) => last,
};

place.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || !plot) {
    return;
  }
  event.preventDefault();
  const last = shown.sizes.length - 1;
  const index = Math.min(Math.max(step(plot.cursor.idx ?? last, last), 0), last);
  moveTo(index);
  const sizes = shown.sizes[index];
  reading.textContent = [
    moment(sizes.at),
    ...classes.map((name) => `${say(`customerClass.${name}`)} ${figure(sizes.classes[name])}`),
  ].join(", ");
});
place.addEventListener("blur", () => plot?.setCursor({ left: -10, top: -10 }));

let width = 0;
new ResizeObserver(() => {
  if (place.clientWidth !== width) {
    width = place.clientWidth;
    redraw();
  }
}).observe(place);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
