// Cells go out and come in as a spreadsheet has them: tabs between weeks, a line for each row. A session goes as its lines.
import { type Cell, addressOf, chosen, current, isLine, isName, isSession, rowOf, rows } from "./grid-cells";
import { isEditing, put } from "./grid-edit";
import { preview } from "./grid-lines";
import { send } from "./grid-send";

/** A session that was copied or cut here; a paste on another day puts it there. */
let carried: { session: string; isCut: boolean; text: string } | null = null;

const textOf = (cell: Cell) => (isName(cell) ? rowOf(cell).dataset.row! : (cell.dataset.was ?? ""));
const isInGrid = () => !isEditing() && document.activeElement instanceof HTMLTableCellElement && document.activeElement.closest("#plan-grid") !== null;

export function clipboard() {
  document.addEventListener("copy", (event) => isInGrid() && take(event, false));
  document.addEventListener("cut", (event) => isInGrid() && take(event, true));
  document.addEventListener("paste", (event) => {
    if (!isInGrid()) return;
    event.preventDefault();
    paste(event.clipboardData?.getData("text/plain") ?? "");
  });
}

function take(event: ClipboardEvent, isCut: boolean) {
  const cell = current();
  event.preventDefault();
  if (cell && isSession(cell)) return takeSession(event, cell, isCut);
  carried = null;
  const block = chosen().map((row) => row.filter((c) => isLine(c) || isName(c))).filter((row) => row.length > 0);
  event.clipboardData?.setData("text/plain", block.map((row) => row.map(textOf).join("\t")).join("\n"));
  if (isCut) void clear();
}

function takeSession(event: ClipboardEvent, cell: Cell, isCut: boolean) {
  const week = cell.dataset.place;
  const text = [...cell.closest("tbody")!.querySelectorAll<HTMLTableRowElement>("tr[data-row]")]
    .map((row) => [row.querySelector(".ref")?.textContent?.trim(), row.dataset.row, row.querySelector<Cell>(`[data-week="${week}"]`)?.dataset.was])
    .filter(([, , was]) => was)
    .map(([ref, name, was]) => `${ref ? `${ref}. ` : ""}${ref ? `${name} ` : ""}${was}`)
    .join("\n");
  carried = cell.dataset.session ? { session: cell.dataset.session, isCut, text } : null;
  event.clipboardData?.setData("text/plain", text);
}

/** Takes the lines out of the chosen cells; on a name the whole row. */
export function clear() {
  const all = chosen().flat();
  const names = all.filter(isName);
  if (names.length > 0) {
    for (const name of names) {
      const { day, row, nth } = addressOf(name);
      void send("rows?handler=Remove", () => [["Input.Day", day], ["Input.Row", row.slice(4)], ["Input.Nth", nth]]);
    }
    return;
  }
  const filled = all.filter((cell) => isLine(cell) && cell.dataset.was);
  if (filled.length > 0) return put(filled.map((cell) => ({ address: addressOf(cell), now: "" })), false);
}

function paste(text: string) {
  const cell = current();
  if (!cell) return;
  if (isSession(cell)) return pasteSession(cell, text);
  if (!isLine(cell)) return text.trim() ? void preview(cell.closest("tbody")!.dataset.day!, text) : undefined;
  const block = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  const edits = block.length === 1 && block[0]!.length === 1 ? same(block[0]![0]!) : spread(cell, block);
  if (edits.length > 0) void put(edits, true);
}

/** One text goes into every chosen cell. */
const same = (text: string) => chosen().flat().filter(isLine).map((cell) => ({ address: addressOf(cell), now: text.trim() }));

/** From the chosen cell on, to the right and down, as far as there are cells. */
function spread(cell: Cell, block: string[][]) {
  const all = rows().filter((row) => row.dataset.row !== undefined);
  const [top, left] = [all.indexOf(rowOf(cell)), [...rowOf(cell).cells].indexOf(cell)];
  return block.flatMap((line, down) => line.map((text, right) => ({ cell: all[top + down]?.cells[left + right], now: text.trim() })))
    .filter((edit): edit is { cell: Cell; now: string } => edit.cell !== undefined)
    .map(({ cell: at, now }) => ({ address: addressOf(at), now }));
}

function pasteSession(cell: Cell, text: string) {
  const day = cell.closest("tbody")!.dataset.day!;
  if (!carried || text.replace(/\r\n?/g, "\n") !== carried.text) return text.trim() ? void preview(day, text) : undefined;
  const { session, isCut } = carried;
  if (isCut) carried = null;
  void send(`sessions/${session}/place`, () => [["week", cell.dataset.place!], ["day", day], ["copy", String(!isCut)]]);
}
