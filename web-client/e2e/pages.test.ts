import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, desk, keep, launch, phone } from './visitor';

/** The pages of objects as a reader without script sees them. */
describe('a page without script', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function without(viewport: { width: number; height: number }, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    try {
      await look(await context.newPage());
    } finally {
      await context.close();
    }
  }

  for (const [name, viewport] of Object.entries({ phone, desk })) {
    it(`leads from the root to every object (${name})`, () =>
      without(viewport, async (page) => {
        await page.goto(base);
        await keep(page, `page-root-${name}`);
        await page.click('.page a[href="/p/industrialParks"]');
        await page.click('.page li a[href="/p/industrialParks/khu-kinh-te-nghi-son"]');
        expect(await page.locator('h1').innerText()).toContain('Nghi Sơn');
        const area = page.locator('[data-field="areaHa"]');
        expect(await area.innerText()).toMatch(/ha/);
        expect(await area.locator('a').first().getAttribute('href')).toMatch(/^https?:/);
        // Nothing is wider than the screen, and what is below it can be scrolled to.
        const shown = await page.locator('.page').boundingBox();
        expect(shown?.width).toBeLessThanOrEqual(viewport.width);
        await page.locator('.page footer').scrollIntoViewIfNeeded();
        expect(await page.locator('.page footer').isVisible()).toBe(true);
        await page.locator('.page h1').scrollIntoViewIfNeeded();
        await keep(page, `page-park-${name}`);
        await page.click('.page nav a[hreflang="en"]');
        expect(new URL(page.url()).pathname).toBe('/en/p/industrialParks/khu-kinh-te-nghi-son');
        await keep(page, `page-park-english-${name}`);
      }));

    it(`is whole where the client has no card, with its script off or on (${name})`, async () => {
      for (const javaScriptEnabled of [false, true]) {
        const context = await browser.newContext({ viewport, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(`${base}/en/p/indicators`);
        await page.locator('.page li a').first().click();
        expect(await page.locator('.page h2').count()).toBeGreaterThan(0);
        await keep(page, `page-indicator-${name}`);
        await context.close();
      }
    });
  }

  it('gives way to the map where there is a script, and the policy has no complaint', async () => {
    const context = await browser.newContext({ viewport: desk });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${base}/en/p/industrialParks/khu-kinh-te-nghi-son`);
    await page.locator('[data-card="khu-kinh-te-nghi-son"] h2').waitFor();
    expect(await page.locator('.page').count()).toBe(0);
    expect(await page.title()).toContain('Nghi Son');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
