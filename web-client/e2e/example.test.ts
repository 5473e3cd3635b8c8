import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { base, desk, launch } from './visitor';

let browser: Browser;
let page: Page;
let stranger: Server;

beforeAll(async () => {
  const made = await build({
    root: path.join(import.meta.dirname, '../examples'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022' },
  });
  const files = new Map(
    [made as Rolldown.RolldownOutput].flatMap(({ output }) =>
      output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
    ),
  );
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  stranger = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname;
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(files.has(name) ? 200 : 404, { 'content-type': type }).end(files.get(name));
  });
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  browser = await launch();
  page = await browser.newPage({ viewport: desk });
});
afterAll(async () => {
  await browser.close();
  stranger.close();
});

it('shows the same projects in a list and on a map, on a page of another origin', async () => {
  const tiles: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (answer.url().includes('.mvt') && answer.status() === 200) {
      tiles.push(answer.url());
    }
  });
  const origin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  await page.goto(`${origin}/index.html?server=${encodeURIComponent(base)}`);
  await page.locator('li').first().waitFor();
  const count = Number(await page.locator('#count').textContent());
  expect(count).toBeGreaterThan(0);
  expect(await page.locator('li').count()).toBe(Math.min(count, 100));
  await expect.poll(() => tiles.length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(decodeURIComponent(tiles[0] ?? '')).toContain('"OPERATING"');
  expect(complaints).toEqual([]);
});
