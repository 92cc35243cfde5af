// What lies on the phone as a whole: the sessions that can be trained, and everything that waits as a file.
import { part, word } from "./phone-parts";
import { entries, sheets, waiting } from "./phone-store";

/** The sessions that can be trained now, where none was asked for. */
export async function showList(root: HTMLElement) {
  const kept = (await sheets()).sort((one, other) => one.date.localeCompare(other.date));
  root.hidden = false;
  if (kept.length === 0) return root.replaceChildren(part("text", { text: word("nothing") }));
  const list = part("list");
  list.querySelector("[data-rows]")!.append(
    ...kept.map((sheet) => {
      const row = part("list-row", { name: sheet.name, sub: sheet.sub }) as HTMLAnchorElement;
      row.href = sheet.path;
      return row;
    }),
  );
  root.replaceChildren(list);
}

export async function saveAsFile() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(waiting(await entries()), null, 2)], { type: "application/json" }));
  link.download = `training-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
