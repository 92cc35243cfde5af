// The sets of a session as the phone shows them: what the server asked for, and what was logged here since. Nothing here touches the page.
import type { Entry, Item, SetRow, Sheet } from "./phone-store";

export type Shown = { item: Item; row: SetRow; entry: Entry | undefined; label: string };
export type Words = { warm: string; drop: string };

export const isDone = ({ row, entry }: Shown) => (entry ? entry.kind === "set" : row.done !== null);
export const isSkipped = ({ row, entry }: Shown) => (entry ? entry.kind === "skip" : row.skipped !== null && row.done === null);
export const isOpen = (shown: Shown) => !isDone(shown) && !isSkipped(shown);
export const orderOf = (at: string) => Number(at.split(".")[2]);

/** What is known beside the sheet itself. */
export type Known = {
  log: Map<string, Entry>;
  /** A set beyond the plan that stands open, and whether it is a drop set. */
  extra: { at: string; isDrop: boolean } | null;
  /** Places of the exercises whose way up is wanted. */
  warmed: Set<string>;
  words: Words;
};

/** The way up, the planned sets, and those beyond them. */
export function rowsOf(item: Item, { log, extra, warmed, words }: Known): Shown[] {
  const wanted = warmed.has(item.place) || item.warmUps.some((row) => log.has(row.at));
  const rows = [...(wanted ? item.warmUps : []), ...item.sets];
  const like = item.sets.findLast((row) => !row.isWarmUp && !row.isDrop) ?? item.sets.at(-1);
  const beyond = [...log.keys(), extra?.at].filter((at): at is string => !!at && at.startsWith(`${item.place}.`) && orderOf(at) >= 0 && !rows.some((row) => row.at === at));
  if (like) rows.push(...[...new Set(beyond)].sort((one, other) => orderOf(one) - orderOf(other)).map((at) => beyondPlan(item, like, at, extra?.at === at ? extra.isDrop : log.get(at)?.fields.IsDrop === "true")));
  let work = 0;
  return rows.map((row) => ({ item, row, entry: log.get(row.at), label: row.isWarmUp ? words.warm : row.isDrop ? words.drop : String(++work) }));
}

function beyondPlan(item: Item, like: SetRow, at: string, isDrop: boolean): SetRow {
  const fields = { ...like.fields, Note: "", ...(isDrop ? { IsDrop: "true", ...(item.drop !== null && "Load" in like.fields ? { Load: item.drop } : {}) } : {}) };
  return { ...like, at, fields, isDrop, isWarmUp: false, target: "", last: null, done: null, seen: null, skipped: null, plates: null, ticks: false };
}

/** In the order in which the session is trained. */
export const inOrder = (sheet: Sheet, known: Known): Shown[] =>
  sheet.blocks.flatMap((block) => {
    const rows = block.items.map((item) => rowsOf(item, known));
    return block.turns ? Array.from({ length: Math.max(0, ...rows.map((of) => of.length)) }, (_, turn) => rows.flatMap((of) => of[turn] ?? [])).flat() : rows.flat();
  });

/** The place of the next set beyond those that are there. */
export const nextPlace = (rows: Shown[], item: Item) => `${item.place}.${Math.max(-1, ...rows.map(({ row }) => orderOf(row.at))) + 1}`;
