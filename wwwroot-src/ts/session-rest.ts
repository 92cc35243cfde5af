import { clock } from "./format";

/** Counts the rest down by the clock, not by ticks, so that a sleeping tab is right when it wakes. */
let timer: number | undefined;
let running: { bar: HTMLElement; from: number; seconds: number } | undefined;

export function restTimer() {
  document.addEventListener("htmx:afterSettle", begin);
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (running && target.closest("[data-rest-more]")) running.seconds += Number((target.closest("[data-rest-more]") as HTMLElement).dataset.restMore);
    if (target.closest("[data-rest-skip]")) end();
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
  const bar = document.querySelector<HTMLElement>(".rest-bar[data-rest]");
  if (!bar) return end();
  if (running?.bar.id === bar.id) return;
  start(bar, Number(bar.dataset.rest));
}

function start(bar: HTMLElement, seconds: number) {
  running = { bar, from: Date.now(), seconds };
  bar.hidden = false;
  clearInterval(timer);
  timer = setInterval(show, 250);
  show();
}

function show() {
  if (!running) return;
  const left = Math.ceil(running.seconds - (Date.now() - running.from) / 1000);
  if (left <= 0) {
    navigator.vibrate?.(200);
    return end();
  }
  const progress = running.bar.querySelector("progress")!;
  progress.max = running.seconds;
  progress.value = running.seconds - left;
  running.bar.querySelector(".clock")!.textContent = clock(left);
}

function end() {
  clearInterval(timer);
  if (running) running.bar.hidden = true;
  running = undefined;
}
