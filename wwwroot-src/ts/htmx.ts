import htmx from "htmx.org";
import { Idiomorph } from "idiomorph";
import { toast, words } from "./toasts";

// The content security policy allows neither eval nor inline styles or scripts.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0, // signed-in pages are no-store: nothing of them may lie in the browser's storage
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true }, // the form again, with its errors
    { code: "...", swap: false, error: true },
  ],
});

// idiomorph's own extension builds a Function from the attribute, which the policy forbids.
htmx.defineExtension("morph", {
  isInlineSwap: (style: string) => style === "morph",
  handleSwap: (style: string, target: Node, fragment: Node) => {
    if (style !== "morph" && style !== "morph:innerHTML") return false;
    void Idiomorph.morph(target, (fragment as DocumentFragment).children, { morphStyle: style === "morph" ? "outerHTML" : "innerHTML" });
    return [target];
  },
});

addEventListener("htmx:sendError", () => toast(words("offline"), "bad"));
addEventListener("htmx:responseError", (event) => {
  const status = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status;
  if (status === 401) location.reload(); // the session ended: the page answers with the sign-in
  else toast(words(status === 429 ? "slower" : "failed"), "bad");
});
