import { say } from "./languages.js";
import * as waiting from "./waiting.js";

/** Refusals are shown until somebody notes them, also after a reload. */
const REFUSED = "twelvefold.refused";

const element = (id) => document.getElementById(id);

let state = { isHeldUp: false, isStranger: false };
let refused = { count: 0, why: "" };

const remember = () => {
  try {
    localStorage.setItem(REFUSED, JSON.stringify(refused));
  } catch {
    // Then it is shown until the next reload.
  }
};

const recall = () => {
  try {
    refused = JSON.parse(localStorage.getItem(REFUSED)) ?? refused;
  } catch {
    // A browser that keeps nothing has nothing to tell.
  }
};

/** Says what staff should know, in the language of the page. */
export const showStaff = () => {
  // What is on its way for a moment is nobody's worry.
  const held = state.isHeldUp ? waiting.count() : 0;
  element("waiting").hidden = held === 0;
  element("waiting").textContent = held === 1 ? say("waitingOne") : say("waitingMany", held);
  element("signed-out").hidden = !state.isStranger;
  element("refused").hidden = refused.count === 0;
  element("refused-count").textContent = refused.count === 1 ? say("refusedOne") : say("refusedMany", refused.count);
  element("refused-why").textContent = refused.why;
};

export const noteState = (now) => {
  state = now;
  showStaff();
};

export const noteRefusal = (why) => {
  refused = { count: refused.count + 1, why };
  remember();
  showStaff();
};

element("dismiss").addEventListener("click", () => {
  refused = { count: 0, why: "" };
  remember();
  showStaff();
});

// Another window of the form has kept, brought or noted something.
addEventListener("storage", () => {
  recall();
  showStaff();
});

recall();
