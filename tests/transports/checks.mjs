// A handful of named checks, run one after the other; the process fails when one of them does.
import assert from 'node:assert/strict';

export { assert };

const seconds = 20; // of one check
const all = [];

export const check = (name, run) => all.push({ name, run });

export async function runChecks() {
  let failed = 0;
  for (const { name, run } of all) {
    try {
      await within(seconds * 1000, run(), name);
      console.log(`ok      ${name}`);
    } catch (problem) {
      failed++;
      console.log(`FAILED  ${name}\n${problem?.stack ?? problem}`);
    }
  }
  console.log(`${all.length - failed} of ${all.length} checks ok`);
  process.exit(failed === 0 ? 0 : 1);
}

export function within(milliseconds, promise, what = 'it') {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Asks until the answer is as wanted. */
export async function until(ask, wanted, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${milliseconds} ms`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

export async function query(url, document) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: document }) });
  return (await response.json()).data;
}
