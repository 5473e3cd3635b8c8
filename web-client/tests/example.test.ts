import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

it('builds the example page, with its query in it', { timeout: 120_000 }, async () => {
  const root = path.join(import.meta.dirname, '../examples');
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022' },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const files = [made].flat().flatMap(({ output }) => output);
  expect(files.map(({ fileName }) => fileName)).toContain('index.html');
  expect(files.some((file) => file.type === 'chunk' && file.code.includes('query Projects('))).toBe(true);
});
