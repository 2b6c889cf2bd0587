import { measure } from "./clock.js";

/**
 * Both languages are fetched when the page opens, so that switching needs no network and loses nothing of what was entered.
 * Every text of the page stands in an element with data-t.
 */
const textsOf = (page) => new Map([...page.querySelectorAll("[data-t]")].map((each) => [each.dataset.t, each.textContent]));

const links = [...document.querySelectorAll(".languages a")];
const first = document.documentElement.lang;
const known = new Map([[first, textsOf(document)]]);

/** The text of that name, with a number where it has room for one. */
export const say = (name, number = 0) => {
  const { lang } = document.documentElement;
  return known.get(lang).get(name).replace("#", new Intl.NumberFormat(lang).format(number));
};

const fetchTexts = async ({ lang, href }) => {
  const answer = await fetch(href, { cache: "no-store", redirect: "manual" });
  measure(answer);
  if (answer.ok) {
    known.set(lang, textsOf(new DOMParser().parseFromString(await answer.text(), "text/html")));
  }
};

const speak = (lang) => {
  document.documentElement.lang = lang;
  const texts = known.get(lang);
  document.querySelectorAll("[data-t]").forEach((each) => (each.textContent = texts.get(each.dataset.t)));
  links.forEach((link) => (link.lang === lang ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
};

/** Back to the language of the page's address: the next customer is somebody else. */
export const speakFirst = () => speak(first);

/** @param onSwitch told when the page has another language */
export const offerLanguages = (onSwitch) => {
  for (const link of links) {
    const fetched = () => (known.has(link.lang) ? Promise.resolve() : fetchTexts(link).catch(() => {}));
    fetched();
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await fetched();
      if (known.has(link.lang)) {
        speak(link.lang);
        onSwitch();
      }
    });
  }
};
