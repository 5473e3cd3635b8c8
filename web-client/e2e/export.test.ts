import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base, desk, launch, Visitor } from './visitor';

const run = promisify(execFile);
const formats = ['csv', 'xlsx', 'geojson', 'gpkg'];
/** What the workbook says of itself. */
const about = {
  '/': ['Giấy phép sử dụng', 'Lần công bố', 'Điều kiện lọc'],
  '/en': ['Licence', 'Publication', 'Filter'],
};
/** Some projects of the province, by status, and words without their marks. */
const filter = 'q=nghi+son&status=OPERATING.UNDER_CONSTRUCTION';

describe('the files of a list', () => {
  let browser: Browser;
  let visitor: Visitor;
  let folder: string;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'investmap-export-'));
    visitor = await Visitor.arrive(browser, desk);
  });
  afterEach(async () => {
    await visitor.leave();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the menu and presses one of its entries, without a pointer. */
  async function saveByKeyboard(format: string): Promise<string> {
    const { page } = visitor;
    await page.locator('.export-button').focus();
    await page.keyboard.press('Enter');
    const entry = page.locator(`[role="menuitem"][href*=".${format}?"]`);
    await entry.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]'));
    const isReached = () => entry.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < formats.length && !(await isReached()); step++) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await isReached()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }

  /** How many rows another program finds in the file. */
  async function rowsIn(file: string): Promise<number> {
    const { stdout } = await run('ogrinfo', ['-ro', '-so', '-al', file]);
    return Number(/Feature Count: (\d+)/.exec(stdout)?.[1]);
  }

  for (const address of ['/', '/en'] as const) {
    it(`hold the rows that the list counts, and speak its language: ${address}`, async () => {
      await visitor.open(`${address}?${filter}`);
      const { count } = await visitor.counts();
      expect(count).toBeGreaterThan(1);
      for (const format of formats) {
        const file = await saveByKeyboard(format);
        expect(path.basename(file)).toMatch(new RegExp(`^investmentProjects-\\d+\\.${format}$`));
        expect(await rowsIn(file), format).toBe(count);
        if (format === 'csv') {
          // Columns have the names of the API, which are the same in every language.
          expect((await readFile(file, 'utf8')).slice(1).split(',', 3)).toEqual(['uuid', 'since_publication', 'slug']);
        }
        if (format === 'xlsx') {
          const { stdout } = await run('ogr2ogr', ['-f', 'CSV', '/vsistdout/', file, 'about']);
          for (const heading of about[address]) {
            expect(stdout).toContain(heading);
          }
        }
      }
      expect(visitor.complaints).toEqual([]);
    });
  }

  it('have links that give the same file to anybody who gets one', async () => {
    await visitor.open(`/en?${filter}`);
    const saved = await readFile(await saveByKeyboard('csv'));
    await visitor.page.locator('.export-button').click();
    const link = visitor.page.locator('[role="menuitem"][href*=".csv?"]');
    await link.waitFor();
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    expect(address.startsWith(`${base}/export/`)).toBe(true);
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(new Uint8Array(await answer.arrayBuffer()))).toBe(hash(saved));
  });

  it('close their menu by Escape, and give the focus back', async () => {
    await visitor.open('/');
    const { page } = visitor;
    const button = page.locator('.export-button');
    await button.focus();
    await page.keyboard.press('Space');
    await page.locator('[role="menu"]').waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.locator('[role="menu"]').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
