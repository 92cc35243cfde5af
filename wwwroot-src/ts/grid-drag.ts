// A session is dragged onto another day, where it swaps places (with Ctrl it is copied); a row is dragged by its name within its day.
import { type Cell, rowOf } from "./grid-cells";
import { send } from "./grid-send";

let dragged: Cell | null = null;

const sessionAt = (target: EventTarget | null) => (target as Element).closest<Cell>("td[data-place]");
const nameAt = (target: EventTarget | null) => (target as Element).closest<Cell>("tr[data-row] > th");

function ready() {
  for (const cell of document.querySelectorAll<Cell>("#plan-grid td[data-session]:not([data-session='']), #plan-grid tr[data-row] > th")) cell.draggable = true;
}

export function drag() {
  const grid = document.getElementById("plan-grid")!;
  ready();
  document.addEventListener("board:drawn", ready);
  grid.addEventListener("dragstart", (event) => {
    dragged = (event.target as Element).closest<Cell>("[draggable]") as Cell | null;
    event.dataTransfer?.setData("text/plain", dragged?.textContent?.trim() ?? "");
  });
  grid.addEventListener("dragover", (event) => {
    const target = targetAt(event);
    mark(target);
    if (target) event.preventDefault();
  });
  grid.addEventListener("drop", (event) => {
    const target = targetAt(event);
    event.preventDefault();
    mark(null);
    if (!target || !dragged) return;
    if (target.dataset.place) place(dragged, target, event.ctrlKey || event.altKey);
    else move(dragged, target);
  });
  grid.addEventListener("dragend", () => {
    mark(null);
    dragged = null;
  });
}

function targetAt(event: DragEvent): Cell | null {
  if (!dragged) return null;
  const target = dragged.dataset.place ? sessionAt(event.target) : nameAt(event.target);
  const isSameDay = target?.closest("tbody") === dragged.closest("tbody");
  return target && target !== dragged && (dragged.dataset.place || isSameDay) ? target : null;
}

function mark(target: Cell | null) {
  for (const cell of document.querySelectorAll("#plan-grid .is-drop")) cell.classList.remove("is-drop");
  target?.classList.add("is-drop");
}

function place(session: Cell, target: Cell, isCopy: boolean) {
  const [id, week, day] = [session.dataset.session!, target.dataset.place!, target.closest("tbody")!.dataset.day!];
  void send(`sessions/${id}/place`, () => [["week", week], ["day", day], ["copy", String(isCopy)]]);
}

/** Down: behind the target; up: before it. */
function move(name: Cell, target: Cell) {
  const [from, to] = [rowOf(name), rowOf(target)];
  const isDown = from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING;
  moveRow(from, (isDown ? to.nextElementSibling : to) as HTMLTableRowElement);
}

export function moveRow(row: HTMLTableRowElement, before: HTMLTableRowElement) {
  const fields: [string, string][] = [["Input.Day", row.closest("tbody")!.dataset.day!], ["Input.Row", row.dataset.row!], ["Input.Nth", row.dataset.nth!]];
  if (before.dataset.row !== undefined) fields.push(["Input.Before", before.dataset.row], ["Input.BeforeNth", before.dataset.nth!]);
  return send("rows?handler=Move", () => fields);
}
