import { Trouble } from "./api.js";
import { customerPanel, findCustomer } from "./customer.js";
import { say } from "./texts.js";

const form = document.getElementById("search");
const input = document.getElementById("customer-id");
const state = document.getElementById("search-state");
const panel = document.getElementById("customer");

/** Who is shown, or being looked for; null for nobody. */
let wanted = null;
let version = 0;

/** The address names who is shown, so that it can be passed on, and the other language keeps them. */
const rememberIn = (address, id) => {
  const url = new URL(address);
  id === null ? url.searchParams.delete("customer") : url.searchParams.set("customer", id);
  return url;
};

const remember = (id) => {
  history.replaceState(null, "", rememberIn(location.href, id));
  document.querySelectorAll(".languages a").forEach((link) => (link.href = rememberIn(link.href, id)));
};

const close = () => {
  wanted = null;
  version = 0;
  panel.hidden = true;
  panel.replaceChildren();
  remember(null);
};

const closeByHand = () => {
  close();
  state.textContent = "";
  input.focus();
};

const failed = () => (state.textContent = say("searchFailed"));

const draw = async (view) => {
  const built = await customerPanel(view, { onClose: closeByHand, onTrouble: failed });
  if (wanted === view.customerId) {
    const isAtName = panel.contains(document.activeElement);
    version = view.version;
    panel.replaceChildren(...built);
    panel.hidden = false;
    state.textContent = "";
    isAtName && panel.querySelector("h2").focus();
  }
};

const find = async (id) => {
  const view = await findCustomer(id);
  if (wanted !== id) {
    return;
  }
  if (view === null) {
    close();
    state.textContent = say("searchUnknown", { id });
    return;
  }
  remember(id);
  await draw(view);
  panel.querySelector("h2")?.focus();
};

const open = async (text) => {
  const id = text.trim().normalize("NFC");
  if (id === "") {
    state.textContent = say("searchEmpty");
    input.focus();
    return;
  }
  wanted = id;
  try {
    await find(id);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    failed();
  }
};

/** Draws the customer anew when something has happened to them, but not under the fingers of somebody at one of its marks. */
export const refreshCustomer = async () => {
  if (wanted === null || panel.hidden || panel.querySelector("button:focus-visible")) {
    return;
  }
  const id = wanted;
  const view = await findCustomer(id);
  if (view !== null && wanted === id && view.version !== version) {
    await draw(view);
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  open(input.value);
});

document.getElementById("at-risk").addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    input.value = link.dataset.open;
    open(link.dataset.open);
  }
});

const first = new URLSearchParams(location.search).get("customer");
if (first) {
  input.value = first;
  open(first);
}
