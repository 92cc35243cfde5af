// Fills the chosen weeks from the first of them, each a step further.
import { addressOf, chosen, isLine } from "./grid-cells";
import { send } from "./grid-send";

export function openFill() {
  const weeks = new Set(chosen().flat().filter(isLine).map((cell) => cell.dataset.week));
  const dialog = document.getElementById("board-fill") as HTMLDialogElement;
  if (weeks.size < 2) return;
  dialog.returnValue = "";
  dialog.showModal();
  dialog.querySelector("input")!.select();
}

export function fill() {
  const dialog = document.getElementById("board-fill") as HTMLDialogElement;
  document.addEventListener("click", (event) => (event.target as Element).closest("[data-fill-open]") && openFill());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "fill") return;
    const change = dialog.querySelector("input")!.value;
    const rows = chosen().map((row) => row.filter(isLine)).filter((row) => row.length > 1);
    void send("fill", () => [
      ["change", change],
      ...rows.map((row): [string, string] => {
        const { day, row: name, nth } = addressOf(row[0]!);
        return ["row", JSON.stringify({ day: Number(day), row: name.slice(4), nth: Number(nth), from: Number(row[0]!.dataset.week), until: Number(row.at(-1)!.dataset.week) })];
      }),
    ]);
  });
}
