import { h, show, sign } from "./elements.js";
import { classes, figure, say, share } from "./texts.js";

const place = document.getElementById("sizes");

const bar = (part) => {
  const full = h("span", { class: "full" });
  full.style.width = `${part * 100}%`;
  return h("span", { class: "share-bar", "aria-hidden": "true" }, full);
};

const change = (difference, span) => {
  const name = difference > 0 ? "deltaMore" : difference < 0 ? "deltaLess" : "deltaNone";
  return say(name, { count: figure(Math.abs(difference)), span });
};

const ofClass = (name, { segments, first, span }) => {
  const size = segments.classes[name];
  const part = segments.total === 0 ? 0 : size / segments.total;
  return h(
    "li",
    { class: `size is-${name}`, "data-class": name },
    h("span", { class: "name" }, sign(name), say(`customerClass.${name}`)),
    h("span", { class: "number" }, h("b", {}, figure(size)), " ", h("span", { class: "share" }, share(part))),
    bar(part),
    h("span", { class: "note" }, say(`meaning.${name}`)),
    h("span", { class: "note delta" }, change(size - first.classes[name], span)),
  );
};

const plain = (key, label, size, note) =>
  h(
    "li",
    { class: `size is-${key}`, "data-class": key },
    h("span", { class: "name" }, key === "at-risk" && sign(key), label),
    h("span", { class: "number" }, h("b", {}, figure(size))),
    h("span", { class: "note" }, note),
  );

/** @param first the sizes at the beginning of the span shown */
export const showSizes = ({ segments, first, span }) => {
  const facts = { segments: { ...segments, asOf: null }, first: first.classes, span };
  show(place, facts, () => [
    ...classes.map((name) => ofClass(name, { segments, first, span })),
    plain("at-risk", say("atRiskCount"), segments.atRisk, say("atRiskMeaning")),
    plain("total", say("total"), segments.total, change(segments.total - first.total, span)),
  ]);
};
