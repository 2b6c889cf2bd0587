import { delivery } from "./delivery.js";
import { offerLanguages, say, speakFirst } from "./languages.js";
import { lengthOf, MOST_WORDS, rating, tidied } from "./rating.js";
import { noteRefusal, noteState, showStaff } from "./staff.js";
import * as waiting from "./waiting.js";

/** Thanks stay as long as two lines take to read without hurry: some 25 words at 220 a minute. */
const THANKS = 7_000;

/** Somebody who has not touched anything for a minute has left; the next one shall not find their words. */
const LEFT = 60_000;

/** From here on it is good to know how much room is left. */
const NEARLY_FULL = 200;

const element = (id) => document.getElementById(id);
const form = element("rating");
const words = element("words");
const steps = ["rating", "sending", "thanks", "failed"].map(element);
const faces = [...form.elements.score];

let timer = 0;
let unsaved = null;

const after = (pause, next) => {
  clearTimeout(timer);
  timer = setTimeout(next, pause);
};

const show = (step) => {
  clearTimeout(timer);
  steps.forEach((each) => (each.hidden = each !== step));
  scrollTo(0, 0);
  step.querySelector("h1").focus({ preventScroll: true });
};

const score = () => Number(form.elements.score.value);

/** Code points that still fit; below zero when there are too many. */
const room = () => MOST_WORDS - lengthOf(tidied(words.value));

/** What the customer is told about the answer as it stands. */
const remark = () => {
  const left = room();
  if (left < 0) {
    return left === -1 ? say("tooLongByOne") : say("tooLong", -left);
  }
  return left <= NEARLY_FULL ? say("left", left) : "";
};

const showState = () => {
  const isTooLong = room() < 0;
  element("state").textContent = remark();
  element("state").classList.toggle("is-wrong", isTooLong);
  words.setAttribute("aria-invalid", String(isTooLong));
  document.querySelectorAll(".more").forEach((each) => each.toggleAttribute("data-closed", score() === 0));
};

const begin = () => {
  unsaved = null;
  form.reset();
  speakFirst();
  showStaff();
  showState();
  show(form);
};

const entered = () => {
  showState();
  after(LEFT, begin);
};

const choose = (face) => {
  face.checked = true;
  face.focus();
  entered();
};

const thank = (given) => {
  const isBad = given <= 2;
  element("thanks").querySelector(".is-bad").hidden = !isBad;
  element("thanks").querySelector(".is-good").hidden = isBad;
  element("again").style.setProperty("--pause", `${THANKS}ms`);
  show(element("thanks"));
  after(THANKS, begin);
};

const deliveries = delivery(noteState, noteRefusal);

/** For a tablet that cannot keep it: then the customer waits for the service. */
const bring = async () => {
  show(element("sending"));
  const isTaken = await deliveries.bring(unsaved.item);
  if (isTaken) {
    thank(unsaved.score);
  } else {
    show(element("failed"));
    after(LEFT, begin);
  }
};

const send = () => {
  const item = rating(score(), tidied(words.value), document.documentElement.lang, form.dataset);
  if (waiting.keep(item)) {
    thank(score());
    deliveries.start();
  } else {
    unsaved = { item, score: score() };
    bring();
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (score() === 0) {
    element("state").textContent = say("chooseFirst");
    faces[0].focus();
  } else if (room() < 0) {
    words.focus();
  } else {
    send();
  }
});

form.addEventListener("input", entered);

document.addEventListener("keydown", (event) => {
  if (form.hidden || event.altKey) {
    return;
  }
  const isWriting = event.target === words;
  if (isWriting && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
  const face = faces.find(({ value }) => value === event.key);
  if (face && !isWriting && !event.ctrlKey && !event.metaKey) {
    choose(face);
  }
});

element("again").addEventListener("click", begin);
element("cancel").addEventListener("click", begin);
element("retry").addEventListener("click", bring);

addEventListener("online", () => deliveries.hurry());
document.addEventListener("visibilitychange", () => document.hidden || deliveries.hurry());

offerLanguages(() => {
  showState();
  showStaff();
});
begin();
deliveries.start();
