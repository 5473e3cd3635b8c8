import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, base, desk, launch } from './visitor';

/** What the content policy of a page refuses, as the browser reports it. */
describe('the content policy', () => {
  let browser: Browser;
  let slug: string;
  let page: Page;
  const refused: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    const { departments } = await ask<{ departments: { nodes: { slug: string }[] } }>(
      '{ departments(first: 1) { nodes { slug } } }',
    );
    slug = departments.nodes[0]?.slug ?? '';
  });
  // A page of its own for each test: one that is still loading would be in the way of the next.
  beforeEach(async () => {
    refused.length = 0;
    page = await (await browser.newContext({ viewport: desk, reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(80_000);
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) {
        refused.push(message.text());
      }
    });
  });
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  async function policyOf(path: string): Promise<string> {
    const answer = await page.goto(base + path, { waitUntil: 'load' });
    return answer?.headers()['content-security-policy'] ?? '';
  }

  const paths = ['/', '/p/industrialParks/khu-kinh-te-nghi-son', '/p/industrialParks', '/developers', '/p/nothing'];
  for (const path of paths.flatMap((each) => [each, each === '/' ? '/en' : `/en${each}`])) {
    it(`allows nothing inline, and refuses nothing of its own page: ${path}`, async () => {
      const policy = await policyOf(path);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      await page.waitForLoadState('networkidle');
      expect(refused).toEqual([]);
    });
  }

  const ogc = ['/ogc', '/ogc/collections/industrialParks', '/ogc/collections/industrialParks/items'];
  for (const path of [...ogc.flatMap((each) => [`${each}?f=html&lang=vi`, `${each}?f=html&lang=en`]), '/graphql']) {
    it(`refuses nothing of its own page: ${path}`, async () => {
      expect(await policyOf(path)).toContain("default-src 'none'");
      await page.waitForLoadState('networkidle');
      expect(refused).toEqual([]);
    });
  }

  it('refuses nothing of a page that comes without the client', async () => {
    expect(slug).not.toBe('');
    expect(await policyOf(`/p/departments/${slug}`)).not.toContain('unsafe');
    expect(refused).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  });

  for (const path of ['/', '/en']) {
    it(`refuses nothing that the client does: ${path}`, async () => {
      await page.goto(`${base}${path}?demonstration=1&also=coverageAreas.plots.infrastructureSites`);
      await page.locator('.map-pane[data-map-state="idle"]').waitFor({ timeout: 60_000 });
      await page.locator('.export-button').click();
      await page.locator('[role="menuitem"]').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.filter-first button').click();
      await page.locator('#filters input').first().click();
      await page.locator('[role="option"]').first().click();
      await page.keyboard.press('Escape');
      await page.mouse.click(900, 500);
      await page.locator('.row').first().click();
      await page.locator('.card h2').waitFor();
      // The theme is there, though no style was written into the page.
      expect(await page.locator('style[data-mantine-styles]').count()).toBe(0);
      const shade = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--mantine-primary-color-filled').trim(),
      );
      expect(shade).toMatch(/#0f5a43|--mantine-color-pine/);
      expect(refused).toEqual([]);
    }, 180_000);
  }

  it('would refuse a style that somebody else got into the page', async () => {
    await page.goto(base);
    await page.locator('.row').first().waitFor();
    refused.length = 0;
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body{outline:9px solid red}';
      document.head.append(style);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="outline:9px solid red"></p>');
    });
    await expect.poll(() => refused.length).toBe(2);
    expect(await page.evaluate(() => getComputedStyle(document.body).outlineWidth)).not.toBe('9px');
  });
});
