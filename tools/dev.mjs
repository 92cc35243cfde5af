// bin/dev: from a clone to the running product. Ctrl-C (or the end of this process) ends what it started.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { prepareAssets, prepareTools, assets, run, top } from './prepare.mjs';
import { canRead, postgresAccount } from './postgres/account.mjs';
import { connectionString, freePort, isServed, startCluster } from './postgres/cluster.mjs';

const usage = `bin/dev [--reset] [--watch]
  --reset  forget the database and the demo, and make them anew
  --watch  rebuild and reload when a file changes
The web listens on PULSEFORGE_PORT (5080).`;
const known = ['--reset', '--watch'];
const options = process.argv.slice(2);
const port = Number(process.env.PULSEFORGE_PORT ?? 5080);
const web = join(top, 'PulseForge.Web');
const program = join(top, 'artifacts', 'bin', 'PulseForge.Web', 'debug', 'PulseForge.Web.dll');
// The seed runs for seconds only: less to compile twice, and a nursery that holds a client's life.
const hurried = { DOTNET_TieredPGO: '0', DOTNET_GCgen0size: '0x4000000' };

const ending = new AbortController();
const { signal } = ending;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => ending.abort());
const started = performance.now();
const toStop = [];

try {
  await main();
} catch (error) {
  if (!signal.aborted) console.error(error.message);
  process.exitCode = signal.aborted ? 0 : 1;
  ending.abort();
} finally {
  for (const stop of toStop.reverse()) await stop();
}

async function main() {
  const unknown = options.find(option => !known.includes(option));
  if (unknown) return console.log(usage);
  if (await answers()) throw new Error(`Something listens on port ${port} already: stop it, or choose another with PULSEFORGE_PORT.`);

  const folder = databaseFolder();
  if (options.includes('--reset')) forget(folder);
  const [cluster] = await Promise.all([startDatabase(folder), prepareAssets({ signal }), build()]);
  const environment = settings(cluster, await freePort(port + 1));
  await migrate(folder, environment);
  await serve(environment);
}

function build() {
  // The analyzers are for bin/test: without them the first start takes half the time.
  return run('dotnet', ['build', web, '--verbosity', 'quiet', '--nologo', '-p:RunAnalyzers=false'], { signal });
}

async function startDatabase(folder) {
  await prepareTools({ signal });
  const cluster = await startCluster(folder, { preferredPort: 54320 });
  toStop.push(cluster.stop);
  return cluster;
}

// Below a folder that PostgreSQL's account can't enter, the data lies outside the clone.
function databaseFolder() {
  if (canRead(postgresAccount(), top)) return join(top, '.dev', 'postgres');
  const folder = join('/var/tmp', `pulseforge-dev-${createHash('sha256').update(top).digest('hex').slice(0, 12)}`);
  const owner = lstatSync(folder, { throwIfNoEntry: false })?.uid ?? process.getuid();
  if (owner !== process.getuid() && owner !== postgresAccount().uid) throw new Error(`${folder} belongs to someone else.`);
  return folder;
}

function forget(folder) {
  if (isServed(folder)) throw new Error('bin/dev is running: stop it before --reset.');
  rmSync(folder, { recursive: true, force: true });
}

function settings(cluster, managementPort) {
  const as = username => connectionString({ ...cluster, username }, 'pulseforge');
  return {
    ...process.env,
    ASPNETCORE_ENVIRONMENT: 'Development',
    ASPNETCORE_URLS: `http://localhost:${port};http://localhost:${managementPort}`,
    PulseForge__Port: String(port),
    PulseForge__ManagementPort: String(managementPort),
    ConnectionStrings__Superuser: connectionString(cluster),
    ConnectionStrings__Owner: as('pulseforge_owner'),
    ConnectionStrings__App: as('pulseforge_app'),
    ConnectionStrings__Platform: as('pulseforge_platform'),
  };
}

// Asked for only when the migrations changed: each command starts the program once.
async function migrate(folder, environment) {
  const stamp = join(folder, 'migrated');
  const version = hashOf(join(top, 'migrations'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  await command('provision', environment);
  await command('migrate', environment).catch(() => {
    throw new Error('The database could not be brought to this version (see above). bin/dev --reset makes a new one.');
  });
  await command('seed', { ...environment, ...hurried });
  writeFileSync(stamp, version);
}

function hashOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).filter(file => /\.(cs|sql)$/.test(file)).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

function command(name, environment) {
  return run('dotnet', [program, name], { cwd: web, env: environment, signal });
}

async function serve(environment) {
  const watch = options.includes('--watch');
  if (watch) launch('node', ['build.mjs', '--watch'], { cwd: assets });
  const server = watch
    ? launch('dotnet', ['watch', '--non-interactive', '--project', web, 'run', '--no-launch-profile'], { cwd: web, env: environment })
    : launch('dotnet', [program], { cwd: web, env: environment });
  const ended = server.then(code => { if (!signal.aborted) throw new Error(`The web ended by itself (${code}).`); });
  await Promise.race([greet(environment.PulseForge__ManagementPort), ended]);
  await ended;
}

// A group of its own: Ctrl-C reaches this process, which ends the web before the database.
function launch(executable, args, settings) {
  const child = spawn(executable, args, { ...settings, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const exited = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, 'SIGTERM');
    if (await Promise.race([exited, delay(10_000, 'late', { ref: false })]) === 'late') process.kill(-child.pid, 'SIGKILL');
  };
  signal.addEventListener('abort', end);
  toStop.push(end);
  return exited;
}

async function greet(managementPort) {
  while (!await answers()) await delay(100, undefined, { signal });
  console.log(`
PulseForge runs at http://localhost:${port} (ready after ${((performance.now() - started) / 1000).toFixed(1)} s). Ctrl-C ends it.
The demo's studio: http://northside.localhost:${port}, with the password northside-demo, as
  maya@northside.example (owner), tom@northside.example or priya@northside.example (coaches), sofia@northside.example (client).
Its kickboxing gym: http://puerto.localhost:${port}, with the same password, as ines@puerto.example (owner), adrian@puerto.example (client in his camp).
A business runs at http://<its address>.localhost:${port}, the console at http://console.localhost:${port}, as jo@pulseforge.example
  with the same password; http://console.localhost:${port}/dev/code stands in for an authenticator app.
Health and metrics: http://localhost:${managementPort}/health/ready, http://localhost:${managementPort}/metrics.
`);
}

async function answers() {
  return fetch(`http://localhost:${port}/`, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).then(() => true, () => false);
}
