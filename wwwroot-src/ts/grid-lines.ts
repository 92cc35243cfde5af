// The row below a day: a line typed there stands in every week; many lines that are pasted are shown as they are understood first.
import { type Cell, choose, neighbour, next } from "./grid-cells";
import { request, say, send } from "./grid-send";
import * as suggestions from "./grid-suggest";

const lineOf = (target: EventTarget | null) => (target instanceof HTMLInputElement && target.classList.contains("add-line") ? target : null);
const dayOf = (input: HTMLElement) => input.closest("tbody")!.dataset.day!;

export function lines() {
  const grid = document.getElementById("plan-grid")!;
  grid.addEventListener("input", (event) => {
    const input = lineOf(event.target);
    if (input) suggestions.suggest(input);
  });
  grid.addEventListener("focusout", (event) => lineOf(event.target) && suggestions.close());
  grid.addEventListener("keydown", (event) => {
    const input = lineOf(event.target);
    if (input) onKey(event, input);
  });
  grid.addEventListener("submit", (event) => {
    const input = lineOf((event.target as HTMLFormElement).elements.namedItem("Input.Text") as EventTarget | null);
    if (!input) return;
    event.preventDefault();
    event.stopPropagation();
    add(input);
  }, true);
  grid.addEventListener("paste", (event) => {
    const input = lineOf(event.target);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!input || !text.trim().includes("\n")) return;
    event.preventDefault();
    void preview(dayOf(input), text);
  });
}

function onKey(event: KeyboardEvent, input: HTMLInputElement) {
  const isUp = event.key === "ArrowUp";
  if (suggestions.isOpen() && (isUp || event.key === "ArrowDown")) suggestions.step(isUp ? -1 : 1);
  else if (suggestions.isOpen() && event.key === "Escape") suggestions.close();
  else if (suggestions.isOpen() && (event.key === "Tab" || (event.key === "Enter" && !suggestions.isWhole()))) suggestions.take();
  else if (event.key === "Tab" && input.value.trim()) {
    if (suggestions.isAsking()) suggestions.takeSoon(input);
  } else if (event.key === "Enter" && input.value.trim()) void suggestions.settled().then(() => add(input));
  else if (event.key === "Enter" || event.key === "ArrowDown") go(event.key === "Enter" ? following(input) : neighbour(1, 0));
  else if (isUp) go(neighbour(-1, 0));
  else if (event.key === "Tab" && !input.value) {
    const target = next(event.shiftKey ? -1 : 1);
    if (!target) return;
    choose(target);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const go = (cell: Cell | undefined) => cell && choose(cell);

/** Enter in an empty row goes on with the next day. */
function following(input: HTMLInputElement): Cell | undefined {
  const all = [...document.querySelectorAll<HTMLInputElement>(".add-line")];
  return all[all.indexOf(input) + 1]?.closest("td") ?? undefined;
}

function add(input: HTMLInputElement) {
  const [day, text] = [dayOf(input), input.value];
  suggestions.close();
  input.value = "";
  void send("lines", () => [["Input.Day", day], ["Input.Text", text]], ({ why }) => {
    const again = document.querySelector<HTMLInputElement>(`#day-${day} .add-line, tbody[data-day="${day}"] .add-line`);
    if (!again || again.value) return say(`${text}: ${why}`);
    again.value = text;
    again.setAttribute("aria-invalid", "true");
    say(why);
  });
}

export async function preview(day: string, text: string) {
  const dialog = document.getElementById("board-lines") as HTMLDialogElement;
  const response = await request("lines?handler=Check", [["Input.Day", day], ["Input.Text", text]]);
  if (!response.ok) return say(response.headers.get("content-type")?.includes("json") ? ((await response.json()) as { why: string }).why : (document.getElementById("toasts")?.dataset.failed ?? ""));
  dialog.innerHTML = await response.text();
  dialog.showModal();
  const form = dialog.querySelector("form")!;
  let soon = 0;
  form.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => void check(form), 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]).filter(([name]) => name.startsWith("Input."));
    void send("lines", () => fields).then((isSaved) => isSaved && dialog.close());
  }, true);
}

async function check(form: HTMLFormElement) {
  const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement).value;
  const response = await request("lines?handler=Check", [["Input.Day", field("Input.Day")], ["Input.Text", field("Input.Text")], ["Input.IsAgain", "true"]]);
  if (response.ok) document.getElementById("reading")!.outerHTML = await response.text();
}
