import { now } from "./clock.js";

/** The most code points that the service takes. */
export const MOST_WORDS = 4000;

/** What the service would make of the words: NFC, and nothing that cannot be stored. */
export const tidied = (words) => words.replace(/[\u0000\p{Surrogate}]/gu, "\uFFFD").normalize("NFC").trim();

/** Code points, as the service counts them: the length of a text counts some twice. */
export const lengthOf = (words) => [...words].length;

/** A version 4 UUID; crypto.randomUUID is missing where a tablet reaches the service without TLS. */
const uuid = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

/**
 * What is sent, as often as it takes: a key and its body, neither of which ever changes again.
 *
 * @param place what the address of the page says: the dataset of the form
 */
export const rating = (score, words, language, place) => ({
  key: uuid(),
  body: JSON.stringify({
    customerId: place.customer ?? `walk-in:${uuid()}`,
    score,
    touchpoint: place.touchpoint,
    comment: words || undefined,
    channel: place.channel,
    orderId: place.order,
    language,
    occurredAt: new Date(now()).toISOString(),
  }),
});

/**
 * The same rating for a service that does not believe its time: without one, and so under another key, but always the same
 * one, so that it still counts once.
 */
export const untimed = ({ key, body }) => {
  const { occurredAt, ...rest } = JSON.parse(body);
  return occurredAt === undefined ? null : { key: `${key}.untimed`, body: JSON.stringify(rest) };
};
