// What a line probably meant is taken with one press: the words that could not be read are replaced where they stand.

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-suggest]");
  const area = button?.dataset.into ? document.getElementById(button.dataset.into) : null;
  if (!button || !(area instanceof HTMLTextAreaElement)) return;
  const { suggest = "", line = "1", column = "1", length = "0" } = button.dataset;
  const start = startOf(area.value, Number(line)) + Number(column) - 1;
  area.focus();
  area.setRangeText(suggest, start, start + Number(length), "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
});

function startOf(text: string, line: number) {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf("\n", start) + 1;
  return start;
}
