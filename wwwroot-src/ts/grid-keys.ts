// The keys of the grid, while a cell has the focus and none is edited.
import { type Cell, choose, current, isSession, neighbour, next, rowOf } from "./grid-cells";
import { clear } from "./grid-clipboard";
import { moveRow } from "./grid-drag";
import { begin } from "./grid-edit";
import { openFill } from "./grid-fill";
import { send } from "./grid-send";

/** Esc lets the next Tab out of the grid. */
let isLeaving = false;

export function keys() {
  const grid = document.getElementById("plan-grid")!;
  grid.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLTableCellElement && act(event, event.target)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const isElsewhere = event.target instanceof HTMLElement && event.target.matches("input, textarea, select") && (event.target as HTMLInputElement).value !== "";
    if (isElsewhere || document.querySelector("dialog:modal") || !undoes(event)) return;
    event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("#board-bar form")) return;
    event.preventDefault();
    event.stopPropagation();
    void send(event.submitter?.hasAttribute("data-redo") ? "undo?handler=Redo" : "undo", () => []);
  }, true);
}

function undoes(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return false;
  void send(key === "y" || event.shiftKey ? "undo?handler=Redo" : "undo", () => []);
  return true;
}

const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function act(event: KeyboardEvent, cell: Cell): boolean {
  const arrow = arrows[event.key];
  const wasLeaving = isLeaving;
  isLeaving = event.key === "Escape";
  if (arrow && event.altKey) return arrow[0] !== 0 && shift(rowOf(cell), arrow[0]);
  if (event.ctrlKey || event.metaKey) return combined(event);
  if (arrow) return go(neighbour(...arrow), event.shiftKey);
  if (event.key === "Tab") return !wasLeaving && go(next(event.shiftKey ? -1 : 1), false);
  if (event.key === "Home" || event.key === "End") return go(neighbour(0, event.key === "Home" ? -99 : 99), event.shiftKey);
  if (event.key === "Enter" || event.key === "F2") return open(cell, event.key === "F2");
  if (event.key === "Delete" || event.key === "Backspace") return emptied();
  if (event.key.length !== 1 || event.altKey || event.key === " ") return false;
  begin(cell, event.key);
  return true;
}

function emptied(): boolean {
  void clear();
  return true;
}

function combined(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "d") return false;
  openFill();
  return true;
}

function go(cell: Cell | undefined, extend: boolean): boolean {
  if (!cell || (cell === current() && !extend)) return false;
  choose(cell, extend);
  return true;
}

/** @param edits a session is not opened, its name is edited */
function open(cell: Cell, edits: boolean): boolean {
  if (isSession(cell) && !(edits && cell.dataset.session)) cell.querySelector<HTMLElement>("a, button")?.click();
  else begin(cell);
  return true;
}

function shift(row: HTMLTableRowElement, by: number): boolean {
  const target = (by < 0 ? row.previousElementSibling : row.nextElementSibling?.nextElementSibling) as HTMLTableRowElement | null;
  const isRow = row.dataset.row !== undefined && (by < 0 ? target?.dataset.row !== undefined : (row.nextElementSibling as HTMLElement | null)?.dataset.row !== undefined);
  if (isRow && target) void moveRow(row, target);
  return isRow;
}
