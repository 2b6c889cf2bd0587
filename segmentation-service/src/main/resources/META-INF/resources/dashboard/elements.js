// Elements are built, never parsed from text: whatever comes from outside stays text.
const SVG = "http://www.w3.org/2000/svg";

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** An element; a function under `onclick` and the like listens. Children are elements or texts. */
export const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** The sign of a class, beside its colour and its name. */
export const sign = (name) =>
  svg("svg", { class: `sign is-${name}`, "aria-hidden": "true", focusable: "false" }, svg("use", { href: `#sign-${name}` }));

export const time = (iso, text) => h("time", { datetime: iso }, text);

/** Puts it there, unless the same is there already: a redrawn list would take the keyboard's place away. */
export const show = (place, facts, build) => {
  const key = JSON.stringify(facts);
  if (place.shownFacts !== key) {
    place.shownFacts = key;
    place.replaceChildren(...[build()].flat());
  }
  place.removeAttribute("aria-busy");
};
