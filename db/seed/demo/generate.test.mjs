// `node --test db/seed/demo`: the committed files are what the generator writes, and they keep the rules of README.md.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tables = (folder) => readdirSync(folder).filter((name) => name.endsWith('.csv')).sort();

test('the committed files are what the generator writes', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    execFileSync(process.execPath, [join(here, 'generate.mjs'), fresh]);
    assert.deepEqual(tables(fresh), tables(here));
    for (const name of tables(here)) {
      assert.equal(readFileSync(join(fresh, name), 'utf8'), readFileSync(join(here, name), 'utf8'), `${name} is stale: run node db/seed/demo/generate.mjs`);
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
});

test('every row is marked as synthetic, every slug and every reference says that it is a sample', () => {
  for (const name of tables(here)) {
    const [header, ...rows] = readFileSync(join(here, name), 'utf8').trimEnd().split('\n').map((line) => line.split(','));
    const synthetic = header.indexOf('synthetic');
    for (const row of rows) {
      assert.equal(row[synthetic], 'true', `${name}: ${row.join(',')}`);
      for (const column of ['slug', 'source', 'object', 'parent', 'industrial_park', 'investment_project', 'coverage_survey']) {
        const at = header.indexOf(column);
        // Only cells before the first quoted text stand where a plain split puts them.
        if (at < 0 || !row[at] || row.slice(0, at + 1).some((cell) => cell.startsWith('"'))) continue;
        assert.match(row[at], /^mau-/, `${name}: ${column} ${row[at]}`);
      }
    }
  }
});
