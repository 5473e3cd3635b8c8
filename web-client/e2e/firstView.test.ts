import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, desk, launch, phone, Visitor } from './visitor';

/** What may travel until map and list stand: three quarters of a second on a line of 9 Mbit/s. */
const budget = 760_000;

/** A server that has just started may send its first page before the list is made. */
beforeAll(async () => {
  for (const path of ['/', '/en']) {
    let page = '';
    for (let tries = 0; tries < 10 && !page.includes('id="first-answers"'); tries++) {
      page = await fetch(base + path).then((answer) => answer.text());
    }
    expect(page).toContain('id="first-answers"');
  }
});

interface Travelled {
  url: string;
  bytes: number;
  encoding: string | undefined;
}

describe('the first view', () => {
  let browser: Browser;
  const travelled = new Map<string, Travelled>();

  beforeAll(async () => {
    browser = await launch();
    const visitor = await Visitor.arrive(browser, desk);
    const devtools = await visitor.context.newCDPSession(visitor.page);
    await devtools.send('Network.enable');
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]));
      travelled.set(requestId, { url: response.url, bytes: 0, encoding: headers.get('content-encoding') });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const answer = travelled.get(requestId);
      if (answer) {
        answer.bytes = encodedDataLength;
      }
    });
    await visitor.open('/');
    await visitor.leave();
  });
  afterAll(() => browser?.close());

  it('stays within its budget of bytes', () => {
    const answers = [...travelled.values()].filter(({ url }) => url.startsWith(base));
    const sum = answers.reduce((total, { bytes }) => total + bytes, 0);
    expect(sum, answers.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toBeLessThan(budget);
    expect(answers.filter(({ url }) => url.includes('/maplibre-gl-worker-'))).toHaveLength(1);
  });

  it('is packed by the build, fonts aside', () => {
    const plain = [...travelled.values()].filter(({ url, encoding }) => url.includes('/assets/') && encoding !== 'br');
    expect(plain.filter(({ url }) => !url.endsWith('.woff2'))).toEqual([]);
  });

  it('sends nothing twice', () => {
    const sent = [...travelled.values()].filter(({ url, bytes }) => bytes > 0 && !url.endsWith('/graphql'));
    expect(new Set(sent.map(({ url }) => url)).size).toBe(sent.length);
  });

  it('has its first answers in the page and asks for none', () => {
    expect([...travelled.values()].filter(({ url }) => url.endsWith('/graphql'))).toEqual([]);
  });

  it('names in the page what its map asks first, as the map asks it', () => {
    expect([...travelled.values()].filter(({ url }) => url.includes('/tiles/investmentProjects.json'))).toHaveLength(1);
  });
});

/** Whoever looks at the page meanwhile sees what the server wrote; `release` lets the client come. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What a reader reads, and where: the list and the lines above it. */
function read(page: Page) {
  return page.evaluate(() => {
    const texts = (name: string) => [...document.querySelectorAll(name)].map((element) => element.textContent);
    const top = (name: string) => document.querySelector(name)?.getBoundingClientRect().top;
    return {
      overview: texts('.overview'),
      count: texts('.count-line'),
      subjects: texts('.subjects > *'),
      names: texts('.row-name'),
      details: texts('.row-details'),
      feet: texts('.row-foot'),
      tops: ['.header', '.map-pane', '.overview', '.subjects', '.count-bar', '.row', '.row-name'].map(top),
    };
  });
}

describe.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('before its scripts, %s', (_, viewport) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(['/', '/en'])('%s shows list and figures as the client then draws them', async (path) => {
    const visitor = await Visitor.arrive(browser, viewport);
    const { page } = visitor;
    const release = await holdScripts(page);
    await page.goto(base + path, { waitUntil: 'commit' });
    await page.locator('.first .row').nth(39).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const before = await read(page);
    expect(before.names).toHaveLength(40);
    expect(await visitor.sidewaysPixels()).toBe(0);
    expect(await visitor.seriousFlaws()).toEqual([]);
    await visitor.keep(`first-${path === '/' ? 'vi' : 'en'}-${viewport.width}`);
    release();
    await visitor.mapIdle();
    expect(await page.locator('.first').count()).toBe(0);
    expect(await read(page)).toEqual(before);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('can be read and followed without any script', async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/en`);
    await page.locator('.row').nth(1).click();
    await page.waitForURL(/\/en\/p\/investmentProjects\//);
    await page.goto(`${base}/en`);
    await page.locator('.map-pane a[href="/en/p/indicators"]').click();
    await page.waitForURL(/\/en\/p\/indicators$/);
    await context.close();
  });

  it.each(['/', '/en'])('%s shows its largest text with its first picture, and never a larger one', async (path) => {
    const visitor = await Visitor.arrive(browser, viewport);
    const { page } = visitor;
    await page.addInitScript(() => {
      const told: PerformanceEntry[] = [];
      Object.assign(window, { largest: told });
      new PerformanceObserver((list) => told.push(...list.getEntries())).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
    await visitor.open(path);
    const times = await page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
      largest: (window as unknown as { largest: PerformanceEntry[] }).largest.map(({ startTime }) => startTime),
    }));
    expect(times.largest).toEqual(times.first);
    await visitor.leave();
  });

  it('has a list that does not wait for the map', async () => {
    const visitor = await Visitor.arrive(browser, viewport);
    await visitor.page.route('**/ProvinceMap-*.js', () => {});
    await visitor.page.goto(base, { waitUntil: 'commit' });
    await visitor.page.locator('button.row').first().click();
    await visitor.page.locator('.card').waitFor();
    await visitor.leave();
  });

  it.each(['/', '/en', '/?layer=industrialParks', '/en?q=nghi'])('moves nothing while %s comes', async (path) => {
    const visitor = await Visitor.arrive(browser, viewport);
    const { page } = visitor;
    // Which of two faces a text is first drawn in depends on the line; here it keeps the first.
    await page.route('**/*.woff*', (route) => route.abort());
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(window, { shifts: told });
      new PerformanceObserver((list) => told.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(base + path);
    await visitor.counts();
    await page.locator('.map-pane canvas').waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    await visitor.leave();
  });
});
