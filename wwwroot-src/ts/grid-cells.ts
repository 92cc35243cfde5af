// Which cells there are, and which are chosen. A cell is found again by its address when an edit has drawn its day anew.

export type Cell = HTMLTableCellElement;
/** What names a cell: its row, and its week or what it is for. */
export type Address = { day: string; row: string; nth: string; week: string };

export const board = () => document.getElementById("board")!;
export const grid = () => document.getElementById("plan-grid") as HTMLTableElement;

let active: Address | null = null;
let anchor: Address | null = null;
let place = { row: 0, column: 0 };

const isCells = (row: HTMLTableRowElement) => !row.matches("#day-new .day-row");
export const rows = () => [...grid().querySelectorAll<HTMLTableRowElement>("tbody tr")].filter(isCells);
const cellsOf = (row: HTMLTableRowElement | undefined) => [...(row?.cells ?? [])];
export const rowOf = (cell: Cell) => cell.parentElement as HTMLTableRowElement;
export const isAdding = (cell: Cell) => rowOf(cell).classList.contains("add-row");
export const isSession = (cell: Cell) => rowOf(cell).classList.contains("day-row") && cell.dataset.place !== undefined;
export const isName = (cell: Cell) => cell.tagName === "TH" && rowOf(cell).dataset.row !== undefined;
export const isLine = (cell: Cell) => cell.dataset.week !== undefined;

export function addressOf(cell: Cell): Address {
  const row = rowOf(cell);
  const kind = isAdding(cell) ? "add" : row.classList.contains("day-row") ? "day" : "row";
  return {
    day: cell.closest("tbody")!.dataset.day!,
    row: `${kind} ${row.dataset.row ?? ""}`,
    nth: row.dataset.nth ?? "",
    week: cell.dataset.week ?? cell.dataset.place ?? "name",
  };
}

export function find(address: Address): Cell | undefined {
  const isIt = (cell: Cell) => Object.entries(addressOf(cell)).every(([key, value]) => address[key as keyof Address] === value);
  return rows()
    .filter((row) => row.closest("tbody")!.dataset.day === address.day)
    .flatMap(cellsOf)
    .find(isIt);
}

export const current = (): Cell | undefined => (active ? find(active) : undefined);

/** Row and column of a cell; a row with fewer cells is entered at its last. */
function positionOf(cell: Cell) {
  return { row: rows().indexOf(rowOf(cell)), column: cellsOf(rowOf(cell)).indexOf(cell) };
}

/** All chosen cells by row: the rectangle between where the choice began and where it is now. */
export function chosen(): Cell[][] {
  const [from, to] = [anchor && find(anchor), current()];
  if (!from || !to) return [];
  const [a, b] = [positionOf(from), positionOf(to)];
  return rows()
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .map((row) => cellsOf(row).slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1));
}

export function choose(cell: Cell, extend = false, scroll = true, focus = true) {
  active = addressOf(cell);
  if (!extend || !anchor) anchor = active;
  const at = positionOf(cell);
  place = { row: at.row, column: isAdding(cell) ? place.column : at.column };
  show();
  const target = cell.querySelector<HTMLInputElement>(".add-line") ?? cell;
  if (focus && document.activeElement !== target) target.focus({ preventScroll: true });
  if (scroll) cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The cell so many rows and columns on; the last one where the grid ends. */
export function neighbour(down: number, right: number): Cell | undefined {
  const now = current();
  const at = now ? positionOf(now) : place;
  const all = rows();
  const row = all[Math.min(all.length - 1, Math.max(0, at.row + down))];
  const across = cellsOf(row);
  const column = down !== 0 ? place.column : at.column + right;
  return across[Math.min(across.length - 1, Math.max(0, column))];
}

/** The next or previous cell in reading order; none at the grid's end. */
export function next(by: 1 | -1): Cell | undefined {
  const all = rows().flatMap(cellsOf);
  const now = current();
  return now ? all[all.indexOf(now) + by] : undefined;
}

export function show() {
  const now = current();
  const range = new Set(chosen().flat());
  for (const cell of grid().querySelectorAll<Cell>("tbody th, tbody td")) {
    cell.classList.toggle("is-sel", cell === now);
    cell.classList.toggle("is-range", range.size > 1 && range.has(cell));
    cell.tabIndex = cell === now ? 0 : -1;
    if (range.has(cell)) cell.setAttribute("aria-selected", "true");
    else cell.removeAttribute("aria-selected");
  }
  showWeek(now?.dataset.week ?? now?.dataset.place);
  const many = new Set([...range].filter(isLine).map((cell) => cell.dataset.week)).size > 1;
  board().querySelector<HTMLButtonElement>("[data-fill-open]")?.toggleAttribute("disabled", !many);
}

function showWeek(week: string | undefined) {
  if (!week) return;
  for (const part of board().querySelectorAll<HTMLElement>("[data-muscles]")) part.hidden = part.dataset.muscles !== week;
  for (const head of grid().querySelectorAll<HTMLElement>("thead [data-week]")) head.classList.toggle("is-now", head.dataset.week === week);
}

/** After a day was drawn anew: the same cell, or the one that stands in its place now. */
export function restore(hadFocus: boolean) {
  if (!active) return show();
  const all = rows();
  const cell = current() ?? cellsOf(all[Math.min(place.row, all.length - 1)])[place.column];
  if (!cell) return show();
  if (hadFocus) choose(cell, anchor !== active && anchor !== null && find(anchor) !== undefined, false);
  else {
    active = addressOf(cell);
    show();
  }
}

export function cells() {
  grid().setAttribute("role", "grid");
  grid().setAttribute("aria-multiselectable", "true");
  board().classList.add("is-live");
  let dragging = false;
  grid().addEventListener("pointerdown", (event) => {
    const cell = (event.target as Element).closest<Cell>("tbody th, tbody td");
    if (!cell || event.button !== 0 || isAdding(cell) || isSession(cell) || !rows().includes(rowOf(cell))) return;
    dragging = event.pointerType === "mouse" && isLine(cell);
    choose(cell, event.shiftKey, false);
    event.preventDefault();
  });
  grid().addEventListener("pointerover", (event) => {
    const cell = (event.target as Element).closest<Cell>("td[data-week]");
    if (dragging && event.buttons === 1 && cell) choose(cell, true, false);
  });
  addEventListener("pointerup", () => (dragging = false));
  // A cell's link leads to its session for those without script; here a press chooses the cell.
  grid().addEventListener("click", (event) => {
    if ((event.target as Element).closest(".plan-cell a") && !event.ctrlKey && !event.metaKey) event.preventDefault();
  });
  grid().addEventListener("focusin", (event) => {
    const cell = (event.target as Element).closest<Cell>("tbody th, tbody td");
    // The focus stays where it went: a link that loses it to its cell can't be dragged.
    if (cell && cell !== current()) choose(cell, false, false, false);
  });
  const isEmpty = !grid().querySelector("tr[data-row]");
  if (isEmpty) grid().querySelector<HTMLInputElement>(".add-line")?.focus();
  const first = grid().querySelector<Cell>("tbody td[data-week]") ?? grid().querySelector<Cell>(".add-row td");
  if (first) {
    active = anchor = addressOf(first);
    place = positionOf(first);
    show();
  }
}
