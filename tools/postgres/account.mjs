import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// PostgreSQL refuses to run as root. Run by root, it gets an unprivileged account of this machine: { uid, gid }.
// Run by anyone else, it runs as that person: {}. Either spreads into the options of spawn.
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readAccounts();
  const wanted = [process.env.PULSEFORGE_POSTGRES_USER, process.env.SUDO_USER, 'postgres', 'nobody'];
  const name = wanted.find(candidate => accounts.get(candidate)?.uid > 0);
  if (!name) throw new Error('PostgreSQL does not run as root, and no other account was found: name one in PULSEFORGE_POSTGRES_USER.');
  return accounts.get(name);
}

export function canRead(account, path) {
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { ...account, cwd: '/' });
  return test.status === 0;
}

function readAccounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map(line => line.split(':'));
  return new Map(lines.map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]));
}
