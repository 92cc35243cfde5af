/** Buttons beside a number. The value keeps the person's decimal separator. */
export function steppers() {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(".stepper [data-by]");
    if (button) step(button.closest<HTMLElement>(".stepper")!, Number(button.dataset.by));
  });
}

function step(stepper: HTMLElement, direction: number) {
  const input = stepper.querySelector("input")!;
  const comma = input.value.includes(",") || (!input.value.includes(".") && (0.5).toLocaleString(document.documentElement.lang).includes(","));
  const value = Number(input.value.replace(",", "."));
  if (Number.isNaN(value)) return;
  const next = Math.max(0, Math.round((value + direction * Number(stepper.dataset.step)) * 100) / 100);
  input.value = comma ? String(next).replace(".", ",") : String(next);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
