// The page's own <template>s and words, which the server has written in the reader's language.
import { fill } from "./format";

export function part(name: string, texts: Record<string, string | null> = {}): HTMLElement {
  const template = document.getElementById(`p-${name}`) as HTMLTemplateElement;
  const copy = template.content.cloneNode(true) as DocumentFragment;
  for (const place of copy.querySelectorAll<HTMLElement>("[data-t]")) {
    const text = texts[place.dataset.t!];
    if (text !== undefined) place.textContent = text;
  }
  if (copy.childElementCount === 1) return copy.firstElementChild as HTMLElement;
  const several = document.createElement("div");
  several.className = "contents";
  several.append(copy);
  return several;
}

export function word(name: string, ...values: (string | number)[]) {
  return fill(document.getElementById("phone-words")!.dataset[name] ?? "", ...values);
}
