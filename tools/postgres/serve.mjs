// node serve.mjs: a temporary cluster for as long as standard input stays open. Its connection string is the only line on
// standard output. Whoever starts it holds the other end of the pipe: however that one ends, the cluster goes with it.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canRead, postgresAccount } from './account.mjs';
import { connectionString, isServed, startCluster } from './cluster.mjs';

const prefix = 'pulseforge-postgres-';

const root = [tmpdir(), '/var/tmp', '/tmp'].find(candidate => canRead(postgresAccount(), candidate));
removeAbandoned();
const folder = mkdtempSync(join(root, prefix));

let cluster;
let ending;
const released = new Promise(resolve => {
  process.stdin.once('end', resolve).once('error', resolve).resume();
  process.once('SIGTERM', resolve).once('SIGHUP', resolve);
});
// Ctrl-C reaches the whole foreground group: the pipe tells when the one who uses the cluster is done with it.
process.on('SIGINT', () => process.stdin.isTTY && end());

try {
  cluster = await startCluster(folder, { throwAway: true });
  console.log(connectionString(cluster));
  const died = await Promise.race([released.then(() => false), cluster.exited.then(() => true)]);
  if (died) console.error(`PostgreSQL ended by itself:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await end();
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

function isMine(path) {
  const { uid } = statSync(path);
  return [process.getuid?.(), postgresAccount().uid].includes(uid);
}
