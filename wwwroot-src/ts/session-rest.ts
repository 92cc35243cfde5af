import { clock } from "./format";

/** Counts each sheet's rest down by the clock, not by ticks, so that a sleeping tab is right when it wakes. Several sheets may stand on one page. */
type Running = { bar: HTMLElement; from: number; seconds: number };
const running = new Map<string, Running>();
let timer: number | undefined;

const sheetOf = (bar: Element) => bar.closest("[data-sheet]")?.id ?? "";

export function restTimer() {
  document.addEventListener("htmx:afterSettle", begin);
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const sheet = sheetOf(target);
    const more = target.closest<HTMLElement>("[data-rest-more]");
    const rests = running.get(sheet);
    if (rests && more) rests.seconds += Number(more.dataset.restMore);
    if (target.closest("[data-rest-skip]")) end(sheet);
    else show();
  });
  document.addEventListener("visibilitychange", show);
}

/** A rest that the phone's own view begins. */
export function rest(bar: HTMLElement, seconds: number, says: string) {
  bar.id = `rest-${Date.now()}`;
  bar.querySelector(".lbl")!.textContent = says;
  start(bar, seconds);
}

function begin() {
  const bars = [...document.querySelectorAll<HTMLElement>(".rest-bar[data-rest]")];
  for (const sheet of [...running.keys()]) if (!bars.some((bar) => sheetOf(bar) === sheet)) end(sheet);
  for (const bar of bars) if (running.get(sheetOf(bar))?.bar.id !== bar.id) start(bar, Number(bar.dataset.rest));
}

function start(bar: HTMLElement, seconds: number) {
  running.set(sheetOf(bar), { bar, from: Date.now(), seconds });
  bar.hidden = false;
  clearInterval(timer);
  timer = setInterval(show, 250);
  show();
}

function show() {
  for (const [sheet, { bar, from, seconds }] of running) {
    const left = Math.ceil(seconds - (Date.now() - from) / 1000);
    if (left <= 0) {
      navigator.vibrate?.(200);
      end(sheet);
      continue;
    }
    const progress = bar.querySelector("progress")!;
    progress.max = seconds;
    progress.value = seconds - left;
    bar.querySelector(".clock")!.textContent = clock(left);
  }
}

function end(sheet: string) {
  const over = running.get(sheet);
  if (over) over.bar.hidden = true;
  running.delete(sheet);
  if (running.size === 0) clearInterval(timer);
}
