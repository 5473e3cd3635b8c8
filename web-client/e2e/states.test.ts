import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, phone, Visitor } from './visitor';

interface State {
  /** Beside the path of the language. */
  address: string;
  /** What a visitor does to get there. */
  reach: (page: Page, visitor: Visitor) => Promise<void>;
}

const demonstration = 'demonstration=1';
const bareMap = async (page: Page) => {
  const map = page.locator('.sheet-switch button').first();
  if (await map.isVisible()) {
    await map.click();
  }
};

/** Everything that opens, as it stands when it is open. */
const states: Record<string, State> = {
  layers: {
    address: `?${demonstration}&also=infrastructureSites.digitalEnterprises.coverageAreas.plots#map=10/20/105.7`,
    reach: async (page) => {
      await bareMap(page);
      if (!(await page.locator('.legend[open]').count())) {
        await page.locator('.legend summary').click();
      }
      await page.locator('[data-overlay="plots"] .legend-key').scrollIntoViewIfNeeded();
    },
  },
  'nothing published': {
    address: '?also=coverageAreas.plots',
    reach: async (page) => {
      await bareMap(page);
      if (!(await page.locator('.legend[open]').count())) {
        await page.locator('.legend summary').click();
      }
      await page.locator('[data-overlay="plots"] small').scrollIntoViewIfNeeded();
    },
  },
  files: {
    address: '',
    reach: async (page) => {
      await page.locator('.export-button').click();
      await page.locator('[role="menuitem"]').last().waitFor();
    },
  },
  filters: {
    address: '?status=OPERATING.UNDER_CONSTRUCTION&sector=C',
    reach: async (page) => {
      if ((await page.locator('.filter-first button').last().getAttribute('aria-expanded')) !== 'true') {
        await page.locator('.filter-first button').last().click();
      }
      await page.locator('#filters input').first().click();
      await page.locator('[role="option"]').first().waitFor();
    },
  },
  'project card': {
    address: 'p/investmentProjects/lien-hop-loc-hoa-dau-nghi-son',
    reach: (page) => page.locator('.card h2').waitFor(),
  },
  'park card': {
    address: 'p/industrialParks/khu-kinh-te-nghi-son',
    reach: (page) => page.locator('.card h2').waitFor(),
  },
  'coverage at a point': {
    address: `?${demonstration}&also=coverageAreas#map=12.5/20.11/105.76`,
    reach: async (page, visitor) => {
      await bareMap(page);
      await visitor.mapIdle();
      const box = await page.locator('.map-canvas').boundingBox();
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await page.locator('.map-hover[role="status"]').waitFor();
    },
  },
};

// Every width in every language only in `make check-long`.
const long = process.env.CHECK_LONG !== undefined;
for (const size of [phone, desk]) {
  for (const language of long ? ['vi', 'en'] : size === phone ? ['vi'] : ['en']) {
    describe(`${size.width} pixels wide, in ${language}`, () => {
      let browser: Browser;
      let visitor: Visitor;

      beforeAll(async () => {
        browser = await launch();
        visitor = await Visitor.arrive(browser, size);
      });
      afterAll(() => browser?.close());

      for (const [name, { address, reach }] of Object.entries(states)) {
        it(`has no serious flaw, and nothing that sticks out: ${name}`, async () => {
          const { page } = visitor;
          await page.goto('about:blank');
          const path = language === 'en' ? `/en${address.startsWith('p/') ? '/' : ''}` : '/';
          await visitor.open(path + address);
          await reach(page, visitor);
          await page.waitForTimeout(300);
          await visitor.keep(`state-${name.replaceAll(' ', '-')}-${language}-${size.width}`);
          expect(await visitor.seriousFlaws()).toEqual([]);
          expect(await visitor.sidewaysPixels()).toBeLessThanOrEqual(0);
          expect(visitor.complaints).toEqual([]);
        });
      }
    });
  }
}
