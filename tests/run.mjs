// Runs every test of the project and counts them: `make test` (all), `make check-long` (--long), `make bless` (--bless).
// The last line is "N passed, N failed, N skipped". A runner that crashes, hangs or finds no test counts as a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'artifacts', 'tests');
const long = process.argv.includes('--long');
const bless = process.argv.includes('--bless');
const only = process.argv.slice(2).filter((a) => !a.startsWith('--')); // names of suites, for a shorter run by hand
const configuration = process.env.CONFIGURATION ?? 'Release';
const minutes = long ? 120 : 12; // of one suite

const environment = { ...process.env, CI: '1', NO_COLOR: '1', TZ: 'UTC' };
delete environment.FORCE_COLOR;
if (bless) environment.BLESS = '1';
if (long) environment.CHECK_LONG = '1';

const total = { passed: 0, failed: 0, skipped: 0 };
let running; // the child of the moment, to be ended with us

/** Runs a program; its output is kept, and shown only when asked or when it fails. */
function run(line, { cwd = root, show = false, limit = minutes } = {}) {
  return new Promise((resolve) => {
    const output = [];
    // A group of its own, so that a runner that hangs is ended together with what it started.
    const child = spawn(line[0], line.slice(1), { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running = child;
    const end = (signal) => { try { process.kill(-child.pid, signal); } catch { /* it has ended */ } };
    const timer = setTimeout(() => { output.push(`\nEnded after ${limit} minutes.\n`); end('SIGKILL'); }, limit * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => { output.push(text); if (show) process.stdout.write(text); });
    }
    child.on('error', (error) => { clearTimeout(timer); resolve({ code: 127, text: String(error.message) }); });
    child.on('close', (code, signal) => { clearTimeout(timer); resolve({ code: code ?? signal, text: output.join('') }); });
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    try { process.kill(-running.pid, 'SIGTERM'); } catch { /* nothing runs */ }
    process.exit(130);
  });
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const label = (counts) => `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;

/** A step that tests need. Without an optional one only some of them cannot run; that is still a failure. */
async function step(name, line, { optional = false, ...options } = {}) {
  const since = Date.now();
  process.stdout.write(`${name} ...\n`);
  const { code, text } = await run(line, { limit: 20, ...options });
  if (code !== 0) {
    process.stdout.write(`${text}\n${name} FAILED (${code})\n`);
    total.failed++;
    if (!optional) finish();
    return false;
  }
  process.stdout.write(`${name}: done (${seconds(since)})\n`);
  return true;
}

/** A suite: counts come from its report; without one that can be read, it has failed. */
async function suite(name, line, count, options = {}) {
  if (only.length > 0 && !only.includes(name)) return;
  const since = Date.now();
  process.stdout.write(`${name} ...\n`);
  const result = await run(line, options);
  const counts = count(result) ?? { passed: 0, failed: 0, skipped: 0 };
  if (result.code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed + counts.skipped === 0) {
    counts.failed = 1;
    result.text += `\n${name} ran no test.\n`;
  }
  if (counts.failed > 0) process.stdout.write(`${result.text}\n`);
  for (const key of Object.keys(total)) total[key] += counts[key];
  process.stdout.write(`${name}: ${label(counts)} (${seconds(since)})\n`);
}

/** The Common Test Report Format that xunit writes. */
function ctrf(file) {
  return () => {
    try {
      const { summary } = JSON.parse(readFileSync(file, 'utf8')).results;
      return { passed: summary.passed, failed: summary.failed + (summary.other ?? 0), skipped: summary.skipped + (summary.pending ?? 0) };
    } catch {
      return undefined;
    }
  };
}

/** The closing line that we print ourselves, or those of vitest ("Tests  1 failed | 12 passed (13)") and of node --test ("# pass 12"). */
function printed({ text }) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour is
  const plain = text.replace(/\u001b\[[0-9;]*m/g, '');
  const own = [...plain.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]), skipped: Number(own[3]) };
  const sum = (pattern) => [...plain.matchAll(pattern)].reduce((n, match) => n + Number(match[1]), 0);
  const lines = [...plain.matchAll(/^\s*Tests\s+(.*\(\d+\))\s*$/gm)].map((match) => match[1]);
  if (lines.length > 0) {
    const of = (word) => lines.reduce((n, line) => n + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
    return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') + of('todo') };
  }
  if (/^[#ℹ] pass \d+/m.test(plain)) {
    return { passed: sum(/^[#ℹ] pass (\d+)/gm), failed: sum(/^[#ℹ] (?:fail|cancelled) (\d+)/gm), skipped: sum(/^[#ℹ] (?:skipped|todo) (\d+)/gm) };
  }
  return undefined;
}

/** One file that must be what its generator writes: passed or failed by the exit code. */
const verdict = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

function finish() {
  const line = label(total);
  writeFileSync(join(reports, 'closing-line'), `${line}\n`);
  process.stdout.write(`${line}\n`);
  process.exit(total.failed === 0 ? 0 : 1);
}

const tool = ['dotnet', join('src', 'InvestMap.Tool', 'bin', configuration, 'net10.0', 'InvestMap.Tool.dll')];
const web = join(root, 'web-client');
const scripts = existsSync(join(web, 'package.json')) ? (JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')).scripts ?? {}) : {};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await step('Restore and build', ['dotnet', 'build', 'InvestMap.sln', '-c', configuration, '--nologo', '-v', 'quiet']);
await step('PostgreSQL, PostGIS and Chromium', [...tool, 'install', '--tests']);
// The stamps of the Makefile: packages and build are fetched and made only when their files changed.
const client = existsSync(join(web, 'package-lock.json'))
  && (await step("The web client's packages and build", ['make', 'artifacts/stamps/web-client', `CONFIGURATION=${configuration}`], { optional: true }));
await step("The identity provider's packages", ['make', 'artifacts/stamps/identity-provider'], { optional: true });
if (long && client) await step('Lighthouse', ['make', 'artifacts/stamps/lighthouse'], { optional: true });

for (const name of readdirSync(join(root, 'tests')).filter((n) => n.endsWith('.Tests')).sort()) {
  const folder = join(root, 'tests', name, 'bin', configuration, 'net10.0');
  const file = `${name}.json`;
  await suite(
    name,
    ['dotnet', join(folder, `${name}.dll`), '--no-progress', '--no-ansi', '--results-directory', reports, '--report-ctrf', '--report-ctrf-filename', file],
    ctrf(join(reports, file)),
  );
}

if (client && scripts.test) await suite('web-client', ['npm', 'test', '--silent', ...(bless ? ['--', '-u'] : [])], printed, { cwd: web });
if (client && scripts.e2e && !bless) await suite('web-client/e2e', ['npm', 'run', 'e2e', '--silent'], printed, { cwd: web, show: long });
if (!bless) {
  await suite('Demonstration layer', [process.execPath, '--test', join('db', 'seed', 'demo')], printed);
  await suite('Generated files', [...tool, 'bless', '--check'], verdict);
  if (client && scripts['generate:check']) await suite("The web client's typed operations", ['npm', 'run', 'generate:check', '--silent'], verdict, { cwd: web });
}

finish();
