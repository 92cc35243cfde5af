// What a phone keeps of its owner's training: the sessions to come, and what was logged and is not sent yet. One database for each person, so that
// whoever else uses the phone is neither shown nor sent anything of it.

export type Plates = { label: string; words: string; plates: { kind: string; width: number; height: number }[] };
export type Timer = { times: number; work: number; rest: number; place: string | null; name: string; effort: string; says: string };
export type SetRow = {
  at: string;
  isWarmUp: boolean;
  isDrop: boolean;
  target: string;
  last: string | null;
  fields: Record<string, string>;
  ticks: boolean;
  rest: number | null;
  done: string | null;
  seen: string | null;
  skipped: string | null;
  plates: Plates | null;
};
export type Item = { exercise: string; place: string; instead: string | null; warmUps: SetRow[]; ways: string; drop: string | null; swaps: boolean; timer: Timer | null; ref: string; name: string; summary: string; why: string; note: string | null; step: number; sets: SetRow[] };
export type Block = { label: string | null; text: string | null; turns: boolean; timer: Timer | null; items: Item[] };
export type Sheet = { owner: string; path: string; date: string; name: string; sub: string; unit: string; token: string | null; blocks: Block[]; finish: { rpe: string | null } | null; keptAt: number };

/** Something logged. A set is known by its place: the last word on it takes the place of an earlier one. */
export type Entry = {
  key: string;
  id: string;
  path: string;
  at: string;
  kind: "set" | "removal" | "skip" | "finish";
  fields: Record<string, string>;
  exercise: string | null;
  seen: string | null;
  pound: boolean;
  typedAt: string;
  sent?: boolean;
  keep?: boolean;
  theirs?: string;
  why?: string;
};

/** One more whenever sheets hold something new: they are fetched anew, and what was logged stays. */
const version = 2;
const ownerKey = "phone-owner";

export const owner = () => localStorage.getItem(ownerKey);

export const remember = (who: string) => localStorage.setItem(ownerKey, who);

const request = <T>(of: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    of.onsuccess = () => resolve(of.result);
    of.onerror = () => reject(of.error);
  });

const databases = new Map<string, Promise<IDBDatabase>>();

function open(who: string) {
  const known = databases.get(who);
  if (known) return known;
  const opening = indexedDB.open(`training-${who}`, version);
  opening.onupgradeneeded = () => {
    const there = opening.result.objectStoreNames;
    if (there.contains("sheets")) opening.result.deleteObjectStore("sheets");
    opening.result.createObjectStore("sheets", { keyPath: "path" });
    if (!there.contains("entries")) opening.result.createObjectStore("entries", { keyPath: "key" });
  };
  const database = request(opening).then((db) => {
    db.onversionchange = () => db.close(); // signing out elsewhere deletes it
    return db;
  });
  databases.set(who, database);
  return database;
}

async function store(name: "sheets" | "entries", mode: IDBTransactionMode) {
  const who = owner();
  if (!who) throw new DOMException("Nobody's training is kept here.", "InvalidStateError");
  // Strict: an entry is on the disk, not only promised to it, before it is shown as kept.
  return (await open(who)).transaction(name, mode, mode === "readwrite" ? { durability: "strict" } : {}).objectStore(name);
}

export const sheets = async () => request<Sheet[]>((await store("sheets", "readonly")).getAll());
export const sheetAt = async (path: string) => request<Sheet | undefined>((await store("sheets", "readonly")).get(path));
export const keepSheet = async (sheet: Sheet) => request((await store("sheets", "readwrite")).put(sheet));
export const dropSheet = async (path: string) => request((await store("sheets", "readwrite")).delete(path));
export const entries = async () => request<Entry[]>((await store("entries", "readonly")).getAll());
export const keepEntry = async (entry: Entry) => request((await store("entries", "readwrite")).put(entry));

export const newEntry = (of: Omit<Entry, "key" | "id" | "typedAt">): Entry => ({ ...of, key: `${of.path} ${of.at}`, id: crypto.randomUUID(), typedAt: new Date().toISOString() });

/** Unless another one has taken its place meanwhile. */
export async function dropEntry(entry: Entry) {
  const there = await store("entries", "readwrite");
  const now = await request<Entry | undefined>(there.get(entry.key));
  if (now?.id === entry.id) await request(there.delete(entry.key));
}

export const waiting = (all: Entry[]) => all.filter((entry) => !entry.sent);

/** Everything of everybody: whoever signs out leaves nothing behind. */
export async function forget() {
  for (const { name } of (await indexedDB.databases?.()) ?? [])
    if (name?.startsWith("training-")) {
      (await databases.get(name.slice("training-".length)))?.close();
      indexedDB.deleteDatabase(name);
    }
  localStorage.removeItem(ownerKey);
  for (const name of await caches.keys()) await caches.delete(name);
}
