/** Far more than any answer takes; what hangs for longer is lost on the way. */
const PATIENCE = 15_000;

/** The service gave no answer that could be used. `name` says which text tells the viewer. */
export class Trouble extends Error {
  constructor(name) {
    super(name);
    this.name = name;
  }
}

/** From the origin: where the page's own address carries a password, no browser asks for one that is relative to it. */
const ask = async (address) => {
  try {
    return await fetch(new URL(address, location.origin), {
      headers: { Accept: "application/json" },
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Trouble("unreachable");
  }
};

const read = async (answer) => {
  try {
    return await answer.json();
  } catch {
    throw new Trouble("unreachable");
  }
};

/**
 * What the API has under that path.
 *
 * @returns null when it knows of no such thing
 * @throws Trouble
 */
export const get = async (path, query = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const answer = await ask(`/api/v1/${path}${given.length ? `?${new URLSearchParams(given)}` : ""}`);
  if (answer.ok) {
    return read(answer);
  }
  if (answer.status === 404) {
    return null;
  }
  // A redirect leads to where one signs in.
  const isStranger = answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect";
  throw new Trouble(isStranger ? "signedOut" : "unreachable");
};

export const customerPath = (id, list = "") => `customers/${encodeURIComponent(id)}${list}`;
