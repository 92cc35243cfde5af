// Exercises that the name which is being typed may mean, below the field. Tab takes one; words behind a slash are a pattern, a muscle or equipment.

const begun = /^(\s*(?:[A-Za-z]{1,2}\d{0,2}[.)]\s*)?)(\p{L}[\p{L}\p{N}'’/() -]*|\/[\p{L} -]+)$/u;
let list: HTMLElement | null = null;
let field: HTMLInputElement | null = null;
let asked: AbortController | null = null;
let answer: Promise<void> = Promise.resolve();
/** What stood in the field when Tab was pressed before the answer was there: it is replaced when it comes, whatever was typed behind it. */
let hasty: string | null = null;

export const isOpen = () => list !== null;
export const isAsking = () => asked !== null;
/** When no answer is waited for any more. */
export const settled = () => answer;

export function close() {
  if (hasty !== null) return;
  asked?.abort();
  asked = null;
  list?.remove();
  list = null;
  field?.setAttribute("aria-expanded", "false");
  field?.removeAttribute("aria-activedescendant");
}

/** Looks at what stands in the field now. */
export function suggest(input: HTMLInputElement) {
  if (hasty !== null) return;
  const typed = begun.exec(input.value)?.[2]?.trim() ?? "";
  if (field !== input) close();
  field = input;
  asked?.abort();
  asked = null;
  if (typed.length < 2) return close();
  answer = ask(input, typed, (asked = new AbortController()));
}

async function ask(input: HTMLInputElement, typed: string, mine: AbortController) {
  try {
    const response = await fetch(`/coach/programs/suggestions?q=${encodeURIComponent(typed)}`, { signal: mine.signal });
    const html = response.ok && !response.redirected ? await response.text() : "";
    if (asked === mine) arrive(input, html);
  } catch {
    if (asked === mine) arrive(input, ""); // offline: the name can be typed in full
  }
}

function arrive(input: HTMLInputElement, html: string) {
  const begunWith = hasty;
  [asked, hasty] = [null, null];
  open(input, html);
  if (begunWith === null || !isOpen()) return;
  const behind = input.value.startsWith(begunWith) ? input.value.slice(begunWith.length).trimStart() : "";
  input.value = begunWith;
  take();
  input.value += behind;
}

/** Tab, before the answer is there. */
export function takeSoon(input: HTMLInputElement) {
  if (hasty !== null) return;
  hasty = input.value;
  input.value += " ";
}

function open(input: HTMLInputElement, html: string) {
  list?.remove();
  list = document.createElement("div");
  list.className = "typeahead";
  list.id = "suggestions";
  list.innerHTML = html;
  if (!list.querySelector("li")) return close();
  const { left, bottom, top } = input.getBoundingClientRect();
  document.body.append(list);
  const below = bottom + list.offsetHeight < innerHeight;
  list.style.left = `${Math.min(left, innerWidth - list.offsetWidth - 16) + scrollX}px`;
  list.style.top = `${(below ? bottom + 2 : top - list.offsetHeight - 2) + scrollY}px`;
  input.setAttribute("aria-expanded", "true");
  mark(0);
  list.addEventListener("pointerdown", (event) => {
    const item = (event.target as Element).closest("li");
    event.preventDefault();
    if (!item) return;
    mark(items().indexOf(item));
    take();
  });
}

const items = () => [...(list?.querySelectorAll("li") ?? [])];
const marked = () => items().findIndex((item) => item.getAttribute("aria-selected") === "true");

function mark(index: number) {
  for (const [at, item] of items().entries()) item.setAttribute("aria-selected", String(at === index));
  const item = items()[index];
  item?.scrollIntoView({ block: "nearest" });
  if (item) field?.setAttribute("aria-activedescendant", item.id);
}

export const step = (by: number) => mark((marked() + by + items().length) % items().length);

/** Whether the name stands there as it is: then Enter means the whole line. */
export const isWhole = () => items().some((item) => item.dataset.name?.toLowerCase() === begun.exec(field?.value ?? "")?.[2]?.trim().toLowerCase());

/** The marked name takes the place of what was typed of it. */
export function take() {
  const name = items()[marked()]?.dataset.name;
  if (!field || !name) return close();
  field.value = `${begun.exec(field.value)?.[1] ?? ""}${name} `;
  field.focus();
  close();
}
