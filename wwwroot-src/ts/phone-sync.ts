// Sends what the phone kept, one entry at a time, and fetches sessions anew. Sending twice stores once: the server knows a set by its place.
import { dropEntry, dropSheet, entries, keepEntry, keepSheet, sheetAt, sheets, waiting, type Entry, type Sheet } from "./phone-store";

export type Sent = "sent" | "offline" | "sign-in" | "closed";

const freshFor = 5 * 60_000;

export async function fetchSheet(path: string): Promise<Sheet | number> {
  const answer = await fetch(`${path}/sync`, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) return answer.status;
  const sheet: Sheet = { ...((await answer.json()) as Sheet), keptAt: Date.now() };
  await keepSheet(sheet);
  for (const entry of await entries()) if (entry.sent && entry.path === path) await dropEntry(entry);
  return sheet;
}

/** Keeps these sessions on the phone, and no others but those that something waits for. */
export async function keep(paths: string[]) {
  for (const path of paths) {
    const known = await sheetAt(path);
    if (!known || Date.now() - known.keptAt > freshFor) await fetchSheet(path);
  }
}

export async function tidy(paths: string[]) {
  const pending = new Set(waiting(await entries()).map((entry) => entry.path));
  for (const sheet of await sheets()) if (sheet.path.startsWith("/portal/") && !paths.includes(sheet.path) && !pending.has(sheet.path)) await dropSheet(sheet.path);
}

/** All that waits. Only one tab sends at a time. */
export const send = async (): Promise<Sent> =>
  navigator.locks ? navigator.locks.request("phone-send", sendAll) : sendAll();

async function sendAll(): Promise<Sent> {
  let worst: Sent = "sent";
  const due = waiting(await entries()).filter((entry) => !entry.theirs && !entry.why);
  for (const path of new Set(due.map((entry) => entry.path))) {
    const said = await sendOf(path, due.filter((entry) => entry.path === path)).catch((): Sent => "offline");
    if (said !== "sent") worst = said;
    if (said === "offline") break;
  }
  return worst;
}

async function sendOf(path: string, due: Entry[]): Promise<Sent> {
  const sheet = await fetchSheet(path);
  if (sheet === 401) return "sign-in";
  if (sheet === 410) return "closed";
  // A session that the coach took out has no sheet; what was logged of it is taken all the same.
  const token = typeof sheet === "number" ? (await sheetAt(path))?.token : sheet.token;
  if (typeof sheet === "number" && sheet !== 404) return "offline";
  for (const entry of due.sort(inTurn)) {
    const said = await sendOne(entry, token ?? "");
    if (said !== "sent") return said;
  }
  await fetchSheet(path);
  return "sent";
}

/** Sets in their order, since one beyond the plan follows the one before it; the end comes last. */
const inTurn = (one: Entry, other: Entry) => Number(one.kind === "finish") - Number(other.kind === "finish") || Number(one.at.split(".")[2]) - Number(other.at.split(".")[2]) || 0;

async function sendOne(entry: Entry, token: string): Promise<Sent> {
  const answer = await fetch(`${entry.path}/sync${entry.kind === "finish" ? "?handler=Finish" : ""}`, { method: "POST", body: form(entry), headers: { "X-Antiforgery": token }, redirect: "manual", signal: AbortSignal.timeout(15_000) });
  if (answer.status === 200) {
    await dropEntry(entry);
    return "sent";
  }
  if (answer.status === 409) {
    const { theirs, seen } = (await answer.json()) as { theirs: string; seen: string };
    await keepEntry({ ...entry, theirs, seen });
    return "sent";
  }
  if (answer.status === 422) {
    await keepEntry({ ...entry, why: ((await answer.json()) as { why: string }).why });
    return "sent";
  }
  return answer.status === 401 || answer.status === 400 ? "sign-in" : answer.status === 410 || answer.status === 404 ? "closed" : "offline";
}

function form(entry: Entry) {
  const data = new FormData();
  if (entry.kind === "finish") for (const [name, value] of Object.entries(entry.fields)) data.set(`Input.${name}`, value);
  else {
    const [block, item, order] = entry.at.split(".");
    data.set("Set.Block", block!);
    data.set("Set.Item", item!);
    data.set("Set.Order", order!);
    for (const [name, value] of Object.entries(entry.fields)) data.set(`Set.${name}`, value);
    data.set("Sent.IsRemoval", String(entry.kind === "removal"));
    data.set("Sent.IsSkip", String(entry.kind === "skip"));
    data.set("Sent.Keep", String(entry.keep ?? false));
    data.set("Sent.IsPound", String(entry.pound));
    if (entry.exercise) data.set("Sent.Exercise", entry.exercise);
    if (entry.seen) data.set("Sent.Seen", entry.seen);
  }
  return data;
}
