import { customerPath, get } from "./api.js";
import { h, sign, time } from "./elements.js";
import { debtRow, owing } from "./ledger.js";
import { growing } from "./pages.js";
import { wordsOfCause, wordsOfReason } from "./reasons.js";
import { figure, moment, money, rungs, say } from "./texts.js";

const DEBTS = 12;
const CHANGES = 20;

const badge = (name) => h("span", { class: `badge is-${name}` }, sign(name), say(`customerClass.${name}`));

const reasons = (each) =>
  h(
    "ul",
    { class: "reasons" },
    each.map((reason) => h("li", {}, wordsOfReason(reason))),
  );

const missing = (toNextRung) => {
  if (!toNextRung) {
    return say("topRung");
  }
  const rung = say(`ladder.${toNextRung.rung}`);
  return toNextRung.purchases === 1
    ? say("toNextRungOne", { rung })
    : say("toNextRung", { count: figure(toNextRung.purchases), rung });
};

const ladder = (view) =>
  h(
    "div",
    {},
    h("h3", {}, say("ladderHeading")),
    h(
      "ol",
      { class: "ladder" },
      rungs.map((rung, index) =>
        h(
          "li",
          {
            class: index <= rungs.indexOf(view.ladder) ? "is-reached" : null,
            "aria-current": rung === view.ladder ? "step" : null,
          },
          say(`ladder.${rung}`),
        ),
      ),
    ),
    h("p", {}, missing(view.toNextRung)),
  );

const figures = ({ purchases, ledger, inquiries, fit, policyVersion, version }) => {
  const facts = [
    ["figurePurchases", figure(purchases.last365Days)],
    ["figureDiscounted", figure(purchases.discountedLast365Days)],
    ["figureSpent", money(purchases.spentLast365Days)],
    ["figureLifetime", figure(purchases.lifetime)],
    ["figureLast", purchases.lastAt ? time(purchases.lastAt, moment(purchases.lastAt)) : say("none")],
    ["figureExperiences", [ledger.positives, ledger.neutrals, ledger.negatives].map(figure).join(" · ")],
    ["figureInquiries", figure(inquiries)],
    ["figureFit", say(`fit.${fit}`)],
    ["figureVersion", `${figure(policyVersion)} · ${figure(version)}`],
  ];
  return h(
    "div",
    {},
    h("h3", {}, say("figures")),
    h(
      "dl",
      { class: "facts" },
      facts.map(([name, value]) => h("div", {}, h("dt", {}, say(name)), h("dd", {}, value))),
    ),
  );
};

const why = (view) =>
  h(
    "div",
    {},
    h("h3", {}, say("why")),
    reasons(view.reasons),
    h("h3", {}, say("treatmentHeading")),
    h("p", {}, say(`treatment.${view.treatment}`)),
  );

const top = (view, onClose) =>
  h(
    "div",
    { class: "heading" },
    h(
      "div",
      { class: "who" },
      h("h2", { id: "customer-name", tabindex: "-1" }, view.customerId),
      h(
        "p",
        { class: "standing" },
        badge(view.customerClass),
        view.atRisk && h("span", { class: "badge is-at-risk" }, sign("at-risk"), say("atRiskCount")),
        h(
          "span",
          { class: "note" },
          say("since", { time: moment(view.classSince) }),
          view.previousClass && ` · ${say("before", { name: say(`customerClass.${view.previousClass}`) })}`,
        ),
      ),
    ),
    h("button", { type: "button", class: "button is-quiet", onclick: onClose }, say("close")),
  );

const transition = (change) =>
  h(
    "li",
    {},
    h(
      "p",
      { class: "step" },
      change.from ? badge(change.from) : h("span", { class: "note" }, say("firstClass")),
      h("span", { "aria-hidden": "true" }, "→"),
      badge(change.to),
      time(change.at, moment(change.at)),
    ),
    h("p", { class: "note" }, change.reasons.map(wordsOfReason).join("; ")),
    h("p", { class: "note cause" }, wordsOfCause(change)),
  );

const ledger = async (view, onTrouble) => {
  const list = h("ol", { class: "debts" });
  const more = await growing({
    path: customerPath(view.customerId, "/ledger"),
    limit: DEBTS,
    list,
    more: say("moreDebts"),
    build: debtRow,
    onTrouble,
  });
  const isEmpty = list.childElementCount === 0;
  return h(
    "div",
    { class: "ledger" },
    h("h3", {}, say("ledger")),
    isEmpty
      ? h("p", { class: "note" }, say("ledgerNone"))
      : [
          h("p", { class: "owing" }, owing(view.ledger.owed)),
          h("p", { class: "note" }, `${say("ledgerIntro")} ${say("marksHint")}`),
          list,
          more,
        ],
  );
};

const transitions = async (view, onTrouble) => {
  const list = h("ol", { class: "transitions" });
  const more = await growing({
    path: customerPath(view.customerId, "/transitions"),
    limit: CHANGES,
    list,
    more: say("moreTransitions"),
    build: transition,
    onTrouble,
  });
  return h("div", {}, h("h3", {}, say("transitions")), list, more);
};

/** All about a customer, from three calls of the API. */
export const customerPanel = async (view, { onClose, onTrouble }) => {
  const [debts, changes] = await Promise.all([ledger(view, onTrouble), transitions(view, onTrouble)]);
  return [
    top(view, onClose),
    h("div", { class: "facets" }, why(view), ladder(view), figures(view)),
    h("div", { class: "story" }, debts, changes),
  ];
};

/** The customer's view; null when nothing is known of them. What cannot be an id is not asked for. */
export const findCustomer = async (id) =>
  /^[A-Za-z0-9._:@+-]{1,64}$/.test(id) && id !== "." && id !== ".." ? get(customerPath(id)) : null;
