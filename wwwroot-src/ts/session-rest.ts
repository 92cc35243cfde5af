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

function begin() {
  const bar = document.querySelector<HTMLElement>(".rest-bar[data-rest]");
  if (!bar) return end();
  if (running?.bar.id === bar.id) return;
  running = { bar, from: Date.now(), seconds: Number(bar.dataset.rest) };
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
  running.bar.querySelector(".clock")!.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

function end() {
  clearInterval(timer);
  if (running) running.bar.hidden = true;
  running = undefined;
}
