/**
 * The service's time as far as this tablet can tell, whatever its own clock says: the time of the last answer, and what has
 * passed since. A steady clock stands still while some tablets sleep, and the clock on the wall may be set: the one that went
 * further is right, unless somebody set the wall clock forward meanwhile, which the next answer puts right.
 */
let last = null;

/** Takes the service's time from an answer of its own (not one from a cache). */
export const measure = (answer) => {
  const at = Date.parse(answer.headers.get("Date"));
  if (!Number.isNaN(at)) {
    last = { at, wall: Date.now(), steady: performance.now() };
  }
};

/** The service's time; this tablet's own before the first answer. */
export const now = () => {
  if (last === null) {
    return Date.now();
  }
  return last.at + Math.max(Date.now() - last.wall, performance.now() - last.steady);
};
