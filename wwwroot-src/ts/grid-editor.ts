// Where the field that lies over a cell stands, and what is said below it.

/** Over the cell, and at least wide enough to write a line in, but never beyond the grid. */
export function place(editor: HTMLInputElement, cell: HTMLElement) {
  const wrap = editor.parentElement!;
  const [at, within] = [cell.getBoundingClientRect(), wrap.getBoundingClientRect()];
  const width = Math.min(Math.max(at.width, 280), wrap.clientWidth - 8);
  editor.style.left = `${Math.max(0, Math.min(at.left - within.left, wrap.clientWidth - width)) + wrap.scrollLeft}px`;
  editor.style.top = `${at.top - within.top + wrap.scrollTop}px`;
  editor.style.width = `${width}px`;
  editor.style.height = `${at.height}px`;
}

/** @param why what is wrong with what stands in the field; empty when nothing is */
export function explain(editor: HTMLInputElement, why: string) {
  document.getElementById("cell-problem")?.remove();
  editor.toggleAttribute("aria-invalid", why !== "");
  if (!why) return;
  const problem = Object.assign(document.createElement("p"), { id: "cell-problem", className: "cell-problem", textContent: why });
  problem.setAttribute("role", "alert");
  editor.setAttribute("aria-describedby", problem.id);
  editor.after(problem);
  problem.style.left = editor.style.left;
  problem.style.top = `${editor.offsetTop + editor.offsetHeight + 2}px`;
}
