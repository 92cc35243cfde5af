// node tools/results.mjs <file.trx>: names what failed and why anything was skipped, and ends with the one line
// "N passed, N failed[, N skipped]". Fails on a failed test, on none at all, and in CI when browser tests were skipped.
import { readFileSync } from 'node:fs';

const trx = readFileSync(process.argv[2], 'utf8');
const results = [...trx.matchAll(/<UnitTestResult ([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)]
  .map(([, attributes, content = '']) => ({ name: attribute(attributes, 'testName'), outcome: attribute(attributes, 'outcome'), message: message(content) }));

const passed = results.filter(result => result.outcome === 'Passed');
const skipped = results.filter(result => result.outcome === 'NotExecuted');
const failed = results.filter(result => !passed.includes(result) && !skipped.includes(result));
const withoutBrowser = skipped.filter(result => result.message.startsWith('No browser'));

for (const { name } of failed) console.log(`FAILED   ${name}`);
for (const { name, message } of skipped) console.log(`SKIPPED  ${name}: ${message}`);
if (results.length === 0) console.log('No test ran.');
if (isCi() && withoutBrowser.length > 0) console.log('CI does not pass without the browser tests.');
console.log(`${passed.length} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);

process.exitCode = failed.length > 0 || passed.length === 0 || isCi() && withoutBrowser.length > 0 ? 1 : 0;

function attribute(attributes, name) {
  return decoded(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function message(content) {
  return decoded(/<(?:Message|StdOut)>([\s\S]*?)<\//.exec(content)?.[1] ?? '').trim();
}

function decoded(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => named[name]).replace(/&#x([0-9A-Fa-f]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
}

function isCi() {
  return process.env.CI === 'true';
}
