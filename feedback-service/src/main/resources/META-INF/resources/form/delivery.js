import { post } from "./post.js";
import { untimed } from "./rating.js";
import * as waiting from "./waiting.js";

/** Pauses grow from what a customer does not notice to what staff do not mind once the service is back. */
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** How far a pause is left to chance, so that the tablets of a chain do not all come at once. */
const SPREAD = 0.2;

/**
 * Brings what waits to the service, oldest first and one at a time.
 *
 * @param onChange told when something was tried: whether ratings are held up, and whether staff must sign in
 * @param onRefused told why a rating was dropped
 */
export const delivery = (onChange, onRefused) => {
  let isStranger = false;
  let isRunning = false;
  let isHurried = false;
  let failures = 0;
  let timer = 0;
  let notBefore = 0; // by the steady clock: until then the server asked not to come

  /** Drops it; but when the service only does not believe its time, it goes on without one. */
  const giveUp = (item, { why, untimely }) => {
    const other = untimely ? untimed(item) : null;
    if (other === null) {
      waiting.drop(item.name);
      onRefused(why);
    } else {
      waiting.replace(item.name, other);
    }
    return other !== null;
  };

  /** Answers whether what has this name now is to be tried at once. */
  const settle = (item, outcome) => {
    if (outcome.is === "taken") {
      waiting.drop(item.name);
    } else if (outcome.wait) {
      notBefore = performance.now() + outcome.wait;
    }
    return outcome.is === "refused" && giveUp(item, outcome);
  };

  const note = (outcome) => {
    const isServed = outcome.is === "taken" || outcome.is === "refused";
    isStranger = outcome.is === "stranger" || (isStranger && !isServed);
    return isServed;
  };

  /** Tries each once, until it is plain that the others would fare no better; answers whether all were served. */
  const round = async () => {
    const tried = new Set();
    let isSmooth = true;
    for (let item = waiting.oldestBut(tried); item !== null; item = waiting.oldestBut(tried)) {
      const outcome = await post(item);
      isSmooth = note(outcome) && isSmooth;
      if (!settle(item, outcome)) {
        tried.add(item.name);
      }
      onChange({ isHeldUp: !isSmooth, isStranger });
      if (outcome.is === "down" || outcome.is === "stranger") {
        break;
      }
    }
    return isSmooth;
  };

  const pause = () => {
    const grown = Math.min(SHORTEST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
    return isStranger ? LONGEST_PAUSE : grown * (1 + SPREAD * (2 * Math.random() - 1));
  };

  const plan = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(delay, notBefore - performance.now()));
  };

  const run = async () => {
    timer = 0;
    isRunning = true;
    isHurried = false;
    try {
      failures = (await round()) ? 0 : failures + 1;
    } finally {
      isRunning = false;
      if (waiting.count() > 0) {
        plan(isHurried ? 0 : pause());
      }
    }
  };

  return {
    /** Something new waits: a round that is under way takes it along, and so does one that is planned. */
    start() {
      if (!isRunning && timer === 0) {
        plan(0);
      }
    },

    /** There is reason to hope, so no pause; but what the server asked for holds. */
    hurry() {
      isHurried = true;
      failures = 0;
      if (!isRunning) {
        plan(0);
      }
    },

    /** Brings one that could not be kept; answers whether the service has it. */
    async bring(item) {
      const outcome = await post(item);
      note(outcome);
      const other = outcome.untimely ? untimed(item) : null;
      if (other !== null) {
        return this.bring(other);
      }
      if (outcome.is === "refused") {
        onRefused(outcome.why);
      }
      onChange({ isHeldUp: outcome.is !== "taken" && waiting.count() > 0, isStranger });
      return outcome.is === "taken";
    },
  };
};
