import { get, Trouble } from "./api.js";
import { refreshAtRisk, turnPages } from "./at-risk.js";
import { showFlows } from "./flows.js";
import { showHistory } from "./history.js";
import { refreshCustomer } from "./search.js";
import { showSizes } from "./sizes.js";
import { clock, say } from "./texts.js";

/** Classes change by the hour rather than by the second, and each round counts all customers. */
const EVERY = 30_000;
const DAY = 86_400_000;

/** Instants shown of so many days: an hour, six hours, a day, two days, a week apart. */
const POINTS = { 1: 25, 7: 29, 30: 31, 90: 46, 365: 53 };

const trouble = document.getElementById("trouble");
const asOf = document.getElementById("as-of");
const spans = document.getElementById("span");

const days = () => Number(spans.querySelector("input:checked").value);

let round = 0;

/** The time of the service is asked for, not the viewer's: their clock may be wrong. */
const overview = async (mine) => {
  const shownDays = days();
  const segments = await get("segments");
  const time = { from: new Date(Date.parse(segments.asOf) - shownDays * DAY).toISOString(), to: segments.asOf };
  const [{ sizes }, { flows }] = await Promise.all([
    get("segments/history", { ...time, points: POINTS[shownDays] }),
    get("segments/flows", time),
  ]);
  if (mine !== round) {
    return;
  }
  const span = say(`span${shownDays}`);
  showSizes({ segments, first: sizes[0], span });
  showHistory({ sizes, days: shownDays });
  showFlows({ flows, span });
  asOf.dateTime = segments.asOf;
  asOf.textContent = clock(segments.asOf);
};

const tell = (text) => {
  trouble.hidden = text === "";
  if (trouble.textContent !== text) {
    trouble.textContent = text;
  }
};

/** Everything anew. What was asked for before and comes late is not shown. */
const refresh = async () => {
  const mine = ++round;
  const parts = await Promise.allSettled([overview(mine), refreshAtRisk(), refreshCustomer()]);
  const failure = parts.find((part) => part.status === "rejected")?.reason;
  if (failure && !(failure instanceof Trouble)) {
    throw failure;
  }
  if (mine === round) {
    tell(failure ? say(failure.name) : "");
  }
};

document.getElementById("refresh").addEventListener("click", refresh);
spans.addEventListener("change", refresh);
turnPages(refresh);
setInterval(() => document.visibilityState === "visible" && refresh(), EVERY);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
refresh();
