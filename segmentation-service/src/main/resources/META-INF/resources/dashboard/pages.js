import { get } from "./api.js";
import { h } from "./elements.js";

/**
 * A list that grows page by page.
 *
 * @param more what the button for the next page says
 * @param build an item of the list from one of the API's
 * @param onTrouble told when a page could not be loaded
 */
export const growing = async ({ path, limit, list, more, build, onTrouble }) => {
  const button = h("button", { type: "button", class: "button is-quiet", hidden: true }, more);
  let next = null;
  const load = async () => {
    const page = await get(path, { limit, cursor: next });
    list.append(...(page?.items ?? []).map(build));
    next = page?.next ?? null;
    button.hidden = next === null;
  };
  button.addEventListener("click", () => {
    button.disabled = true;
    load()
      .catch(onTrouble)
      .finally(() => (button.disabled = false));
  });
  await load();
  return button;
};
