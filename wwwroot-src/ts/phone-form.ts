// The set that stands open, with the plates of its load.
import { part, word } from "./phone-parts";
import { isDone, type Shown } from "./phone-rows";
import type { Plates, Timer } from "./phone-store";

const drawnFrom = 64;

export function openForm(shown: Shown, unit: string, on: { log(fields: Record<string, string>): void; remove(): void; skip(): void }) {
  const { item, row, entry, label } = shown;
  const title = row.isWarmUp ? word("warmUp") : row.isDrop ? word("dropSet") : word("set", label);
  const open = part("open", { title, last: row.last, button: word(isDone(shown) ? "correct" : "log", label) });
  const form = open.querySelector("form")!;
  const fields = entry?.kind === "set" ? entry.fields : row.fields;
  for (const name of ["Load", "Reps", "Seconds", "Metres", "Calories"].filter((name) => name in row.fields)) {
    const stepper = part(name, name === "Load" ? { caption: unit } : {});
    if (name === "Load") stepper.dataset.step = String(item.step);
    stepper.querySelector("input")!.value = fields[name] ?? "";
    form.querySelector(".inputs")!.append(stepper);
  }
  if (row.plates && fields === row.fields) draw(form.querySelector<SVGElement>(".plates")!, row.plates);
  if (row.isWarmUp) form.querySelector(".rpe")!.remove();
  else for (const choice of form.querySelectorAll<HTMLInputElement>("[name=Rpe]")) choice.checked = choice.value === fields.Rpe;
  form.querySelector<HTMLInputElement>("[name=Note]")!.value = fields.Note ?? "";
  form.onsubmit = (event) => {
    event.preventDefault();
    on.log({ ...(row.isDrop ? { IsDrop: "true" } : {}), ...Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) });
  };
  const [remove, skip] = [open.querySelector<HTMLElement>("[data-remove]")!, open.querySelector<HTMLElement>("[data-skip]")!];
  remove.hidden = !isDone(shown);
  remove.onclick = on.remove;
  skip.hidden = isDone(shown) || row.isWarmUp || row.target === "";
  skip.onclick = on.skip;
  return open;
}

function draw(picture: SVGElement, { label, words, plates }: Plates) {
  const make = (name: string, attributes: Record<string, string | number>, text = "") => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.textContent = text;
    return node;
  };
  let x = drawnFrom;
  for (const { kind, width, height } of plates) {
    picture.append(make("rect", { class: kind, x, y: 36 - height / 2, width, height, rx: 3 }));
    x += width + 2;
  }
  picture.append(make("text", { x: 164, y: 34 }, words), make("text", { x: 164, y: 50 }, word("perSide")));
  picture.setAttribute("aria-label", label);
  picture.removeAttribute("hidden");
}

/** The button that opens the rounds timer; it says by itself when its rounds are to be logged. */
export function timerOf(place: HTMLElement, timer: Timer | null, logs: () => void) {
  if (!timer) return;
  place.hidden = false;
  const button = place.querySelector("button")!;
  button.querySelector("span")!.textContent = timer.says;
  Object.assign(button.dataset, { timer: "", times: timer.times, work: timer.work, restOf: timer.rest, place: timer.place ?? "", name: timer.name, effort: timer.effort, phone: "" });
  button.addEventListener("rounds:log", logs);
}
