// j and k step through what is marked by data-step; the keys of the one in focus act on it (see keys.ts).

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

const steps = () => [...document.querySelectorAll<HTMLElement>("[data-step]")];

const focus = (step: HTMLElement | undefined) => {
  if (!step) return;
  for (const other of steps()) other.classList.toggle("is-focus", other === step);
  step.focus({ preventScroll: true });
  step.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog:modal")) return;
  const by = { j: 1, k: -1 }[event.key.toLowerCase()];
  const all = steps();
  if (!by || all.length === 0) return;
  event.preventDefault();
  const now = all.findIndex((step) => step.classList.contains("is-focus"));
  focus(all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]);
});

document.addEventListener("focusin", (event) => {
  const step = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-step]") : null;
  if (step) for (const other of steps()) other.classList.toggle("is-focus", other === step);
});

steps()[0]?.classList.add("is-focus");
