// Sends the files of the form before the form: what arrived stays, the bar says how far it is, and the form then names them instead of carrying them.
import { fill } from "./format";
import { Refused, send } from "./photo-parts";

const form = document.querySelector<HTMLFormElement>("form[data-uploads]");
form?.addEventListener("submit", (event) => {
  const fields = [...form.querySelectorAll<HTMLInputElement>("input[type='file']")].filter((field) => field.files?.length);
  if (fields.length === 0) return; // The server says what is missing.
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.getAttribute("aria-busy") === "true" || fields.some((field) => isTooLarge(form, field))) return;
  button?.setAttribute("aria-busy", "true");
  void upload(form, fields).catch((problem: unknown) => {
    button?.removeAttribute("aria-busy");
    if (problem instanceof Refused) say(fields[0]!, problem.message);
    else show(form).words.textContent = form.dataset.failed!;
  });
});

function isTooLarge(form: HTMLFormElement, field: HTMLInputElement) {
  const isTooLarge = field.files![0]!.size > Number(form.dataset.most);
  if (isTooLarge) say(field, form.dataset.tooLarge!);
  return isTooLarge;
}

async function upload(form: HTMLFormElement, fields: HTMLInputElement[]) {
  const files = fields.map((field) => field.files![0]!);
  const { bar, words } = show(form);
  const whole = files.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  const ids: string[] = [];
  for (const file of files) {
    const sent = (bytes: number) => {
      bar.value = Math.round((100 * (before + bytes)) / whole);
      words.textContent = fill(form.dataset.sending!, bar.value);
    };
    const waits = (isWaiting: boolean) => (words.textContent = isWaiting ? form.dataset.waiting! : fill(form.dataset.sending!, bar.value));
    ids.push(await send(file, { address: form.dataset.uploads!, token: tokenOf(form), sent, waits }));
    before += file.size;
  }
  words.textContent = form.dataset.making!;
  fields.forEach((field, at) => name(form, field, ids[at]!));
  form.submit();
}

const tokenOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[name='__RequestVerificationToken']")!.value;

/** Coming back with the browser's arrow finds the fields as they were. */
function name(form: HTMLFormElement, field: HTMLInputElement, id: string) {
  const hidden = document.createElement("input");
  hidden.type = "hidden";
  hidden.name = field.name.replace(/File$/, "Upload");
  hidden.value = id;
  form.append(hidden);
  field.disabled = true;
  addEventListener("pageshow", () => {
    hidden.remove();
    field.disabled = false;
  });
}

function show(form: HTMLFormElement) {
  const state = form.querySelector<HTMLElement>(".photo-sending")!;
  state.hidden = false;
  return { bar: state.querySelector("progress")!, words: state.querySelector("p")! };
}

/** As the server says it, at the same place. */
function say(field: HTMLInputElement, problem: string) {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  const line = document.createElement("p");
  line.id = id;
  line.className = "wrong";
  line.setAttribute("role", "alert");
  line.textContent = problem;
  field.closest(".field")!.append(line);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
  field.focus();
}
