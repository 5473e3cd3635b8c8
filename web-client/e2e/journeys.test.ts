import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, base, desk, launch, phone, Visitor } from './visitor';

interface Counts {
  count: number;
  unplaced: number;
  synthetic: number;
}

interface Placed {
  slug: string;
  mapPoint: { coordinates: [number, number] } | null;
  capitalVnd?: number | null;
}

let browser: Browser;
let visitor: Visitor;
const sizes = { phone, desk };

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function aggregate(subject: string, demonstration = false): Promise<Counts> {
  const { counts } = await ask<{ counts: Counts }>(
    `query Counts($demonstration: Boolean!) { counts: ${subject}Aggregate(demonstration: $demonstration) { count unplaced synthetic } }`,
    { demonstration },
  );
  return counts;
}

async function places(subject: string, more = ''): Promise<Map<string, Placed[]>> {
  const { objects } = await ask<{ objects: { nodes: Placed[] } }>(
    `{ objects: ${subject}(first: 500) { nodes { slug mapPoint { coordinates } ${more} } } }`,
  );
  const byPlace = new Map<string, Placed[]>();
  for (const object of objects.nodes.filter(({ mapPoint }) => mapPoint !== null)) {
    const place = String(object.mapPoint?.coordinates);
    byPlace.set(place, [...(byPlace.get(place) ?? []), object]);
  }
  return byPlace;
}

/** The fullest cell of a zoom, as the server reckons cells: an eighth of a tile. */
async function fullestCell(zoom: number): Promise<{ count: number; known: number; at: [number, number] }> {
  const cells = new Map<string, { place: [number, number]; capital: unknown }[]>();
  for (const group of (await places('investmentProjects', 'capitalVnd')).values()) {
    for (const { mapPoint, capitalVnd: capital } of group) {
      const [longitude, latitude] = mapPoint?.coordinates ?? [0, 0];
      const x = ((longitude + 180) / 360) * 2 ** zoom * 8;
      const y = ((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom * 8;
      const cell = `${Math.floor(x)}/${Math.floor(y)}`;
      cells.set(cell, [...(cells.get(cell) ?? []), { place: [longitude, latitude], capital }]);
    }
  }
  const [fullest = []] = [...cells.values()].sort((a, b) => b.length - a.length);
  const mean = (index: 0 | 1) => fullest.reduce((sum, { place }) => sum + place[index], 0) / fullest.length;
  const known = fullest.filter(({ capital }) => capital !== null).length;
  return { count: fullest.length, known, at: [mean(0), mean(1)] };
}

for (const [sizeName, size] of Object.entries(sizes)) {
  for (const path of ['/', '/en']) {
    describe(`a first visit to ${path} on a ${sizeName}`, () => {
      beforeAll(async () => {
        visitor = await Visitor.arrive(browser, size);
        await visitor.open(path);
      });
      afterAll(() => visitor.leave());

      it('shows map and list of the same set, and counts what has no place beside the map', async () => {
        const told = await aggregate('investmentProjects');
        expect(await visitor.counts()).toEqual(told);
        expect(await visitor.markers()).toBe(told.count - told.unplaced);
        await visitor.keep(`projects-${path === '/en' ? 'en' : 'vi'}-${size.width}`);
        const rows = await visitor.rows();
        expect(new Set(rows.map(({ slug }) => slug)).size).toBe(told.count);
        expect(rows.filter(({ unplaced }) => unplaced)).toHaveLength(told.unplaced);
        expect(rows.filter(({ synthetic }) => synthetic)).toHaveLength(0);
      });

      it('speaks the language of the address', async () => {
        expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe(path === '/en' ? 'en' : 'vi');
        const sentence = await visitor.page.locator('.overview').textContent();
        expect(sentence).toMatch(path === '/en' ? /park/ : /khu/);
        expect(sentence).toMatch(/20\d\d/);
      });

      it('needs no scrolling sideways', async () => {
        expect(await visitor.sidewaysPixels()).toBeLessThanOrEqual(0);
      });

      it('has nothing that axe calls serious', async () => {
        expect(await visitor.seriousFlaws()).toEqual([]);
      });

      it('asks no other site, and leaves no error in the console', () => {
        expect(visitor.strangers).toEqual([]);
        expect(visitor.complaints).toEqual([]);
      });
    });
  }
}

describe('at a desk', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, desk);
  });
  afterEach(async () => {
    await visitor.leave();
  });

  it('shows parks, zones and clusters as list and map', async () => {
    const told = await aggregate('industrialParks');
    await visitor.open('/?layer=industrialParks');
    expect(await visitor.counts()).toEqual(told);
    expect(await visitor.markers()).toBe(told.count - told.unplaced);
    expect((await visitor.rows()).length).toBe(told.count);
    expect(await visitor.seriousFlaws()).toEqual([]);
    await visitor.keep('parks-vi-1440');
  });

  it('opens a card with figures, dates and sources from the list, by keyboard alone', async () => {
    await visitor.open('/');
    const { page } = visitor;
    await page.locator('.row').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.card h2').waitFor();
    const name = await page.locator('.row[aria-current="true"] .row-name').textContent();
    expect(await page.locator('.card h2').textContent()).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('card'))).toBe(true);
    expect(await page.locator('.card .figure').count()).toBeGreaterThan(5);
    expect(await page.locator('.card a.source[href^="http"]').count()).toBeGreaterThan(0);
    expect(await visitor.seriousFlaws()).toEqual([]);
    await visitor.keep('card-vi-1440');
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.classList.contains('row'));
    expect(visitor.complaints).toEqual([]);
  });

  it('lets the keyboard skip to the list, and leaves the camera where it is', async () => {
    await visitor.open('/#map=10.5/19.4/105.75');
    const { page } = visitor;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list');
    expect(new URL(page.url()).hash).toBe('#map=10.5/19.4/105.75');
  });

  it('says what a source says of a figure: how sure, of which day, in which unit', async () => {
    await visitor.open('/en?open=lien-hop-loc-hoa-dau-nghi-son');
    const capital = visitor.page.locator('.card [data-field="capitalUsd"]');
    await capital.waitFor();
    expect(await capital.locator('.figure-value').textContent()).toContain('USD 9.3 billion');
    expect(await capital.locator('a.source').first().getAttribute('href')).toMatch(/^https?:\/\//);
    expect(await visitor.page.locator('.card [data-field="location"]').textContent()).toContain('approximate position');
    await visitor.keep('card-en-1440');
  });

  it('shows of a park what its sources state, and names what they do not in one line for each reason', async () => {
    const slug = 'khu-cong-nghiep-phia-tay-thanh-pho-thanh-hoa';
    const { park } = await ask<{ park: { distances: unknown[]; wastewaterPlants: unknown[] } }>(
      `{ park: industrialPark(slug: "${slug}") { distances { ordinal } wastewaterPlants { ordinal } } }`,
    );
    expect(park.distances.length).toBeGreaterThan(1);
    await visitor.open(`/en?layer=industrialParks&open=${slug}`);
    const card = visitor.page.locator('.card');
    await card.locator('h2').waitFor();
    expect(await card.locator('[data-field="wastewaterPlannedM3Day"] .figure-value').textContent()).toBe(
      '27,000 m³ a day',
    );
    expect(await card.locator('.parts-measured li').count()).toBe(park.distances.length);
    expect(await card.locator('.parts:not(.parts-measured) li').count()).toBe(park.wastewaterPlants.length);
    expect(await card.locator('[data-field="telecom"]').count()).toBe(0);
    expect(await card.locator('[data-gaps="NOT_FOUND"]').textContent()).toContain('Telecommunications');
    expect(await card.locator('[data-gaps="NOT_PUBLISHED"]').textContent()).toContain('Occupancy');
    expect(await visitor.seriousFlaws()).toEqual([]);
    await visitor.keep('card-park-en-1440');
  });

  it('names who manages a park, and says where nobody knows it', async () => {
    const { parks } = await ask<{
      parks: { nodes: { slug: string; department: { name: string; url: string } | null }[] };
    }>(
      '{ parks: industrialParks(first: 100, where: { parent: null }) { nodes { slug department { name(lang: EN) url } } } }',
    );
    const managed = parks.nodes.find((park) => park.department);
    const unknown = parks.nodes.find((park) => !park.department);
    for (const park of [managed, unknown]) {
      await visitor.open(`/en?layer=industrialParks&open=${park?.slug}`);
      const authority = visitor.page.locator('.card [data-field="department"]');
      await authority.waitFor();
      expect(await authority.locator('dd > span').first().textContent()).toBe(
        park?.department?.name ?? 'no information',
      );
      expect(await authority.locator('.figure-remark a.source').count()).toBe(park?.department?.url ? 1 : 0);
    }
  });

  it('opens the object whose symbol is pressed', async () => {
    const alone = [...(await places('investmentProjects')).values()].find((group) => group.length === 1)?.[0];
    const [longitude, latitude] = alone?.mapPoint?.coordinates ?? [0, 0];
    await visitor.open(`/#map=15.5/${latitude}/${longitude}`);
    const box = await visitor.page.locator('.map-canvas').boundingBox();
    await visitor.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await visitor.page.locator(`.card[data-card="${alone?.slug}"] h2`).waitFor();
    expect(await visitor.page.locator(`.row[data-slug="${alone?.slug}"]`).getAttribute('aria-current')).toBe('true');
  });

  it('offers every object of a place that several share', async () => {
    const shared = [...(await places('investmentProjects')).values()].find((group) => group.length > 1) ?? [];
    const [longitude, latitude] = shared[0]?.mapPoint?.coordinates ?? [0, 0];
    await visitor.open(`/#map=15.5/${latitude}/${longitude}`);
    const box = await visitor.page.locator('.map-canvas').boundingBox();
    await visitor.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const choices = visitor.page.locator('.map-chooser li button');
    await choices.first().waitFor();
    expect(await choices.count()).toBe(shared.length);
    await visitor.keep('chooser-vi-1440');
    await choices.last().click();
    await visitor.page.locator('.card h2').waitFor();
    expect(shared.map(({ slug }) => slug)).toContain(await visitor.page.locator('.card').getAttribute('data-card'));
  });

  it('comes nearer when a cluster is pressed, and tells a pointer its count and what is known of its capital', async () => {
    const { count, known, at } = await fullestCell(9);
    expect(count).toBeGreaterThan(3);
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(count);
    const { page } = visitor;
    await visitor.open(`/en#map=9/${at[1]}/${at[0]}`);
    const box = await page.locator('.map-canvas').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    const told = page.locator('.map-hover', { hasText: `${count} projects` });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/Capital: VND [\d,.]+ (billion|million)/);
    expect(await told.innerText()).toContain(`${known} of ${count} known`);
    await visitor.keep('cluster-told-en-1440');
    await page.mouse.click(x, y);
    await page.waitForFunction(() => window.location.hash.startsWith('#map=11/'));
    await visitor.mapIdle();
    expect(await page.locator('.card, .map-chooser, .map-hover').count()).toBe(0);
    await visitor.keep('cluster-en-1440');
    expect(visitor.complaints).toEqual([]);
  });

  it('keeps the view when the language changes', async () => {
    await visitor.open('/?layer=industrialParks&status=OPERATING&open=khu-kinh-te-nghi-son#map=10.5/19.4/105.75');
    const { page } = visitor;
    const before = await visitor.counts();
    await page.locator('.card h2').waitFor();
    const address = new URL(page.url());
    await page.locator('.languages a[hreflang="en"]').click();
    await page.locator('html[lang="en"]').waitFor();
    await page
      .getByRole('heading', { name: 'Nghi Sơn Economic Zone' })
      .or(page.getByRole('heading', { name: 'Nghi Son Economic Zone' }))
      .waitFor();
    const after = new URL(page.url());
    expect(after.pathname).toBe('/en/p/industrialParks/khu-kinh-te-nghi-son');
    expect(after.search).toBe(address.search);
    expect(after.hash).toBe(address.hash);
    expect(await visitor.counts()).toEqual(before);
    expect(visitor.complaints).toEqual([]);
  });

  it('filters list and map alike, without marks', async () => {
    await visitor.open('/');
    const { page } = visitor;
    const { counts } = await ask<{ counts: Counts }>(
      '{ counts: investmentProjectsAggregate(where: { search: "loc hoa dau" }) { count unplaced synthetic } }',
    );
    await page.locator('.filter-bar input').first().fill('loc hoa dau');
    await page.locator(`.count-line[data-count="${counts.count}"]`).waitFor();
    expect(await visitor.counts()).toEqual(counts);
    await expect.poll(() => visitor.markers(), { timeout: 20_000 }).toBe(counts.count - counts.unplaced);
    expect(await page.locator('.row-name').allTextContents()).toContain('Liên hợp Lọc hóa dầu Nghi Sơn');
    expect(new URL(page.url()).searchParams.get('q')).toBe('loc hoa dau');
  });

  it('adds the demonstration layer when it is switched on, and marks it everywhere', async () => {
    const real = await aggregate('industrialParks');
    const all = await aggregate('industrialParks', true);
    expect(all.synthetic).toBeGreaterThan(0);
    expect(all.count).toBe(real.count + all.synthetic);
    await visitor.open('/?layer=industrialParks');
    expect(await visitor.counts()).toEqual(real);
    await visitor.page.locator('.demonstration-switch label, .demonstration-switch').last().click();
    await visitor.page.locator(`.count-line[data-count="${all.count}"]`).waitFor();
    await expect.poll(() => visitor.markers(), { timeout: 20_000 }).toBe(all.count - all.unplaced);
    const synthetic = (await visitor.rows()).filter((row) => row.synthetic);
    expect(synthetic).toHaveLength(all.synthetic);
    await visitor.page.locator(`.row[data-slug="${synthetic[0]?.slug}"]`).click();
    await visitor.page.locator('.card .synthetic-badge').first().waitFor();
    await visitor.mapIdle();
    await visitor.keep('demonstration-vi-1440');
    expect(await visitor.seriousFlaws()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('says when the database is away, and recovers by itself', async () => {
    const { page } = visitor;
    await visitor.open('/');
    let away = true;
    await page.route('**/graphql', (route) =>
      away
        ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"away"}' })
        : route.continue(),
    );
    await page.locator('.subjects button').last().click();
    await page.locator('.notice[data-fault="away"]').first().waitFor();
    await visitor.keep('away-vi-1440');
    away = false;
    await page.locator('.notice').first().waitFor({ state: 'detached', timeout: 30_000 });
    expect(await visitor.counts()).toEqual(await aggregate('industrialParks'));
  });
});

describe('when tiles fail for a while', () => {
  it('says so, and draws them as soon as they come', async () => {
    visitor = await Visitor.arrive(browser, desk);
    const { page } = visitor;
    let away = true;
    await page.route('**/tiles/**', (route) => (away ? route.fulfill({ status: 503, body: '' }) : route.continue()));
    await page.goto(`${base}/`);
    await page.locator('.map-message-small').waitFor({ timeout: 60_000 });
    away = false;
    const told = await aggregate('investmentProjects');
    await expect.poll(() => visitor.markers(), { timeout: 40_000 }).toBe(told.count - told.unplaced);
    await page.locator('.map-message-small').waitFor({ state: 'detached' });
    await visitor.leave();
  });
});

describe('on a phone', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, phone);
  });
  afterEach(() => visitor.leave());

  it.each([
    ['/', '/developers'],
    ['/en', '/en/developers'],
  ])('leads developers from %s to their page, whose header has no room for the link', async (from, to) => {
    await visitor.open(from);
    const { page } = visitor;
    expect(await page.locator('.header .developers').isVisible()).toBe(false);
    await page.locator('.export-button').click();
    await page.locator(`[role="menuitem"][href="${to}"]`).click();
    await page.waitForURL(`${base}${to}`);
    expect(await visitor.sidewaysPixels()).toBeLessThanOrEqual(0);
  });

  it('gives the whole height to map or list by the thumb, and opens cards over the list', async () => {
    await visitor.open('/');
    const { page } = visitor;
    await page.locator('.sheet-switch button').first().click();
    await page.locator('.sheet').waitFor({ state: 'hidden' });
    await visitor.mapIdle();
    await visitor.keep('map-vi-360');
    await page.locator('.sheet-switch button').last().click();
    await page.locator('.row').first().click();
    await page.locator('.card h2').waitFor();
    expect(await visitor.sidewaysPixels()).toBeLessThanOrEqual(0);
    await visitor.keep('card-vi-360');
    expect(await visitor.seriousFlaws()).toEqual([]);
    await page.locator('.card-tools button').last().click();
    await page.locator('.row').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strangers).toEqual([]);
  });
});

describe('for developers', () => {
  it('opens GraphiQL with examples that run', async () => {
    visitor = await Visitor.arrive(browser, desk);
    const { page } = visitor;
    await page.goto(`${base}/graphql`);
    await page.locator('.graphiql-execute-button').waitFor({ timeout: 30_000 });
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: '"data"' }).waitFor({ timeout: 30_000 });
    expect(await page.locator('.result-window').textContent()).not.toContain('"errors"');
    await visitor.keep('graphiql-1440');
    expect(visitor.strangers).toEqual([]);
    await visitor.leave();
  });

  it('offers examples that all run', async () => {
    const { examples, exampleVariables } = await import('../src/graphiql/examples');
    for (const [index, query] of examples.entries()) {
      await ask(query, JSON.parse(exampleVariables[index] ?? '{}'));
    }
  });
});
