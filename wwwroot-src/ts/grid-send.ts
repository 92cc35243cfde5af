// Edits go out one after the other, and what they changed of the board comes back. Without a connection they wait and are tried again: nothing that was typed is lost.
import { Idiomorph } from "idiomorph";
import { board, grid, restore } from "./grid-cells";

export type Refusal = { why: string; cells?: RefusedCell[] };
export type RefusedCell = { week: number; day: number; row: string; nth: number; now: string; theirs: string | null; why: string | null; suggestion: string | null };
type Fields = [string, string][];

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** @param fields asked for when its turn comes, so that it states what the cells hold by then */
export function send(path: string, fields: () => Fields, refused: (refusal: Refusal) => void = (r) => say(r.why)): Promise<boolean> {
  waiting++;
  state("saving");
  const sent = turn.then(() => post(path, fields(), refused));
  turn = sent.catch(() => undefined);
  return sent;
}

export const say = (text: string) => document.dispatchEvent(new CustomEvent("toast", { detail: { text, tone: "bad" } }));

export async function request(path: string, fields: Fields): Promise<Response> {
  const body = new FormData(document.getElementById("board-form") as HTMLFormElement);
  for (const [name, value] of fields) body.append(name, value);
  while (true) {
    try {
      return await fetch(new URL(path, location.origin + board().dataset.address + "/"), { method: "POST", body, headers: { "X-Board": "1" } });
    } catch {
      state("unsaved");
      await new Promise((resume) => setTimeout(resume, 2000));
    }
  }
}

async function post(path: string, fields: Fields, refused: (refusal: Refusal) => void): Promise<boolean> {
  const response = await request(path, fields);
  waiting--;
  if (response.status === 205 || response.status === 401 || response.redirected) {
    location.reload(); // more has changed than rows, or the session ended
    return false;
  }
  if (response.ok) {
    swap(await response.text());
    return true;
  }
  if (waiting === 0) state("");
  const isRefusal = response.headers.get("content-type")?.includes("json");
  if (isRefusal) refused((await response.json()) as Refusal);
  else say(document.getElementById("toasts")?.dataset.failed ?? "");
  return false;
}

/** Each part takes the place of the one with its id; the field that is typed into keeps what stands in it. */
function swap(html: string) {
  const hadFocus = grid().contains(document.activeElement);
  const parts = new DOMParser().parseFromString(html, "text/html");
  for (const part of parts.querySelectorAll<HTMLElement>("thead, tbody, [id=board-bar], [id=board-side], [id=publish-bar]")) {
    const there = document.getElementById(part.id);
    if (there) Idiomorph.morph(there, part.outerHTML, { morphStyle: "outerHTML", ignoreActiveValue: true });
    else document.getElementById("day-new")!.before(document.importNode(part, true));
  }
  if (waiting > 0) state("saving");
  restore(hadFocus);
  document.dispatchEvent(new Event("board:drawn"));
}

function state(name: "saving" | "unsaved" | "") {
  const place = document.getElementById("save-state");
  if (place) place.textContent = name ? (place.dataset[name] ?? "") : "";
}

addEventListener("beforeunload", (event) => {
  if (waiting > 0) event.preventDefault();
});
