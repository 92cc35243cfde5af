// "/" goes to the search; a key named by data-key presses its button or link. Nothing fires while somebody types.

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog:modal")) return;
  const key = event.key.toLowerCase();
  const named = `[data-key="${CSS.escape(key)}"]`;
  const target = document.querySelector<HTMLElement>(`.is-focus ${named}`) ?? document.querySelector<HTMLElement>(named);
  if (!target) return;
  event.preventDefault();
  if (isTyping(target)) target.focus();
  else target.click();
});
