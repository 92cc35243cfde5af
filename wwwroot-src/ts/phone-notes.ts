// What is said of entries that wait: how many, which two devices differ in, and which can't be stored.
import { saveAsFile } from "./phone-list";
import { part, word } from "./phone-parts";
import { dropEntry, keepEntry, type Entry, type Sheet } from "./phone-store";

/** What was logged, in words. */
export function says({ fields, kind }: Entry, unit: string) {
  if (kind === "removal") return word("removed");
  if (kind === "skip") return word("skipped");
  const amount = fields.Reps ?? (fields.Seconds !== undefined ? `${fields.Seconds} s` : fields.Metres !== undefined ? `${fields.Metres} m` : `${fields.Calories} kcal`);
  return Number((fields.Load ?? "").replace(",", ".")) ? `${fields.Load} ${unit} × ${amount}` : fields.Reps !== undefined ? `${amount} ${word("reps")}` : amount;
}

/** Both are kept until the client chooses; what can't be stored says why. */
export function problems(sheet: Sheet, log: Entry[], send: () => Promise<void>) {
  return log.filter((entry) => entry.theirs || entry.why).map((entry) => {
    const name = sheet.blocks.flatMap((block) => block.items).find((item) => item.exercise === entry.exercise)?.name ?? "";
    const mine = word("mine", says(entry, sheet.unit));
    const note = entry.theirs ? part("choice", { what: name, mine, theirs: word("theirs", entry.theirs) }) : part("refused", { what: name, mine, why: entry.why! });
    note.querySelector<HTMLElement>("[data-keep]")?.addEventListener("click", async () => {
      const { theirs: _, ...chosen } = entry;
      await keepEntry({ ...chosen, keep: true });
      await send();
    });
    note.querySelector<HTMLElement>("[data-drop]")!.onclick = async () => {
      await dropEntry(entry);
      await send();
    };
    return note;
  });
}

export function waitingNote(count: number, said: string | undefined, send: () => Promise<void>) {
  if (count === 0 && navigator.onLine) return [];
  const note = part("waiting", { text: count === 0 ? word("offline") : count === 1 ? word("waitingOne") : word("waiting", count) });
  const [again, file, signIn] = [note.querySelector<HTMLElement>("[data-send]")!, note.querySelector<HTMLElement>("[data-export]")!, note.querySelector<HTMLAnchorElement>("[data-sign-in]")!];
  again.hidden = file.hidden = count === 0;
  again.onclick = () => void send();
  file.onclick = () => void saveAsFile();
  signIn.hidden = said !== "sign-in" && said !== "closed";
  signIn.textContent = word(said === "closed" ? "closed" : "signIn");
  signIn.href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`;
  return [note];
}
