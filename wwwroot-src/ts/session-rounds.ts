// Rounds by the clock: the face is computed from the time that has passed, so a sleeping tab is right when it wakes, and the signals are handed to the
// sound card ahead of time, which goes on without the tab.
import { clock, fill } from "./format";
import { keepEntry, newEntry, owner } from "./phone-store";
import { send } from "./phone-sync";

type Part = { kind: "ready" | "work" | "rest"; round: number; seconds: number };
type Run = { parts: Part[]; times: number; startedAt: number; pausedAt: number | null; sound: boolean };

const lead = 10;
const second = 1000;

export function roundsTimer() {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-timer]");
    if (button) open(button);
  });
}

function open(button: HTMLElement) {
  const template = document.getElementById("rounds-dialog") as HTMLTemplateElement | null;
  if (!template) return;
  const dialog = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLDialogElement;
  document.body.append(dialog);
  new Rounds(dialog, button).begin();
}

class Rounds {
  private readonly run: Run;
  private readonly timer: number;
  private audio: AudioContext | undefined;
  private signals: OscillatorNode[] = [];
  private lock: { release(): Promise<void> } | undefined;
  private shown = "";

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly of: HTMLElement,
  ) {
    const [times, work, rest] = [of.dataset.times, of.dataset.work, of.dataset.restOf].map(Number) as [number, number, number];
    const parts: Part[] = [{ kind: "ready", round: 1, seconds: lead }];
    for (let round = 1; round <= times; round++) {
      parts.push({ kind: "work", round, seconds: work });
      if (rest > 0 && round < times) parts.push({ kind: "rest", round, seconds: rest });
    }
    this.run = { parts, times, startedAt: Date.now(), pausedAt: null, sound: true };
    this.timer = setInterval(() => this.draw(), 200);
  }

  begin() {
    const on = (selector: string, act: () => void) => (this.dialog.querySelector<HTMLElement>(selector)!.onclick = act);
    on("[data-close-timer]", () => this.dialog.close());
    on("[data-main]", () => (this.now() ? this.pause() : void this.log()));
    on("[data-again]", () => this.jump((at, left) => left - at.seconds * second));
    on("[data-skip]", () => this.jump((_, left) => left));
    on("[data-sound]", () => this.toggleSound());
    this.dialog.onclose = () => this.end();
    this.find("[data-title]").textContent = this.of.dataset.name ?? "";
    this.find(".round-marks").append(...Array.from({ length: this.run.times > 20 ? 0 : this.run.times }, () => document.createElement("i")));
    this.dialog.showModal();
    this.audio = new AudioContext();
    this.schedule();
    void (navigator as Navigator & { wakeLock?: { request(kind: string): Promise<{ release(): Promise<void> }> } }).wakeLock?.request("screen").then((lock) => (this.lock = lock), () => undefined);
    this.draw();
  }

  private find = (selector: string) => this.dialog.querySelector<HTMLElement>(selector)!;

  private passed = () => (this.run.pausedAt ?? Date.now()) - this.run.startedAt;

  /** The part that runs and what is left of it in milliseconds; nothing when all is over. */
  private now(): { part: Part; left: number } | undefined {
    let left = -this.passed();
    for (const part of this.run.parts) {
      left += part.seconds * second;
      if (left > 0) return { part, left };
    }
    return undefined;
  }

  private draw() {
    const now = this.now();
    const words = this.dialog.dataset;
    const part = now?.part;
    this.find(".rounds").classList.toggle("is-work", part?.kind === "work");
    this.text(".phase", !part ? words.over! : part.kind === "work" ? words.working! : part.kind === "rest" ? words.resting! : words.ready!);
    this.text(".clock", clock(Math.ceil((now?.left ?? 0) / second)));
    this.text(".of", !part ? "" : fill(part.kind === "rest" ? words.next! : words.of!, part.kind === "rest" ? part.round + 1 : part.round, this.run.times));
    this.text(".sub", [this.of.dataset.effort, part?.kind === "work" && Number(this.of.dataset.restOf) && part.round < this.run.times ? fill(words.then!, clock(Number(this.of.dataset.restOf))) : ""].filter(Boolean).join(", "));
    this.text("[data-main]", part ? (this.run.pausedAt ? words.go! : words.pause!) : this.canLog() ? fill(words.log!, this.run.times) : words.shut!);
    const done = part ? part.round - (part.kind === "rest" ? 0 : 1) : this.run.times;
    for (const [index, mark] of [...this.find(".round-marks").children].entries()) mark.className = index < done ? "is-done" : index === done && part?.kind === "work" ? "is-now" : "";
    const phase = `${part?.kind} ${part?.round}`;
    if (this.shown && this.shown !== phase) navigator.vibrate?.(part?.kind === "work" ? [300, 100, 300] : 500);
    this.shown = phase;
  }

  private text(selector: string, words: string) {
    const place = this.find(selector);
    if (place.textContent !== words) place.textContent = words;
  }

  private pause() {
    if (this.run.pausedAt) this.run.startedAt += Date.now() - this.run.pausedAt;
    this.run.pausedAt = this.run.pausedAt ? null : Date.now();
    this.schedule();
    this.draw();
  }

  /** @param by How many milliseconds on (or back). */
  private jump(by: (part: Part, left: number) => number) {
    const now = this.now();
    if (!now) return;
    this.run.startedAt -= by(now.part, now.left);
    this.schedule();
    this.draw();
  }

  private toggleSound() {
    this.run.sound = !this.run.sound;
    this.find("[data-sound]").setAttribute("aria-pressed", String(this.run.sound));
    this.schedule();
  }

  /** Three short tones before each part ends, a long one when the next begins. */
  private schedule() {
    for (const signal of this.signals.splice(0)) signal.stop();
    const audio = this.audio;
    if (!audio || !this.run.sound || this.run.pausedAt) return;
    let end = -this.passed() / second;
    for (const part of this.run.parts) {
      end += part.seconds;
      for (const before of [3, 2, 1]) this.tone(audio, end - before, 0.12, 660);
      this.tone(audio, end, part.kind === "work" ? 1 : 0.6, part.kind === "work" ? 440 : 990);
    }
  }

  private tone(audio: AudioContext, inSeconds: number, length: number, pitch: number) {
    if (inSeconds < 0) return;
    const signal = new OscillatorNode(audio, { frequency: pitch, type: "square" });
    signal.connect(new GainNode(audio, { gain: 0.2 })).connect(audio.destination);
    signal.start(audio.currentTime + inSeconds);
    signal.stop(audio.currentTime + inSeconds + length);
    this.signals.push(signal);
  }

  private isPhone = () => this.of.dataset.phone !== undefined;

  private canLog = () => !!this.of.dataset.place && (this.isPhone() || !!this.sheet()?.dataset.owner) && owner() !== null;

  private sheet = () => this.of.closest<HTMLElement>("#sheet");

  /** Rounds that were gone through are logged as they were asked for. */
  private async log() {
    const path = this.sheet()?.dataset.path;
    if (this.canLog() && this.isPhone()) this.of.dispatchEvent(new CustomEvent("rounds:log"));
    else if (this.canLog() && path) {
      for (const row of document.querySelectorAll<HTMLElement>(`[id^="set-${this.of.dataset.place!.replace(".", "-")}-"]:not(.is-done):not(.is-warm)`)) {
        const at = row.id.slice("set-".length).replaceAll("-", ".");
        await keepEntry(newEntry({ path, at, kind: "set", fields: { Seconds: this.of.dataset.work! }, exercise: null, seen: null, pound: false }));
      }
      await send();
      location.reload();
    }
    this.dialog.close();
  }

  private end() {
    clearInterval(this.timer);
    void this.audio?.close();
    void this.lock?.release();
    this.dialog.remove();
  }
}
