import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const base = inject('base');
const screenshots = path.join(import.meta.dirname, 'screenshots');
mkdirSync(screenshots, { recursive: true });

export const phone = { width: 360, height: 740 };
export const desk = { width: 1440, height: 900 };

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Keeps what a page looks like, for people. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}

/** Somebody at a screen of a given size; notes what a visitor must never cause. */
export class Visitor {
  readonly strangers: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${base}/`)) {
        this.strangers.push(request.url());
      }
    });
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
  }

  static async arrive(browser: Browser, viewport: { width: number; height: number }): Promise<Visitor> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'vi-VN' });
    return new Visitor(context, await context.newPage());
  }

  async open(address: string): Promise<void> {
    await this.page.goto(base + address);
    await this.mapIdle();
  }

  /** The map has drawn everything that the list of the moment asks for. */
  async mapIdle(): Promise<void> {
    await this.page.locator('.map-pane[data-map-state="idle"][data-map-objects]').waitFor({ timeout: 60_000 });
  }

  async markers(): Promise<number> {
    await this.mapIdle();
    return Number(await this.page.locator('.map-pane').getAttribute('data-map-objects'));
  }

  async counts(): Promise<{ count: number; unplaced: number; synthetic: number }> {
    const line = this.page.locator('.count-line[data-count]');
    await line.waitFor();
    return line.evaluate((element: HTMLElement) => ({
      count: Number(element.dataset.count),
      unplaced: Number(element.dataset.unplaced),
      synthetic: Number(element.dataset.synthetic),
    }));
  }

  /** Every row of the list, all its pages fetched by scrolling as a reader does. */
  async rows(): Promise<{ slug: string; unplaced: boolean; synthetic: boolean }[]> {
    const more = this.page.locator('.list-more');
    for (let turn = 0; turn < 50 && (await more.count()) > 0; turn++) {
      await more.scrollIntoViewIfNeeded().catch(() => {});
      await this.page.waitForTimeout(200);
    }
    return this.page.locator('.row').evaluateAll((rows) =>
      rows.map((row) => ({
        slug: (row as HTMLElement).dataset.slug ?? '',
        unplaced: row.querySelector('.row-unplaced') !== null,
        synthetic: row.querySelector('.synthetic-badge') !== null,
      })),
    );
  }

  async keep(name: string): Promise<void> {
    await keep(this.page, name);
  }

  async seriousFlaws(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

  async sidewaysPixels(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** Asks the API directly, as any other client would. */
export async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}
