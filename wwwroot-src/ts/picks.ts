// Lists of which several rows are chosen: how many are, and one box for all of a page. The choice itself is the form's.

const boxesOf = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${CSS.escape(name)}"]`)];

/** Says how many are chosen, and shows the box of all as what it is. */
const show = () => {
  for (const all of document.querySelectorAll<HTMLInputElement>("[data-picks]")) {
    const boxes = boxesOf(all.dataset.picks!);
    const chosen = boxes.filter((box) => box.checked).length;
    all.hidden = boxes.length === 0;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    for (const words of document.querySelectorAll<HTMLElement>(`[data-picked="${all.dataset.picks}"]`)) words.textContent = words.dataset.words!.replace("{0}", chosen.toLocaleString(document.documentElement.lang));
  }
};

document.addEventListener("change", (event) => {
  const box = event.target as HTMLInputElement;
  if (box.dataset.picks) for (const other of boxesOf(box.dataset.picks)) other.checked = box.checked;
  show();
});
document.addEventListener("reset", () => setTimeout(show));
document.addEventListener("htmx:afterSettle", show);
addEventListener("pageshow", show);
show();
