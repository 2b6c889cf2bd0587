/**
 * Ratings that wait on this tablet until the service has them. Each has an entry of its own, so that two windows of the form
 * cannot overwrite one another's.
 */
const PREFIX = "twelvefold.rating.";

/**
 * A busy counter's day without a network. Words of 4,000 emoji take 8,000 characters, so even 200 of those fit into the 5 million
 * that a browser gives a site.
 */
const MOST = 200;

let newest = 0;

/** Their names, oldest first. */
const names = () => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).sort();
  } catch {
    return []; // A browser that is told to keep nothing.
  }
};

/** Thirteen digits of milliseconds sort as text; one more than the last, should the clock be set back. */
const nameOf = ({ key }) => {
  newest = Math.max(Date.now(), newest + 1);
  return `${PREFIX}${String(newest).padStart(13, "0")}.${key}`;
};

/**
 * Keeps a rating. What was kept before is never given up for it: somebody has been thanked for that already.
 *
 * @returns whether it is safe; not when too many wait, or the browser has no room, or keeps nothing
 */
export const keep = (item) => {
  try {
    if (names().length >= MOST) {
      return false;
    }
    localStorage.setItem(nameOf(item), JSON.stringify(item));
    return true;
  } catch {
    return false;
  }
};

/** Puts a rating into the place of another, at once: there is no instant with both or with neither. */
export const replace = (name, item) => localStorage.setItem(name, JSON.stringify(item));

export const drop = (name) => localStorage.removeItem(name);

export const count = () => names().length;

/** Null when another window has just dropped it, or nobody can read it. */
const read = (name) => {
  try {
    const { key, body } = JSON.parse(localStorage.getItem(name));
    return { name, key, body };
  } catch {
    drop(name);
    return null;
  }
};

/** The oldest whose name is not among those; null when there is none. */
export const oldestBut = (tried) => {
  const name = names().find((each) => !tried.has(each));
  return name === undefined ? null : read(name);
};
