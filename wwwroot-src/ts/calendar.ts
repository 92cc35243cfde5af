// A session of a client's calendar is dragged to another day; the page about moving it does the same without a mouse.

const calendar = document.querySelector<HTMLElement>("[data-calendar]");
const form = document.querySelector<HTMLFormElement>("#moving");

if (calendar && form) {
  let dragged: HTMLElement | null = null;
  for (const session of calendar.querySelectorAll<HTMLElement>("[data-move]")) session.draggable = true;
  const dayAt = (event: Event) => {
    const day = (event.target as Element).closest<HTMLElement>("[data-date]:not(.is-past)");
    return dragged && day && !day.contains(dragged) ? day : null;
  };
  const mark = (day: HTMLElement | null) => {
    calendar.querySelector(".is-target")?.classList.remove("is-target");
    day?.classList.add("is-target");
  };
  calendar.addEventListener("dragstart", (event) => {
    dragged = (event.target as Element).closest<HTMLElement>("[data-move]");
    event.dataTransfer?.setData("text/plain", dragged?.textContent?.trim() ?? "");
  });
  calendar.addEventListener("dragover", (event) => {
    const day = dayAt(event);
    mark(day);
    if (day) event.preventDefault();
  });
  calendar.addEventListener("drop", (event) => {
    const day = dayAt(event);
    mark(null);
    if (!day || !dragged) return;
    event.preventDefault();
    form.action = dragged.dataset.move!;
    form.querySelector<HTMLInputElement>("[name='Input.Date']")!.value = day.dataset.date!;
    form.requestSubmit();
  });
  calendar.addEventListener("dragend", () => {
    mark(null);
    dragged = null;
  });
}

export {};
