// The server's session page on its client's phone: every tap is kept first, then sent. When it can't be sent, the phone's own view takes over where one is.
import { PhoneView } from "./phone-view";
import { showList } from "./phone-list";
import { dropEntry, keepEntry, newEntry, owner, remember, sheetAt, type Entry } from "./phone-store";
import { fetchSheet } from "./phone-sync";
import { toast } from "./toasts";
import { word } from "./phone-parts";

const idleFor = 1500;
let idle: number | undefined;

export function phonePage() {
  const shell = document.getElementById("shell");
  if (shell) return void showShell(shell);
  const page = document.querySelector<HTMLElement>("#sheet[data-owner][data-path]");
  if (!page?.dataset.owner || document.querySelector(".viewing") || !("indexedDB" in window)) return; // a coach's device keeps nothing of a client
  remember(page.dataset.owner);
  document.addEventListener("htmx:confirm", (event) => void beforeSending(event as CustomEvent<Sending>));
  document.addEventListener("htmx:afterRequest", (event) => void afterSending(event as CustomEvent<Sending>));
}

type Sending = { elt: HTMLElement; issueRequest: (skip: boolean) => void; xhr: XMLHttpRequest; successful: boolean };

async function showShell(shell: HTMLElement) {
  const path = location.pathname.replace(/\/(finish|skip|swap)$/, "");
  if (!owner()) return void (shell.replaceChildren(), (shell.hidden = false), shell.append(word("nothing")));
  const view = new PhoneView(shell, path, () => location.reload());
  if (await view.show()) return navigator.onLine ? view.trySend() : undefined;
  await showList(shell);
  addEventListener("online", () => location.reload());
}

async function beforeSending(event: CustomEvent<Sending>) {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement) || !form.closest("#sheet[data-owner]") || !form.elements.namedItem("Set.Order")) return;
  event.preventDefault();
  form.closest("li")?.classList.add("is-sending");
  try {
    await keepEntry(await entryOf(form));
    void navigator.storage?.persist?.();
  } finally {
    event.detail.issueRequest(true); // a phone that keeps nothing sends all the same
  }
}

async function afterSending(event: CustomEvent<Sending>) {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement) || !form.closest("#sheet[data-owner]")) return;
  const path = document.getElementById("sheet")!.dataset.path!;
  // What is chosen about the session is not kept as an entry: the phone's own view does it without a connection.
  if (!form.dataset.entry) return event.detail.successful ? refresh(path) : takeOver(path);
  const entry = JSON.parse(form.dataset.entry) as Entry;
  const { status } = event.detail.xhr;
  if (status === 422) return dropEntry(entry); // it stands on the page with what is wrong
  if (!event.detail.successful) return takeOver(entry.path);
  await keepEntry({ ...entry, sent: true });
  refresh(entry.path);
}

function refresh(path: string) {
  clearTimeout(idle);
  idle = setTimeout(() => void fetchSheet(path).catch(() => undefined), idleFor);
}

async function entryOf(form: HTMLFormElement): Promise<Entry> {
  const page = form.closest<HTMLElement>("#sheet")!;
  const data = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const at = `${data["Set.Block"]}.${data["Set.Item"]}.${data["Set.Order"]}`;
  const path = page.dataset.path!;
  const known = (await sheetAt(path))?.blocks.flatMap((block) => block.items).find((item) => item.sets.some((row) => row.at.startsWith(`${data["Set.Block"]}.${data["Set.Item"]}.`)));
  const fields = Object.fromEntries(["Load", "Reps", "Seconds", "Metres", "Calories", "Rpe", "Note"].flatMap((name) => (data[`Set.${name}`] ? [[name, data[`Set.${name}`]!]] : [])));
  const entry = newEntry({
    path, at, fields, kind: form.action.includes("handler=Remove") ? "removal" : "set", exercise: known?.exercise ?? null,
    seen: known?.sets.find((row) => row.at === at)?.seen ?? null, pound: page.dataset.unit === "lb",
  });
  form.dataset.entry = JSON.stringify(entry);
  return entry;
}

/** The tap did not reach the server: the session goes on from what lies on the phone. */
async function takeOver(path: string) {
  const page = document.getElementById("sheet")!;
  const view = new PhoneView(page, path, () => location.reload());
  page.removeAttribute("hx-ext");
  if (await view.show()) toast(word("offline"));
}
