// Two photos over each other with a line between them. The range input is the control: fingers, mouse and arrow keys move it as any other.
import { fill } from "./format";

for (const pair of document.querySelectorAll<HTMLElement>("[data-compare]")) prepare(pair);

function prepare(pair: HTMLElement) {
  const choice = pair.querySelector<HTMLElement>("[role='group']")!;
  const line = pair.querySelector<HTMLInputElement>("input[type='range']")!;
  choice.hidden = false;
  choice.addEventListener("click", (event) => {
    const chosen = (event.target as Element).closest<HTMLButtonElement>("[data-view]");
    if (!chosen) return;
    for (const button of choice.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button === chosen));
    const isOver = chosen.dataset.view === "over";
    pair.classList.toggle("is-over", isOver);
    line.hidden = !isOver;
    if (isOver) line.focus();
  });
  line.addEventListener("input", () => move(pair, line));
  move(pair, line);
}

function move(pair: HTMLElement, line: HTMLInputElement) {
  pair.style.setProperty("--line-at", `${line.value}%`);
  line.setAttribute("aria-valuetext", fill(line.dataset.said!, line.value));
}
