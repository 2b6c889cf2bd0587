import { get } from "./api.js";
import { h, show, sign, time } from "./elements.js";
import { figure, moment, money, say } from "./texts.js";

const LINES = 10;

const place = document.getElementById("at-risk");
const pages = document.getElementById("at-risk-pages");
const [previous, next] = pages.querySelectorAll("button");

/** Cursors of the pages up to this one; the first page has none. */
let way = [null];
let following = null;

const row = (customer) =>
  h(
    "tr",
    { "data-customer": customer.customerId },
    h(
      "th",
      { scope: "row" },
      h(
        "a",
        { href: `?customer=${encodeURIComponent(customer.customerId)}`, "data-open": customer.customerId },
        customer.customerId,
      ),
    ),
    h(
      "td",
      { class: "class" },
      h(
        "span",
        { class: `badge is-${customer.customerClass}` },
        sign(customer.customerClass),
        say(`customerClass.${customer.customerClass}`),
      ),
    ),
    h("td", { class: "number", "data-label": say("owedColumn") }, figure(customer.ledger.owed)),
    h("td", { "data-label": say("ladderColumn") }, say(`ladder.${customer.ladder}`)),
    h("td", { class: "number", "data-label": say("spentColumn") }, money(customer.purchases.spentLast365Days)),
    h("td", { "data-label": say("sinceColumn") }, time(customer.classSince, moment(customer.classSince))),
  );

const table = (items) =>
  h(
    "table",
    { class: "customers" },
    h("caption", { class: "for-ears" }, say("atRisk")),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, say("customer")),
        h("th", { scope: "col" }, say("customerClassColumn")),
        h("th", { scope: "col", class: "number" }, say("owedColumn")),
        h("th", { scope: "col" }, say("ladderColumn")),
        h("th", { scope: "col", class: "number" }, say("spentColumn")),
        h("th", { scope: "col" }, say("sinceColumn")),
      ),
    ),
    h("tbody", {}, items.map(row)),
  );

/** The present page anew. A page that has emptied leads back to the first. */
export const refreshAtRisk = async () => {
  const asked = way;
  const page = await get("customers", { atRisk: true, limit: LINES, cursor: asked[asked.length - 1] });
  if (asked !== way) {
    return;
  }
  if (page.items.length === 0 && asked.length > 1) {
    way = [null];
    await refreshAtRisk();
    return;
  }
  following = page.next;
  show(place, page.items, () => (page.items.length ? table(page.items) : h("p", { class: "empty" }, say("atRiskNone"))));
  pages.hidden = asked.length === 1 && following === null;
  previous.disabled = asked.length === 1;
  next.disabled = following === null;
};

/** @param onTurn told to load the page that was turned to */
export const turnPages = (onTurn) => {
  previous.addEventListener("click", () => {
    way = way.slice(0, -1);
    onTurn();
  });
  next.addEventListener("click", () => {
    way = [...way, following];
    onTurn();
  });
};
