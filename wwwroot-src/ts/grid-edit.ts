// The editor lies over its cell and outlives it: a day that is drawn anew while somebody types does not take what was typed.
import { type Address, type Cell, addressOf, choose, current, find, isLine, isName, isSession, neighbour, next, rowOf } from "./grid-cells";
import { explain, place } from "./grid-editor";
import { type Refusal, say, send } from "./grid-send";
import * as suggestions from "./grid-suggest";

let editor: HTMLInputElement | null = null;
let edited: Address | null = null;
/** Begun by typing over the cell: then arrows keep and go on, as in a spreadsheet. */
let isOver = false;
/** What was refused, by cell, so that it stands there when the cell is edited again. */
const refusedTexts = new Map<string, string>();

export const isEditing = () => editor !== null;
const isTitle = (cell: Cell) => isSession(cell) && !!cell.dataset.session;
const wasOf = (cell: Cell) => (isName(cell) ? rowOf(cell).dataset.row! : isTitle(cell) ? (cell.querySelector("a span")?.textContent ?? "") : (cell.dataset.was ?? ""));
const keyOf = (address: Address) => JSON.stringify(address);

export function begin(cell: Cell, typed?: string) {
  if (!isLine(cell) && !isTitle(cell) && !(isName(cell) && rowOf(cell).dataset.text !== "True")) return;
  const suggests = !isTitle(cell);
  close();
  edited = addressOf(cell);
  isOver = typed !== undefined;
  editor = document.createElement("input");
  editor.className = "cell-editor";
  editor.maxLength = 2000;
  editor.spellcheck = false;
  editor.autocomplete = "off";
  editor.value = typed ?? refusedTexts.get(keyOf(edited)) ?? wasOf(cell);
  editor.setAttribute("aria-label", [rowOf(cell).dataset.row ?? wasOf(cell), addressOf(cell).week !== "name" ? document.querySelector(`thead [data-week="${addressOf(cell).week}"]`)?.firstChild?.textContent : ""].join(" "));
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", "suggestions"], ["aria-autocomplete", "list"]]) editor.setAttribute(name!, value!);
  document.querySelector(".plan-wrap")!.append(editor);
  position();
  editor.focus();
  if (typed === undefined) editor.select();
  editor.addEventListener("input", () => {
    if (editor) explain(editor, "");
    if (suggests) suggestions.suggest(editor!);
  });
  editor.addEventListener("keydown", onKey);
  editor.addEventListener("blur", () => keep());
}

function position() {
  const cell = edited && find(edited);
  if (editor && cell) place(editor, cell);
}

function onKey(event: KeyboardEvent) {
  event.stopPropagation();
  const cell = edited && find(edited);
  if (event.key === "Escape") {
    event.preventDefault();
    if (suggestions.isOpen()) return suggestions.close();
    if (edited) refusedTexts.delete(keyOf(edited));
    close();
    if (cell) choose(cell);
    return;
  }
  if (suggestions.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    return suggestions.step(event.key === "ArrowDown" ? 1 : -1);
  }
  if (event.key === "Tab" && suggestions.isAsking() && editor) {
    event.preventDefault();
    return suggestions.takeSoon(editor);
  }
  const takes = suggestions.isOpen() && (event.key === "Tab" || (event.key === "Enter" && !suggestions.isWhole()));
  if (takes) {
    event.preventDefault();
    suggestions.take();
    if (cell && !isName(cell)) return;
  }
  const go = direction(event);
  if (!go) return;
  event.preventDefault();
  keep();
  const target = go.step ? next(go.step) : neighbour(go.down, go.right);
  if (target) choose(target);
}

function direction(event: KeyboardEvent): { down: number; right: number; step?: 1 | -1 } | null {
  const by = event.shiftKey ? -1 : 1;
  if (event.key === "Enter") return { down: by, right: 0 };
  if (event.key === "Tab") return { down: 0, right: 0, step: by };
  if (event.key === "ArrowDown") return { down: 1, right: 0 };
  if (event.key === "ArrowUp") return { down: -1, right: 0 };
  if (!isOver || event.key === "Home" || event.key === "End") return null;
  if (event.key === "ArrowRight") return { down: 0, right: 1 };
  return event.key === "ArrowLeft" ? { down: 0, right: -1 } : null;
}

/** Saves what stands in the editor, if it differs, and closes it. */
function keep() {
  const [input, address] = [editor, edited];
  const cell = address && find(address);
  const text = input?.value.trim() ?? "";
  close();
  if (!address || !cell || text === wasOf(cell)) return;
  refusedTexts.delete(keyOf(address));
  if (isName(cell)) return rename(address, text);
  if (isTitle(cell)) return retitle(address, cell, text);
  cell.classList.add("is-saving");
  cell.querySelector("a")?.replaceChildren(text);
  void put([{ address, now: text }], false);
}

function rename(address: Address, to: string) {
  const at = { day: address.day, row: address.row.slice(4), nth: address.nth };
  if (!to) return;
  void send("rows?handler=Rename", () => [["Input.Day", at.day], ["Input.Row", at.row], ["Input.Nth", at.nth], ["Input.To", to]], (refusal) => {
    refusedTexts.set(keyOf(address), to);
    reopen(address, refusal.why);
  });
}

function retitle(address: Address, cell: Cell, name: string) {
  const was = wasOf(cell);
  cell.querySelector("a span")?.replaceChildren(name);
  void send(`sessions/${cell.dataset.session}/place?handler=Name`, () => [["name", name], ["was", was]], (refusal) => {
    find(address)?.querySelector("a span")?.replaceChildren(was);
    refusedTexts.set(keyOf(address), name);
    reopen(address, refusal.why);
  });
}

/** @param keeps lines that can't be read stay as text, as with all that is pasted */
export function put(edits: { address: Address; now: string }[], keeps: boolean) {
  const fields = () =>
    edits.map(({ address, now }): [string, string] => {
      const cell = find(address);
      return ["cell", JSON.stringify({ week: Number(address.week), day: Number(address.day), row: address.row.slice(4), nth: Number(address.nth), was: cell?.dataset.was ?? "", now })];
    });
  return send("cells", () => [["keep", String(keeps)], ...fields()], refused);
}

function refused(refusal: Refusal) {
  const first = refusal.cells?.[0];
  for (const cell of refusal.cells ?? []) {
    const address: Address = { day: String(cell.day), row: `row ${cell.row}`, nth: String(cell.nth), week: String(cell.week) };
    const at = find(address);
    refusedTexts.set(keyOf(address), cell.now);
    at?.classList.add("is-bad");
    at?.classList.remove("is-saving");
    at?.setAttribute("title", `${cell.now}: ${cell.why ?? refusal.why}`);
    if (cell.theirs !== null && at) {
      at.dataset.was = cell.theirs;
      at.querySelector("a")?.replaceChildren(cell.theirs);
    }
    if (cell === first) reopen(address, cell.theirs !== null ? `${refusal.why} ${cell.theirs}` : refusal.why);
  }
  if (!first) say(refusal.why);
}

function reopen(address: Address, why: string) {
  const cell = find(address);
  if (!cell || isEditing() || document.activeElement?.closest("dialog")) return say(why);
  choose(cell);
  begin(cell);
  editor!.setSelectionRange(editor!.value.length, editor!.value.length);
  explain(editor!, why);
}

function close() {
  const input = editor;
  [editor, edited] = [null, null];
  suggestions.close();
  if (input) explain(input, "");
  input?.remove();
}

export function edit() {
  document.addEventListener("board:drawn", position);
  addEventListener("resize", position);
  const open = () => {
    const cell = current();
    if (cell) begin(cell);
  };
  const grid = document.getElementById("plan-grid")!;
  grid.addEventListener("dblclick", open);
  // A finger has no double press: one on a cell opens it.
  grid.addEventListener("click", (event) => {
    const isTap = (event as PointerEvent).pointerType === "touch" && (event.target as Element).closest<Cell>("td[data-week], tr[data-row] > th") === current();
    if (isTap && !isEditing()) open();
  });
}
