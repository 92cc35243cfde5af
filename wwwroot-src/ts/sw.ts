// Answers without a connection: with the files of the look, and in the place of a page of the portal or of a session with the shell, which has nothing of a
// person in it. Signed-in pages are never kept. The server puts KEPT before this text; another list is another worker with a cache of its own.
declare const KEPT: string[];
type Awaiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };
// The compiler knows either the window's types or the worker's: these are the few of the worker's that are used.
const worker = self as unknown as {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: Awaiting) => void): void;
  addEventListener(name: "fetch", listener: (event: Fetching) => void): void;
};
const language = new URL(worker.location.href).searchParams.get("lang") ?? "en";
const cacheName = `phone ${language} ${KEPT.join(" ")}`;
const shell = "/portal/shell";
const patience = 8000;

worker.addEventListener("install", (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));

worker.addEventListener("activate", (event) => event.waitUntil(clear().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== worker.location.origin) return;
  if (KEPT.includes(address.pathname)) event.respondWith(caches.match(address.pathname).then((kept) => kept ?? fetch(event.request)));
  else if (event.request.mode === "navigate" && /^\/(portal(?!\/report|\/progress\/photos\/(all\.zip|[\da-f-]{36}\/))(\/|$)|s\/[^/]+(\/(finish|skip|swap))?$)/.test(address.pathname)) event.respondWith(page(event.request));
});

async function fill() {
  const cache = await caches.open(cacheName);
  await cache.addAll(KEPT);
  const answer = await fetch(shell, { credentials: "omit", headers: { "Accept-Language": language } });
  if (!answer.ok) throw new Error(`The shell answered ${answer.status}.`);
  await cache.put(shell, answer);
}

async function clear() {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
}

/** With one bar of signal a page may never come: after a while what lies on the phone is better. */
async function page(request: Request) {
  const late = new Promise<Response | undefined>((resolve) => setTimeout(() => resolve(caches.match(shell)), patience));
  const fromNetwork = fetch(request).catch(() => caches.match(shell));
  return (await Promise.race([fromNetwork, late])) ?? (await fromNetwork) ?? Response.error();
}
