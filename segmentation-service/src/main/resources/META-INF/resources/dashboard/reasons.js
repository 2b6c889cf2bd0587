import { figure, isSaid, say, share } from "./texts.js";

/** `open-complaints` is told by `reasonOpenComplaints`. */
const textOf = (rule) =>
  `reason${rule
    .split("-")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("")}`;

/** A reason in words; one that the page does not know yet as it is. */
export const wordsOfReason = ({ rule, actual, threshold }) => {
  const numbers = rule === "discounted-share" ? share : figure;
  const name = textOf(rule);
  return say(isSaid(name) ? name : "reasonOther", { rule, actual: numbers(actual), threshold: numbers(threshold) });
};

export const wordsOfCause = ({ causedBy, policyVersion }) => {
  if (causedBy === "time") {
    return say("causedByTime");
  }
  return causedBy === "policy"
    ? say("causedByPolicy", { version: figure(policyVersion) })
    : say("causedByEvent", { event: causedBy });
};
