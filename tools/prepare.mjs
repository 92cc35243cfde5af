// Installs the npm packages of tools/postgres and wwwroot-src where their lock files changed, and builds the assets.
// Alone: node tools/prepare.mjs. bin/test runs it first, bin/dev imports it.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const assets = join(top, 'wwwroot-src');

export async function prepareTools(options) {
  await install(join(top, 'tools', 'postgres'), options);
}

export async function prepareAssets(options) {
  await install(assets, options);
  await run('node', ['build.mjs'], { ...options, cwd: assets });
}

export function run(command, args, options) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', failed);
    child.once('exit', code => code === 0 ? done() : failed(new Error(`"${command} ${args.join(' ')}" failed (${code}).`)));
  });
}

async function install(folder, options) {
  const lock = join(folder, 'package-lock.json');
  const stamp = join(folder, 'node_modules', '.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp).equals(readFileSync(lock))) return;
  await run('npm', ['ci', '--loglevel=error'], { ...options, cwd: folder });
  copyFileSync(lock, stamp);
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await Promise.all([prepareTools(), prepareAssets()]).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
