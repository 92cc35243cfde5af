// A toast says what happened. One that comes with the page is markup of _Toast.cshtml; one that comes with an htmx answer is the header
// HX-Trigger: {"toast": {"text": "…", "tone": "ok"}}; both look the same because both are made from the page's own template.

type Tone = "ok" | "bad";
const stay = 8000;

const region = () => document.getElementById("toasts");

/** A sentence of the script, in the person's language: the layout carries them as data attributes. */
export const words = (name: string) => region()?.dataset[name] ?? "";

export function toast(text: string, tone: Tone = "ok") {
  const template = document.getElementById(`toast-${tone}`);
  if (!text || !(template instanceof HTMLTemplateElement)) return;
  const copy = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  copy.querySelector(".toast-text")!.textContent = text;
  region()?.append(copy);
  leaveInTime(copy);
}

function leaveInTime(element: HTMLElement) {
  if (element.classList.contains("is-bad")) return; // what went wrong waits until it was read
  let timer = setTimeout(() => element.remove(), stay);
  for (const event of ["pointerenter", "focusin"]) element.addEventListener(event, () => clearTimeout(timer));
  for (const event of ["pointerleave", "focusout"]) element.addEventListener(event, () => (timer = setTimeout(() => element.remove(), stay)));
}

document.querySelectorAll<HTMLElement>("#toasts > .toast").forEach(leaveInTime);
document.addEventListener("click", (event) => (event.target as Element).closest("[data-dismiss]")?.closest(".toast")?.remove());
document.addEventListener("toast", (event) => {
  const { text, tone } = (event as CustomEvent<{ text: string; tone?: Tone }>).detail;
  toast(text, tone);
});
