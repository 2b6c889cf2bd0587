import { h, sign } from "./elements.js";
import { figure, moment, say } from "./texts.js";

/** With a target above this a debt is drawn as a bar: nobody counts so many marks. */
const MOST_MARKS = 120;

const kindOf = (debt) => say(`kind.${debt.kind}`);

const wordsOfMark = (debt, index) => {
  const values = { number: figure(index + 1), target: figure(debt.target) };
  return index < debt.repaid ? say("markRepaid", { ...values, event: debt.repaidBy[index] }) : say("markOwed", values);
};

const wordsOfOpener = (debt) => say("openedBy", { kind: kindOf(debt), event: debt.openedBy, time: moment(debt.openedAt) });

const mark = (kind, words, content) =>
  h("li", {}, h("button", { type: "button", class: `mark is-${kind}`, tabindex: "-1", "aria-label": words }, content));

const marks = (debt) => [
  mark("opener", wordsOfOpener(debt), sign("EXTREME")),
  ...Array.from({ length: debt.target }, (_, index) => mark(index < debt.repaid ? "full" : "open", wordsOfMark(debt, index))),
];

const KEYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** One stop of the tab key a row, arrows within it; what a mark stands for is told below while it is pointed at. */
const telling = (list, detail, otherwise) => {
  const buttons = [...list.querySelectorAll("button")];
  const tell = (event) => {
    const button = event.target.closest("button");
    if (button) {
      detail.textContent = button.getAttribute("aria-label");
    }
  };
  const rest = () => (detail.textContent = otherwise);
  const reach = (button) => {
    buttons.forEach((each) => (each.tabIndex = each === button ? 0 : -1));
    button.focus();
  };
  buttons[0].tabIndex = 0;
  list.addEventListener("pointerover", tell);
  list.addEventListener("pointerout", rest);
  list.addEventListener("focusin", tell);
  list.addEventListener("focusout", rest);
  list.addEventListener("click", (event) => event.target.closest("button") && reach(event.target.closest("button")));
  list.addEventListener("keydown", (event) => {
    if (event.key in KEYS) {
      event.preventDefault();
      const index = buttons.indexOf(document.activeElement) + KEYS[event.key];
      reach(buttons[Math.min(Math.max(index, 0), buttons.length - 1)]);
    }
  });
};

const bar = (debt) =>
  h("progress", {
    max: debt.target,
    value: debt.repaid,
    "aria-label": say("debtState", { repaid: figure(debt.repaid), target: figure(debt.target) }),
  });

const drawing = (debt, detail, opener) => {
  if (debt.target > MOST_MARKS) {
    return bar(debt);
  }
  const list = h("ol", { class: "marks", role: "list" }, marks(debt));
  telling(list, detail, opener);
  return list;
};

/** A debt as a row of marks: the first opened it, each of the others is one good experience that it asks for. */
export const debtRow = (debt) => {
  const isSettled = debt.repaid >= debt.target;
  const opener = wordsOfOpener(debt);
  const detail = h("p", { class: "detail note" }, opener);
  return h(
    "li",
    { class: `debt${isSettled ? " is-settled" : ""}`, "data-opened-by": debt.openedBy },
    h(
      "p",
      { class: "debt-name" },
      h("b", {}, kindOf(debt)),
      h(
        "span",
        { class: "note" },
        say("debtState", { repaid: figure(debt.repaid), target: figure(debt.target) }),
        isSettled && ` · ${say("debtSettled")}`,
      ),
    ),
    drawing(debt, detail, opener),
    detail,
  );
};

/** What all debts together owe. */
export const owing = (owed) =>
  owed === 0 ? say("ledgerSettled") : owed === 1 ? say("ledgerOwesOne") : say("ledgerOwes", { owed: figure(owed) });
