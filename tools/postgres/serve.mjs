// node serve.mjs: a temporary cluster for as long as standard input stays open. Its connection string is the only line on
// standard output. Whoever starts it holds the other end of the pipe: however that one ends, the cluster goes with it.
// node serve.mjs --restartable: one that loses no commit when it is told, by a line on standard input, to "crash" or to "stop", and
// to "start" again on the same port; each is answered with a line.
// node serve.mjs --restartable --from FOLDER: the same over a copy of a cluster's folder (data, password), such as a backup.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { canRead, postgresAccount } from './account.mjs';
import { connectionString, isServed, startCluster } from './cluster.mjs';

const prefix = 'pulseforge-postgres-';
const restartable = process.argv.includes('--restartable');
// Below the ports that the system gives to connections: one of them would take the port of a server that is away for a moment.
const fixedPort = 20_000 + process.pid % 10_000;

const root = [tmpdir(), '/var/tmp', '/tmp'].find(candidate => canRead(postgresAccount(), candidate));
removeAbandoned();
const folder = mkdtempSync(join(root, prefix));
if (process.argv.includes('--from')) restore(process.argv[process.argv.indexOf('--from') + 1]);

let cluster;
let ending;
let isAway = false;
const released = new Promise(resolve => {
  process.stdin.once('end', resolve).once('error', resolve).resume();
  process.once('SIGTERM', resolve).once('SIGHUP', resolve);
});
// Ctrl-C reaches the whole foreground group: the pipe tells when the one who uses the cluster is done with it.
process.on('SIGINT', () => process.stdin.isTTY && end());

try {
  await start();
  if (restartable) obey();
  const died = await Promise.race([released.then(() => false), diedByItself()]);
  if (died) console.error(`PostgreSQL ended by itself:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await end();
}

async function start() {
  cluster = await startCluster(folder, { throwAway: true, keepsCommits: restartable, preferredPort: cluster?.port ?? (restartable ? fixedPort : 0) });
  isAway = false;
  console.log(connectionString(cluster));
}

async function away(signal) {
  isAway = true;
  await cluster.stop(signal);
  console.log('away');
}

// One after the other: the next line waits for the answer to the one before.
async function obey() {
  const orders = { crash: () => away('SIGQUIT'), stop: () => away('SIGINT'), start };
  for await (const line of createInterface({ input: process.stdin })) await orders[line]?.();
}

async function diedByItself() {
  do await cluster.exited; while (isAway && await new Promise(resolve => setTimeout(resolve, 50, true)));
  return true;
}

function end() {
  return ending ??= (async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit();
  })();
}

// A process that was killed with -9 could not clean up; its PostgreSQL ends by itself once its lock file is gone.
function removeAbandoned() {
  for (const name of readdirSync(root).filter(entry => entry.startsWith(prefix))) {
    const path = join(root, name);
    if (isMine(path) && existsSync(join(path, 'served-by')) && !isServed(path)) rmSync(path, { recursive: true, force: true });
  }
}

function restore(backup) {
  cpSync(backup, folder, { recursive: true });
  chmodSync(join(folder, 'data'), 0o700);
  const { uid, gid } = postgresAccount();
  if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

function isMine(path) {
  const { uid } = statSync(path);
  return [process.getuid?.(), postgresAccount().uid].includes(uid);
}
