import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { base, launch, phone } from './visitor';

// Only in `make check-long`, which fetches Lighthouse. What is asserted is what does not depend on the machine;
// times are printed, because a test machine is shared and draws the map without a graphics card.

const program = path.join(import.meta.dirname, 'lighthouse/node_modules/lighthouse/cli/index.js');
const paths = ['/', '/en', '/p/industrialParks/khu-kinh-te-nghi-son', '/developers', '/ogc'];
const figures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** Lighthouse's own profile of a phone on a slow 4G line. */
async function measure(address: string): Promise<Report> {
  if (!existsSync(program)) {
    throw new Error('Lighthouse is missing: `make artifacts/stamps/lighthouse` fetches it.');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'investmap-lighthouse-'));
  const report = path.join(folder, 'report.json');
  try {
    await promisify(execFile)(
      process.execPath,
      [
        program,
        address,
        '--quiet',
        '--no-enable-error-reporting',
        '--output=json',
        `--output-path=${report}`,
        '--only-categories=performance,accessibility,best-practices,seo',
        '--chrome-flags=--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader',
      ],
      { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' } },
    );
    return JSON.parse(await readFile(report, 'utf8')) as Report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const address of paths) {
  it(`finds ${address} accessible, and fit for search engines`, { timeout: 240_000 }, async () => {
    const { categories, audits } = await measure(base + address);
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const told = figures.map((name) => `${name} ${audits[name]?.displayValue ?? '?'}`).join(', ');
    console.log(
      `Lighthouse ${address}: ${Object.keys(categories)
        .map((name) => `${name} ${score(name)}`)
        .join(', ')}; ${told}`,
    );
    for (const [name, least] of [
      ['accessibility', 95],
      ['seo', 100],
    ] as const) {
      const flaws = (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
        .map(({ id }) => `${id}: ${audits[id]?.title}`);
      expect(score(name), flaws.join('\n')).toBeGreaterThanOrEqual(least);
    }
  });
}

it('tells how long a phone on 4G waits for list and map', { timeout: 120_000 }, async () => {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const bytes = (megabits: number) => (megabits * 1_000_000) / 8;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 85,
      downloadThroughput: bytes(9),
      uploadThroughput: bytes(1.5),
    });
    const start = Date.now();
    await page.goto(base, { waitUntil: 'commit' });
    await page.locator('.row').first().waitFor();
    const list = Date.now() - start;
    await page.locator('.map-pane[data-map-state="idle"][data-map-objects]').waitFor({ timeout: 60_000 });
    console.log(`4G (9 Mbit/s, 85 ms to the first byte): list ${list} ms, map ${Date.now() - start} ms`);
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
  } finally {
    await browser.close();
  }
});
