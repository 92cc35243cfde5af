// On every page of a client's portal: the worker is there, the sessions to come lie on the phone, and what waits is sent.
import { entries, forget, remember, waiting } from "./phone-store";
import { fetchSheet, keep, send, tidy } from "./phone-sync";

const page = document.querySelector<HTMLElement>("[data-owner]");
if (page?.dataset.owner && !document.querySelector(".viewing") && "indexedDB" in window) void prepare(page);

async function prepare(of: HTMLElement) {
  remember(of.dataset.owner!);
  void navigator.serviceWorker?.register(`/sw.js?lang=${document.documentElement.lang}`);
  try {
    await send();
    if (of.dataset.path) await fetchSheet(of.dataset.path);
    if (of.dataset.keep === undefined) return;
    const paths = of.dataset.keep.split(" ").filter(Boolean);
    await keep(paths);
    await tidy(paths);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error; // no connection, or a browser that keeps nothing: the page works all the same
  }
}

const signOut = document.querySelector<HTMLFormElement>("form[data-sign-out]");
signOut?.addEventListener("submit", (event) => {
  event.preventDefault();
  void leave(signOut);
});

async function leave(form: HTMLFormElement) {
  const left = waiting(await entries().catch(() => [])).length;
  if (left > 0 && !confirm(form.dataset.signOut!.replace("{0}", String(left)))) return;
  await forget().catch(() => undefined); // the server's answer empties the browser as well
  form.submit();
}
