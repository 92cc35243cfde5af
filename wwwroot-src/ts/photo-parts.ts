// Sends one file part by part, and goes on where it was: after a lost signal by itself, after a closed tab when the same file is chosen again.

const partSize = 256 * 1024;
const longestPause = 30_000;
const remembered = "photo-uploads";
const mostRemembered = 12;

export type Way = { address: string; token: string; sent(bytes: number): void; waits(isWaiting: boolean): void };

/** What the server will never take, in its words. */
export class Refused extends Error {}

/** The id under which all of the file lies at the server. */
export async function send(file: File, way: Way): Promise<string> {
  for (;;) {
    const known = recall(file);
    const offset = known ? await offsetOf(known, way) : undefined;
    const id = known && offset !== undefined ? known : await begin(file, way);
    if (await sendFrom(id, offset ?? 0, file, way)) return id;
    forget(file); // It was purged meanwhile: from the beginning.
  }
}

async function begin(file: File, way: Way) {
  const answer = await insist(way, way.address, () => ({ method: "POST", headers: { "X-Antiforgery": way.token, "Upload-Length": String(file.size) } }));
  if (answer.status === 422) throw new Refused(await answer.text());
  if (answer.status !== 201) throw new Error(`Beginning was answered ${answer.status}.`);
  const id = answer.headers.get("Location")!.split("/").pop()!;
  remember(file, id);
  return id;
}

async function offsetOf(id: string, way: Way) {
  const answer = await insist(way, `${way.address}/${id}`, () => ({ method: "GET" }));
  return answer.status === 204 ? Number(answer.headers.get("Upload-Offset")) : undefined;
}

/** False when there is no such upload any more. */
async function sendFrom(id: string, from: number, file: File, way: Way) {
  for (let offset = from; ; ) {
    way.sent(offset);
    if (offset >= file.size) return true;
    const answer = await insist(way, `${way.address}/${id}`, () => ({
      method: "POST",
      body: file.slice(offset, offset + partSize),
      headers: { "X-Antiforgery": way.token, "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) },
    }));
    if (answer.status === 404) return false;
    // 409: this part had arrived, its answer had not. The server says where to go on.
    if (answer.status !== 204 && answer.status !== 409) throw new Error(`A part was answered ${answer.status}.`);
    offset = Number(answer.headers.get("Upload-Offset"));
  }
}

/** Tries until there is an answer that says something: pauses grow, and end at once when the connection is back. */
async function insist(way: Way, address: string, request: () => RequestInit) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await fetch(address, { ...request(), redirect: "manual" }).catch(() => undefined);
    way.waits(!answer);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    await rest(pause * (0.75 + Math.random() / 2));
  }
}

const rest = (time: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, time);
    addEventListener("online", done);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
  });

const nameOf = (file: File) => `${location.pathname} ${file.name} ${file.size} ${file.lastModified}`;

const all = (): [string, string][] => JSON.parse(localStorage.getItem(remembered) ?? "[]") as [string, string][];

const recall = (file: File) => all().find(([name]) => name === nameOf(file))?.[1];

const others = (file: File) => all().filter(([name]) => name !== nameOf(file));

const forget = (file: File) => localStorage.setItem(remembered, JSON.stringify(others(file)));

const remember = (file: File, id: string) => localStorage.setItem(remembered, JSON.stringify([[nameOf(file), id], ...others(file)].slice(0, mostRemembered)));
