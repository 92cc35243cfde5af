// A session put together from what lies on the phone. It says the same as the server's page, whose look it has, and every tap is kept before it is shown.
import { clock } from "./format";
import { part, word } from "./phone-parts";
import { dropEntry, entries, keepEntry, newEntry, sheetAt, waiting, type Block, type Entry, type Item, type SetRow, type Sheet } from "./phone-store";
import { problems, says, waitingNote } from "./phone-notes";
import { send } from "./phone-sync";
import { rest } from "./session-rest";

type Shown = { item: Item; row: SetRow; entry: Entry | undefined; label: string };

export class PhoneView {
  private sheet!: Sheet;
  private log = new Map<string, Entry>();
  private opened: string | null = null;
  private extra: string | null = null;
  private finishing = false;

  /** @param onSent All is with the server: its own page may take over. */
  constructor(
    private readonly root: HTMLElement,
    private readonly path: string,
    private readonly onSent: () => void,
  ) {}

  async show(): Promise<boolean> {
    const sheet = await sheetAt(this.path);
    if (!sheet) return false;
    this.sheet = sheet;
    await this.draw();
    addEventListener("online", () => void this.trySend());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.trySend());
    return true;
  }

  async trySend() {
    const said = await send();
    this.sheet = (await sheetAt(this.path)) ?? this.sheet;
    if (this.isTyping()) return; // nothing that stands in a field is taken from under somebody's hands
    await this.draw(said);
    if (said === "sent" && this.log.size === 0) this.onSent();
  }

  private isTyping = () => this.root.contains(document.activeElement) && document.activeElement?.closest("form") != null;

  private async draw(said?: string) {
    this.log = new Map((await entries()).filter((entry) => entry.path === this.path).map((entry) => [entry.at, entry]));
    const all = this.sheet.blocks.flatMap((block) => block.items.flatMap((item) => this.rowsOf(item)));
    const done = all.filter((shown) => isDone(shown)).length;
    const view = part("session", { name: this.sheet.name, sub: this.sheet.sub, count: word("count", done, all.length) });
    const progress = view.querySelector("progress")!;
    [progress.max, progress.value] = [Math.max(1, all.length), done];
    const next = this.opened ?? this.inOrder().find((shown) => !isDone(shown))?.row.at ?? null;
    view.querySelector("[data-blocks]")!.append(...problems(this.sheet, [...this.log.values()], () => this.trySend()), ...this.sheet.blocks.map((block) => this.block(block, next)));
    view.querySelector("[data-end]")!.append(...this.end(), ...waitingNote(waiting([...this.log.values()]).length, said, () => this.trySend()));
    const counting = this.root.querySelector(".rest-bar:not([hidden])");
    if (counting) view.querySelector(".rest-bar")!.replaceWith(counting);
    this.root.hidden = false;
    this.root.replaceChildren(view);
  }

  private block(block: Block, next: string | null) {
    if (block.text !== null) return part("text", { text: block.text });
    const card = part("block", { label: block.label ?? "" });
    (card.querySelector(".pair") as HTMLElement).hidden = !block.label;
    card.classList.toggle("superset", block.items.length > 1);
    for (const item of block.items) card.append(...this.item(item, next).childNodes);
    return card;
  }

  private item(item: Item, next: string | null) {
    const card = part("item", { ref: item.ref, name: item.name, summary: item.summary, why: item.why, note: item.note ?? "" });
    (card.querySelector("[data-note]") as HTMLElement).hidden = !item.note;
    const rows = this.rowsOf(item);
    card.querySelector("ol")!.append(...rows.map((shown) => (shown.row.at === next ? this.form(shown) : this.row(shown))));
    const add = card.querySelector<HTMLElement>("[data-extra]")!;
    add.hidden = rows.length === 0 || !rows.every(isDone);
    add.onclick = () => {
      const last = rows.at(-1)!.row;
      const [block, index, order] = last.at.split(".").map(Number);
      this.extra = this.opened = `${block}.${index}.${order! + 1}`;
      void this.draw();
    };
    return card;
  }

  /** The planned sets, and those beyond them. */
  private rowsOf(item: Item): Shown[] {
    const rows = [...item.sets];
    const like = rows.at(-1);
    const place = like?.at.split(".").slice(0, 2).join(".");
    const beyond = [...this.log.keys(), this.extra].filter((at): at is string => !!at && at.startsWith(`${place}.`) && !rows.some((row) => row.at === at));
    if (like) rows.push(...[...new Set(beyond)].sort((one, other) => Number(one.split(".")[2]) - Number(other.split(".")[2])).map((at) => ({ ...like, at, isWarmUp: false, target: "", last: null, done: null, seen: null, ticks: false })));
    let work = 0;
    return rows.map((row) => ({ item, row, entry: this.log.get(row.at), label: row.isWarmUp ? word("warm") : String(++work) }));
  }

  private inOrder(): Shown[] {
    return this.sheet.blocks.flatMap((block) => {
      const rows = block.items.map((item) => this.rowsOf(item));
      return block.turns ? Array.from({ length: Math.max(0, ...rows.map((of) => of.length)) }, (_, turn) => rows.flatMap((of) => of[turn] ?? [])).flat() : rows.flat();
    });
  }

  private row(shown: Shown) {
    const { row, entry, label } = shown;
    const done = isDone(shown);
    const line = part("row", { no: label, target: done ? (entry ? says(entry, this.sheet.unit) : row.done) : row.target, last: done ? null : row.last, state: entry ? (entry.kind === "removal" ? word("removed") : word("kept")) : null });
    line.classList.toggle("is-done", done);
    line.classList.toggle("is-warm", row.isWarmUp);
    const [tick, open] = [line.querySelector<HTMLButtonElement>("[data-tick]")!, line.querySelector<HTMLButtonElement>("[data-open]")!];
    open.setAttribute("aria-label", word("open", label));
    tick.setAttribute("aria-label", word(done ? "correct" : row.ticks ? "log" : "open", label));
    open.onclick = () => this.openAt(row.at);
    tick.onclick = () => (done || !row.ticks ? this.openAt(row.at) : void this.keep(shown, "set", row.fields));
    return line;
  }

  private form(shown: Shown) {
    const { item, row, entry, label } = shown;
    const open = part("open", { title: row.isWarmUp ? word("warm") : word("set", label), last: row.last, button: word(isDone(shown) ? "correct" : "log", label) });
    const form = open.querySelector("form")!;
    const fields = entry?.kind === "set" ? entry.fields : row.fields;
    for (const name of ["Load", "Reps", "Seconds", "Metres", "Calories"].filter((name) => name in row.fields)) {
      const stepper = part(name, name === "Load" ? { caption: this.sheet.unit } : {});
      if (name === "Load") stepper.dataset.step = String(item.step);
      stepper.querySelector("input")!.value = fields[name] ?? "";
      form.querySelector(".inputs")!.append(stepper);
    }
    if (row.isWarmUp) form.querySelector(".rpe")!.remove();
    else for (const choice of form.querySelectorAll<HTMLInputElement>("[name=Rpe]")) choice.checked = choice.value === fields.Rpe;
    form.querySelector<HTMLInputElement>("[name=Note]")!.value = fields.Note ?? "";
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.keep(shown, "set", Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    };
    const remove = open.querySelector<HTMLElement>("[data-remove]")!;
    remove.hidden = !isDone(shown);
    remove.onclick = () => void this.keep(shown, "removal", {});
    return open;
  }

  private openAt(at: string) {
    this.opened = at;
    void this.draw();
  }

  private async keep(shown: Shown, kind: "set" | "removal", fields: Record<string, string>) {
    const { item, row, entry } = shown;
    // Taken back before it was ever sent: then there is nothing to say.
    if (kind === "removal" && entry && !entry.sent && !row.done) await dropEntry(entry);
    else await this.write({ at: row.at, kind, fields, exercise: item.exercise, seen: row.seen });
    this.opened = null;
    if (this.extra === row.at) this.extra = null;
    await this.draw();
    if (kind === "set" && row.rest) rest(this.root.querySelector<HTMLElement>(".rest-bar")!, row.rest, word("rest", row.rest < 60 ? `${row.rest} s` : clock(row.rest)));
    await this.trySend();
  }

  private async write(of: Pick<Entry, "at" | "kind" | "fields" | "exercise" | "seen">) {
    await keepEntry(newEntry({ ...of, path: this.path, pound: this.sheet.unit === "lb" }));
    void navigator.storage?.persist?.();
  }

  private end() {
    const entry = this.log.get("finish");
    if (this.finishing) return [this.finish()];
    const button = document.createElement("button");
    [button.type, button.className, button.textContent] = ["button", "btn btn-log btn-primary", entry ? word("finished") : word("finish")];
    button.onclick = () => {
      this.finishing = true;
      void this.draw();
    };
    return [button];
  }

  private finish() {
    const form = part("finish") as HTMLFormElement;
    const known = this.log.get("finish")?.fields ?? {};
    for (const choice of form.querySelectorAll<HTMLInputElement>("[name=Rpe]")) choice.checked = choice.value === known.Rpe;
    form.querySelector<HTMLInputElement>("[name=Minutes]")!.value = known.Minutes ?? "";
    form.querySelector<HTMLTextAreaElement>("[name=Note]")!.value = known.Note ?? "";
    form.onsubmit = async (event) => {
      event.preventDefault();
      await this.write({ at: "finish", kind: "finish", fields: Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])), exercise: null, seen: null });
      this.finishing = false;
      await this.draw();
      await this.trySend();
    };
    return form;
  }
}

const isDone = ({ row, entry }: Shown) => (entry ? entry.kind === "set" : row.done !== null);
