// A session put together from what lies on the phone. It says the same as the server's page, whose look it has, and every tap is kept before it is shown.
import { clock } from "./format";
import { openForm, timerOf } from "./phone-form";
import { part, word } from "./phone-parts";
import { inOrder, isDone, isOpen, isSkipped, nextPlace, rowsOf, type Known, type Shown } from "./phone-rows";
import { dropEntry, entries, keepEntry, newEntry, sheetAt, waiting, type Block, type Entry, type Item, type Sheet } from "./phone-store";
import { problems, says, waitingNote } from "./phone-notes";
import { send } from "./phone-sync";
import { rest } from "./session-rest";
import { toast } from "./toasts";

export class PhoneView {
  private sheet!: Sheet;
  private known: Known = { log: new Map(), extra: null, warmed: new Set(), words: { warm: word("warm"), drop: word("drop") } };
  private opened: string | null = null;
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
    if (said === "sent" && this.known.log.size === 0) this.onSent();
  }

  private isTyping = () => this.root.contains(document.activeElement) && document.activeElement?.closest("form") != null;

  private rows = (item: Item) => rowsOf(item, this.known);

  private async draw(said?: string) {
    this.known.log = new Map((await entries()).filter((entry) => entry.path === this.path).map((entry) => [entry.at, entry]));
    const log = [...this.known.log.values()];
    const work = this.sheet.blocks.flatMap((block) => block.items.flatMap(this.rows)).filter(({ row }) => !row.isWarmUp);
    const done = work.filter(isDone).length;
    const view = part("session", { name: this.sheet.name, sub: this.sheet.sub, count: word("count", done, work.length) });
    const progress = view.querySelector("progress")!;
    [progress.max, progress.value] = [Math.max(1, work.length), done];
    const next = this.opened ?? inOrder(this.sheet, this.known).find(isOpen)?.row.at ?? null;
    view.querySelector("[data-blocks]")!.append(...problems(this.sheet, log, () => this.trySend()), ...this.sheet.blocks.map((block) => this.block(block, next)));
    view.querySelector("[data-end]")!.append(...this.end(), ...waitingNote(waiting(log).length, said, () => this.trySend()));
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
    timerOf(card.querySelector<HTMLElement>("[data-block-clock]")!, block.timer, () => undefined);
    for (const item of block.items) card.append(...this.item(item, next).childNodes);
    return card;
  }

  private item(item: Item, next: string | null) {
    const card = part("item", { ref: item.ref, name: item.name, summary: item.summary, why: item.why, note: item.note ?? "", instead: item.instead ?? "", ways: item.ways });
    const find = (selector: string) => card.querySelector<HTMLElement>(selector)!;
    const rows = this.rows(item);
    const begun = rows.some(isDone);
    find("[data-note]").hidden = !item.note;
    find("[data-instead]").hidden = !item.instead;
    timerOf(find("[data-clock]"), item.timer, () => void this.logRounds(item));
    card.querySelector("ol")!.append(...rows.map((shown) => (shown.row.at === next ? this.form(shown) : this.row(shown))));
    const tool = (selector: string, isThere: boolean, act: () => void) => {
      find(selector).hidden = !isThere;
      find(selector).onclick = act;
    };
    tool("[data-warm]", item.warmUps.length > 0 && !begun && !this.known.warmed.has(item.place), () => (this.known.warmed.add(item.place), void this.draw()));
    tool("[data-extra]", rows.length > 0, () => this.openExtra(item, rows, false));
    tool("[data-drop]", begun && item.drop !== null, () => this.openExtra(item, rows, true));
    tool("[data-swap]", item.swaps && !begun, () => toast(word("needs")));
    tool("[data-skip-rest]", rows.some((shown) => isOpen(shown) && !shown.row.isWarmUp), () => void this.skipAll(rows));
    return card;
  }

  private openExtra(item: Item, rows: Shown[], isDrop: boolean) {
    this.opened = nextPlace(rows, item);
    this.known.extra = { at: this.opened, isDrop };
    void this.draw();
  }

  private row(shown: Shown) {
    const { row, entry, label } = shown;
    const [done, skipped] = [isDone(shown), isSkipped(shown)];
    const target = done ? (entry ? says(entry, this.sheet.unit) : row.done) : row.target;
    const last = skipped ? (row.skipped ?? word("skipped")) : done ? (row.isDrop ? word("dropSet") : null) : row.last;
    const line = part("row", { no: label, target, last, state: entry ? (entry.kind === "removal" ? word("removed") : word("kept")) : null });
    line.classList.toggle("is-done", done);
    line.classList.toggle("is-warm", row.isWarmUp);
    line.classList.toggle("is-skipped", skipped);
    const find = <T extends HTMLElement>(selector: string) => line.querySelector<T>(selector)!;
    const [tick, open, back] = [find("[data-tick]"), find("[data-open]"), find("[data-back]")];
    open.setAttribute("aria-label", word("open", label));
    tick.setAttribute("aria-label", word(done ? "correct" : row.ticks ? "log" : "open", label));
    back.setAttribute("aria-label", word("back", label));
    [tick.hidden, back.hidden] = [skipped, !skipped];
    open.onclick = () => this.openAt(row.at);
    tick.onclick = () => (done || !row.ticks ? this.openAt(row.at) : void this.keep(shown, "set", row.fields));
    back.onclick = () => void this.keep(shown, "removal", {});
    return line;
  }

  private form = (shown: Shown) =>
    openForm(shown, this.sheet.unit, { log: (fields) => void this.keep(shown, "set", fields), remove: () => void this.keep(shown, "removal", {}), skip: () => void this.keep(shown, "skip", {}) });

  private openAt(at: string) {
    this.opened = at;
    void this.draw();
  }

  private async keep(shown: Shown, kind: "set" | "removal" | "skip", fields: Record<string, string>) {
    await this.put(shown, kind, fields);
    this.opened = null;
    if (this.known.extra?.at === shown.row.at) this.known.extra = null;
    await this.draw();
    const seconds = shown.row.rest;
    if (kind === "set" && seconds) rest(this.root.querySelector<HTMLElement>(".rest-bar")!, seconds, word("rest", seconds < 60 ? `${seconds} s` : clock(seconds)));
    await this.trySend();
  }

  private async skipAll(rows: Shown[]) {
    for (const shown of rows.filter((shown) => isOpen(shown) && !shown.row.isWarmUp)) await this.put(shown, "skip", {});
    this.opened = null;
    await this.draw();
    await this.trySend();
  }

  /** Rounds that were gone through are logged as they were asked for. */
  private async logRounds(item: Item) {
    for (const shown of this.rows(item).filter((shown) => isOpen(shown) && !shown.row.isWarmUp)) await this.put(shown, "set", shown.row.fields);
    await this.draw();
    await this.trySend();
  }

  private async put({ item, row, entry }: Shown, kind: "set" | "removal" | "skip", fields: Record<string, string>) {
    // Taken back before it was ever sent: then there is nothing to say.
    if (kind === "removal" && entry && !entry.sent && !row.done && !row.skipped) await dropEntry(entry);
    else await this.write({ at: row.at, kind, fields, exercise: item.exercise, seen: row.seen });
  }

  private async write(of: Pick<Entry, "at" | "kind" | "fields" | "exercise" | "seen">) {
    await keepEntry(newEntry({ ...of, path: this.path, pound: this.sheet.unit === "lb" }));
    void navigator.storage?.persist?.();
  }

  private end() {
    const entry = this.known.log.get("finish");
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
    const known = this.known.log.get("finish")?.fields ?? {};
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
