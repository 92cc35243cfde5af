// <button data-dialog="id"> opens the native <dialog id="id"> as a modal; [data-close] or a click beside it closes it. A dialog that the
// server sent open (its form had errors) becomes modal. Where script is off, the opener is a link to a page of its own.

const dialogOf = (id: string | undefined) => {
  const element = id ? document.getElementById(id) : null;
  return element instanceof HTMLDialogElement ? element : null;
};

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const dialog = dialogOf(target.closest<HTMLElement>("[data-dialog]")?.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  } else if (target.closest("[data-close]")) {
    event.preventDefault();
    target.closest("dialog")?.close();
  } else if (target instanceof HTMLDialogElement) target.close();
});

function upgrade(within: ParentNode) {
  for (const dialog of within.querySelectorAll<HTMLDialogElement>("dialog[open][data-modal]")) {
    if (dialog.matches(":modal")) continue;
    dialog.close();
    dialog.showModal();
  }
}

upgrade(document);
document.addEventListener("htmx:load", (event) => upgrade(event.target as ParentNode));

// A menu (<details data-menu>) closes when the person goes on elsewhere.
const closeMenus = (except?: Element | null) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]")) if (menu !== except) menu.open = false;
};
document.addEventListener("click", (event) => closeMenus((event.target as Element).closest("details[data-menu]")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
  closeMenus();
  open?.querySelector("summary")?.focus();
});
