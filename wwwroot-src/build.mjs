// Builds what a browser loads into PulseForge.Web/wwwroot/assets: the stylesheet, scripts, icon sprite, font and images. Each file carries
// a hash of its content in its name, so that it may be cached for ever, and lies there compressed, so that no request pays for it.
// Run: node build.mjs [--watch]. It returns at once when no input has changed.
// htmx 2 and not npm's latest, 4: the 2.x line is settled, and its header names are those that the Htmx package for ASP.NET Core knows.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = import.meta.dirname;
const web = join(root, "../PulseForge.Web");
const target = join(web, "wwwroot/assets");
const manifestFile = join(web, "wwwroot/assets.json");
const scripts = ["site.ts", "session.ts", "builder.ts", "photos.ts", "sw.ts"];
const compressible = new Set([".css", ".js", ".svg", ".json"]);

const filesBelow = (folder, pattern) =>
  statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true })
        .map((name) => join(folder, name))
        .filter((path) => pattern.test(path) && statSync(path).isFile())
        .sort()
    : [];

const hash = (...contents) => contents.reduce((sum, content) => sum.update(content), createHash("sha256")).digest("hex").slice(0, 10);

function inputs() {
  const own = ["css", "ts", "icons", "fonts", "img"].flatMap((folder) => filesBelow(join(root, folder), /./));
  const markup = ["Pages", "Emails", "TagHelpers", "Components"].flatMap((folder) => filesBelow(join(web, folder), /\.(cshtml|cs)$/));
  return [join(root, "build.mjs"), join(root, "package-lock.json"), ...own, ...markup];
}

const stampOfInputs = () => hash(...inputs().flatMap((path) => [path, readFileSync(path)]));

function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, "utf8"));
  } catch {
    return { stamp: "", files: {} };
  }
}

function compress(path, content) {
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

/** Writes one file under its fingerprinted name and remembers that name. */
function emit(files, name, content) {
  const extension = extname(name);
  const fingerprinted = `${name.slice(0, -extension.length)}.${hash(content)}${extension}`;
  writeFileSync(join(target, fingerprinted), content);
  if (compressible.has(extension)) compress(join(target, fingerprinted), Buffer.from(content));
  files[name] = fingerprinted;
}

function emitStatic(files) {
  for (const folder of ["fonts", "img"])
    for (const path of filesBelow(join(root, folder), /\.(woff2|svg|png|webp)$/)) emit(files, path.slice(join(root, folder).length + 1), readFileSync(path));
}

/** One <symbol> per name in icons/list.txt, out of Lucide (ISC licence). */
function emitIcons(files) {
  const names = readFileSync(join(root, "icons/list.txt"), "utf8").split(/\s+/).filter(Boolean);
  const symbols = names.map((name) => {
    const drawing = readFileSync(join(root, `node_modules/lucide-static/icons/${name}.svg`), "utf8");
    const shapes = drawing.slice(drawing.indexOf(">", drawing.indexOf("<svg")) + 1, drawing.lastIndexOf("</svg>"));
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "").replaceAll(" />", "/>")}</symbol>`;
  });
  emit(files, "icons.svg", `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence -->\n${symbols.join("\n")}\n</svg>\n`);
}

function emitStylesheet(files) {
  const cli = join(root, "node_modules/@tailwindcss/cli/dist/index.mjs");
  const css = execFileSync(process.execPath, [cli, "-i", "css/app.css", "--minify"], { cwd: root, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
  emit(files, "site.css", css.toString().replace(/\/assets\/([\w.-]+)/g, (_, name) => `/assets/${files[name] ?? missing(name)}`));
}

async function emitScripts(files) {
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: scripts.map((name) => join(root, "ts", name)),
    outdir: target,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "direct-eval": "silent" }, // htmx keeps one behind allowEval, which is off
  });
  for (const file of outputFiles) emit(files, file.path.slice(target.length + 1), Buffer.from(file.contents));
}

const missing = (name) => {
  throw new Error(`css: there is no ${name} in fonts or img`);
};

function removeOld(files) {
  const current = Object.values(files).flatMap((name) => [name, `${name}.br`, `${name}.gz`]);
  for (const name of readdirSync(target)) if (!current.includes(name)) rmSync(join(target, name));
}

async function build() {
  const stamp = stampOfInputs();
  const before = readManifest();
  if (before.stamp === stamp && Object.values(before.files).every((name) => statSync(join(target, name), { throwIfNoEntry: false }))) return;
  const started = performance.now();
  const files = {};
  mkdirSync(target, { recursive: true });
  emitStatic(files);
  emitIcons(files);
  emitStylesheet(files);
  await emitScripts(files);
  // The manifest changes last and whole: a reader never sees a name whose file is not there yet.
  writeFileSync(`${manifestFile}.new`, JSON.stringify({ stamp, files }, null, 2));
  renameSync(`${manifestFile}.new`, manifestFile);
  removeOld(files);
  console.log(`assets built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${Object.values(files).join(" ")}`);
}

await build();
if (process.argv.includes("--watch")) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => build().catch((error) => console.error(error.message)), 150);
  };
  for (const folder of [join(root, "css"), join(root, "ts"), join(root, "icons"), join(web, "Pages"), join(web, "TagHelpers"), join(web, "Components")])
    if (statSync(folder, { throwIfNoEntry: false })) watch(folder, { recursive: true }, soon);
}
