import { measure, now } from "./clock.js";

/** Twice what the service takes at most to answer when its broker is away; what hangs for longer is lost on the way. */
const PATIENCE = 10_000;

/** What a server may ask for with Retry-After; a tablet that is told more has been told nonsense. */
const LONGEST_WAIT = 3_600_000;

/**
 * What became of a post:
 * taken, the service has it;
 * refused, and will be whenever it is sent;
 * stranger, the service does not know who is signed in, or does not let them;
 * down, nobody can be served for now;
 * failed, this one could not be served for now.
 *
 * @typedef {{is: "taken"|"refused"|"stranger"|"down"|"failed", wait?: number, why?: string, untimely?: boolean}} Outcome
 */

/** Milliseconds that the server asks to wait, as seconds or as a date. */
const wait = (answer) => {
  const asked = answer.headers.get("Retry-After");
  if (!asked) {
    return 0;
  }
  const wanted = /^\d+$/.test(asked) ? asked * 1000 : Date.parse(asked) - now();
  return Math.min(Math.max(wanted || 0, 0), LONGEST_WAIT);
};

/** Why it was refused, for staff, and whether it is the time alone that the service does not like. */
const refusal = async (answer) => {
  const problem = await answer.json().catch(() => ({}));
  const errors = Array.isArray(problem.errors) ? problem.errors : [];
  const details = errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
  return {
    is: "refused",
    why: [answer.status, problem.title, ...details].filter(Boolean).join(" · "),
    untimely: errors.length > 0 && errors.every(({ pointer }) => pointer === "/occurredAt"),
  };
};

const judged = (answer) => {
  const { status, type } = answer;
  if (status === 202) {
    return { is: "taken" };
  }
  // A redirect leads to where one signs in.
  if (status === 401 || status === 403 || type === "opaqueredirect") {
    return { is: "stranger" };
  }
  if (status === 429 || status === 503) {
    return { is: "down", wait: wait(answer) };
  }
  // 408 is a slow network's answer. Another 2xx is not the service's: a network that wants its terms accepted answers so.
  const isFinal = status >= 400 && status < 500 && status !== 408;
  return isFinal ? refusal(answer) : { is: "failed", wait: wait(answer) };
};

/** Posts a rating once. */
export const post = async ({ key, body }) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    // From the origin: where the page's own address carries a password, no browser asks for one that is relative to it.
    const answer = await fetch(new URL("/api/v1/ratings", location.origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body,
      redirect: "manual",
      signal: patience.signal,
    });
    measure(answer);
    return await judged(answer);
  } catch {
    return { is: "down" };
  } finally {
    clearTimeout(timer);
  }
};
