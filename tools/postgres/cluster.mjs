import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresAccount } from './account.mjs';
import { postgresBinaries } from './binaries.mjs';

const superuser = 'postgres';
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'jit=off', 'max_connections=200'];
// Nothing in a throw-away cluster is worth a wait for the disk.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'];
// One that crashes on purpose keeps what it confirmed: that lies with the system, whose own crash alone would lose it.
const crashes = ['fsync=off'];

/**
 * Starts PostgreSQL over `folder` (made when absent: data, password, log, served-by) on a loopback port.
 * Answers { host, port, username, password, stop, exited }. A server that runs there already is used; it is left running
 * where another process serves it, and taken over where that one was killed.
 */
export async function startCluster(folder, { preferredPort = 0, throwAway = false, keepsCommits = !throwAway } = {}) {
  const account = postgresAccount();
  const data = join(folder, 'data');
  own(folder, account);
  const running = await runningServer(data);
  if (running) return cluster(folder, running.port, isServed(folder) ? async () => {} : takeOver(folder, running.pid));

  const binaries = postgresBinaries(account, folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(folder, binaries, account);
  refuseOtherVersion(data, binaries);
  const port = await freePort(preferredPort);
  const settings = [...always, ...(throwAway ? keepsCommits ? crashes : careless : [])].flatMap(setting => ['-c', setting]);
  const server = launch(join(binaries, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings], folder, account);
  await ready(server, data, folder);
  writeFileSync(join(folder, 'served-by'), String(process.pid));
  return cluster(folder, port, (signal = throwAway ? 'SIGQUIT' : 'SIGINT') => stop(server, signal), server.exited);
}

function cluster(folder, port, stopServer, exited = new Promise(() => {})) {
  const password = readFileSync(join(folder, 'password'), 'utf8');
  return { host: '127.0.0.1', port, username: superuser, password, stop: stopServer, exited };
}

/** As Npgsql reads it. */
export function connectionString({ host, port, username, password }, database = 'postgres') {
  return `Host=${host};Port=${port};Username=${username};Password=${password};Database=${database}`;
}

export function isServed(folder) {
  const file = join(folder, 'served-by');
  return existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')));
}

function takeOver(folder, pid) {
  writeFileSync(join(folder, 'served-by'), String(process.pid));
  return async () => {
    process.kill(pid, 'SIGINT');
    while (isAlive(pid)) await delay(25);
  };
}

function own(folder, { uid, gid }) {
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (uid !== undefined) chownSync(folder, uid, gid);
}

function initialise(folder, binaries, account) {
  const password = join(folder, 'password');
  writeFileSync(password, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (account.uid !== undefined) chownSync(password, account.uid, account.gid);
  const made = spawnSync(join(binaries, 'bin', 'initdb'), [
    '--pgdata', join(folder, 'data'), '--username', superuser, '--pwfile', password, '--auth', 'scram-sha-256', '--no-sync',
    '--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8',
  ], { ...account, cwd: folder, env: environment(folder), encoding: 'utf8' });
  if (made.status === 0) return;
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  throw new Error(`initdb failed in ${folder}: ${made.error?.message ?? made.stderr}`);
}

function refuseOtherVersion(data, binaries) {
  const written = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { ...postgresAccount(), cwd: '/', encoding: 'utf8' });
  const installed = /(\d+)\./.exec(stdout ?? '')?.[1];
  if (installed !== written) throw new Error(`${data} was written by PostgreSQL ${written}, version ${installed} is installed: bin/dev --reset makes it anew.`);
}

// Detached: Ctrl-C reaches the whole foreground group, and the database is to outlive what still writes to it.
function launch(executable, args, folder, account) {
  const log = openSync(join(folder, 'log'), 'a', 0o600);
  const server = spawn(executable, args, { ...account, cwd: folder, env: environment(folder), stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  server.exited = new Promise(resolve => server.once('exit', resolve).once('error', resolve));
  return server;
}

async function ready(server, data, folder) {
  while (status(data, server.pid) !== 'ready') {
    const ended = await Promise.race([server.exited.then(() => true), delay(25, false)]);
    if (ended) throw new Error(`PostgreSQL did not start in ${folder}: ${lastLines(join(folder, 'log'))}`);
  }
}

// Line 8 of postmaster.pid is what pg_ctl waits for.
function status(data, pid) {
  const lines = pidFile(data);
  return Number(lines[0]) === pid ? lines[7]?.trim() : undefined;
}

async function runningServer(data) {
  const [pid, , , port] = pidFile(data).map(Number);
  if (!pid || !isAlive(pid)) return undefined;
  return status(data, pid) === 'ready' && !await isFree(port) ? { pid, port } : undefined;
}

function pidFile(data) {
  const path = join(data, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function stop(server, signal) {
  server.kill(signal);
  await server.exited;
}

/** The preferred port or one of the next, else any. */
export async function freePort(preferred) {
  for (let port = preferred; preferred && port < preferred + 50; port++)
    if (await isFree(port)) return port;
  return listenOnce(0);
}

const isFree = port => listenOnce(port).then(() => true, () => false);

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen({ port, host: '127.0.0.1' }, () => {
      const taken = probe.address().port;
      probe.close(() => resolve(taken));
    });
  });
}

function environment(folder) {
  return { PATH: '/usr/bin:/bin', HOME: folder, LC_ALL: 'C' };
}

function lastLines(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n') : 'no log';
}
