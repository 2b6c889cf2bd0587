import { h, show, sign } from "./elements.js";
import { classes, figure, say } from "./texts.js";

const place = document.getElementById("flows");
const intro = document.getElementById("flows-intro");

/** Who had no class before. */
const NEW = "";

const nameOf = (name) => (name === NEW ? say("flowNew") : say(`customerClass.${name}`));

const cell = (from, to, changes, most) => {
  if (from === to) {
    return h("td", { class: "same" });
  }
  const shown = h(
    "td",
    {
      class: changes ? "some" : "zero",
      "data-from": from || "new",
      "data-to": to,
      title: `${nameOf(from)} → ${nameOf(to)}: ${figure(changes)}`,
    },
    figure(changes),
  );
  shown.style.setProperty("--heat", changes ? 0.15 + (0.85 * changes) / most : 0);
  return shown;
};

const matrix = (flows) => {
  const counted = new Map(flows.map(({ from, to, changes }) => [`${from ?? NEW}>${to}`, changes]));
  const changesOf = (from, to) => counted.get(`${from}>${to}`) ?? 0;
  const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
  const most = Math.max(...flows.map(({ changes }) => changes));
  const rows = [NEW, ...classes];
  const head = (name) => [name !== NEW && sign(name), h("span", {}, nameOf(name))];
  return h(
    "table",
    { class: "matrix" },
    h("caption", { class: "for-ears" }, say("flows")),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", { class: "corner note" }, `${say("flowFrom")} ↓ ${say("flowTo")} →`),
        classes.map((to) => h("th", { scope: "col", class: `is-${to}` }, head(to))),
        h("th", { scope: "col", class: "sum" }, h("span", {}, say("flowLeft"))),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((from) =>
        h(
          "tr",
          {},
          h("th", { scope: "row", class: `is-${from || "new"}` }, head(from)),
          classes.map((to) => cell(from, to, changesOf(from, to), most)),
          h("td", { class: "sum" }, from === NEW ? "" : figure(sum(classes.map((to) => changesOf(from, to))))),
        ),
      ),
    ),
    h(
      "tfoot",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "row", class: "sum" }, say("flowCame")),
        classes.map((to) => h("td", { class: "sum" }, figure(sum(rows.map((from) => changesOf(from, to)))))),
        h("td", { class: "sum" }),
      ),
    ),
  );
};

export const showFlows = ({ flows, span }) => {
  intro.textContent = say("flowsIntro", { span });
  show(place, flows, () => (flows.length ? matrix(flows) : h("p", { class: "empty" }, say("flowsNone"))));
};
