// Installs the npm packages of tools/postgres and wwwroot-src where their lock files changed, and builds the assets.
// Alone: node tools/prepare.mjs. bin/test runs it first, bin/dev imports it.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const assets = join(top, 'wwwroot-src');

export async function prepareTools() {
  await install(join(top, 'tools', 'postgres'));
}

export async function prepareAssets() {
  if (!existsSync(join(assets, 'build.mjs'))) return;
  await install(assets);
  await run('node', ['build.mjs'], assets);
}

export function run(command, args, cwd = top, environment = process.env) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', failed);
    child.once('exit', code => code === 0 ? done() : failed(new Error(`${command} ${args.join(' ')} failed in ${cwd} (${code}).`)));
  });
}

async function install(folder) {
  const lock = join(folder, 'package-lock.json');
  const stamp = join(folder, 'node_modules', '.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp).equals(readFileSync(lock))) return;
  await run('npm', ['ci', '--loglevel=error'], folder);
  copyFileSync(lock, stamp);
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await Promise.all([prepareTools(), prepareAssets()]).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
