// Small courtesies of forms. The server checks everything; nothing here decides whether a form is right.

/** One press, one request: the button stays readable and says that it works. */
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.sent) return event.preventDefault();
  if (event.defaultPrevented || form.method === "get" || form.target) return;
  form.dataset.sent = "true";
  (event as SubmitEvent).submitter?.setAttribute("aria-busy", "true");
});

// Coming back with the browser's arrow shows the page as it was left, spent button included.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});

/** The cursor goes to the first field with an error, so that a screen reader reads the error with it. */
const focusFirstError = (within: ParentNode) => within.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();

focusFirstError(document);
// Only after a form was sent: a check while one types must not move the cursor.
document.addEventListener("htmx:afterSettle", (event) => {
  const { requestConfig, target } = (event as CustomEvent<{ requestConfig: { triggeringEvent?: Event }; target: HTMLElement }>).detail;
  if (requestConfig.triggeringEvent?.type === "submit") focusFirstError(target);
});

document.addEventListener("input", (event) => {
  const field = event.target as HTMLInputElement | HTMLTextAreaElement;
  field.removeAttribute("aria-invalid");
  const counter = field.dataset.counter && document.getElementById(field.dataset.counter);
  if (counter) counter.textContent = `${field.value.length} / ${field.maxLength}`;
});

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-reveal], [data-copy], [data-print]");
  if (button?.dataset.reveal) reveal(button, document.getElementById(button.dataset.reveal) as HTMLInputElement);
  if (button && "print" in button.dataset) print();
  if (button?.dataset.copy) void copy(button, button.dataset.copy);
});

function reveal(button: HTMLElement, password: HTMLInputElement) {
  const shown = password.type === "text";
  password.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
}

async function copy(button: HTMLElement, id: string) {
  const source = document.getElementById(id);
  await navigator.clipboard.writeText(source instanceof HTMLInputElement ? source.value : (source?.textContent ?? ""));
  button.dispatchEvent(new CustomEvent("toast", { bubbles: true, detail: { text: button.dataset.copied ?? "" } }));
}

// A choice that applies at once (theme, filter): the form has a button for those without script.
document.addEventListener("change", (event) => {
  const field = event.target as HTMLInputElement;
  if (field.dataset.submit !== undefined) field.form?.requestSubmit();
});

// A suggestion fills its field instead of sending the form: <button data-fill="id" value="…">.
document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-fill]");
  const field = button && document.getElementById(button.dataset.fill!);
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.value = button!.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

// The browser knows the person's time zone; the server guesses it from the language otherwise.
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-zone]")) field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
