import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, launch } from './visitor';

/** What a page of somebody else's origin gets to see, as the browser decides it. */
describe('a page of another origin', () => {
  let browser: Browser;
  let page: Page;
  let stranger: Server;

  beforeAll(async () => {
    stranger = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>stranger</title>'),
    );
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    browser = await launch();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser.close();
    stranger.close();
  });

  /** Asks from inside the page: the status and the answer, or that the browser kept it back. */
  function fetchThere(
    address: string,
    init: { method?: string; headers?: Record<string, string>; body?: string; credentials?: 'include' | 'omit' },
  ) {
    return page.evaluate(
      async ([url, options]) => {
        try {
          const response = await fetch(url, options);
          return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
        } catch {
          return 'kept back' as const;
        }
      },
      [base + address, init] as const,
    );
  }

  const question = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ industrialParksAggregate { count } }' }),
  };

  it('reads what is public: queries, tiles and the contract', async () => {
    expect(await fetchThere('/graphql', question)).toMatchObject({
      status: 200,
      text: expect.stringContaining('"count":'),
    });
    const read = await fetchThere(`/graphql?query=${encodeURIComponent('{ __typename }')}`, {});
    expect(read).toMatchObject({ status: 200, etag: expect.stringContaining('"') });
    expect(await fetchThere('/tiles/industrialParks.json', {})).toMatchObject({ status: 200 });
    expect(await fetchThere('/graphql/schema.graphql', {})).toMatchObject({ status: 200 });
  });

  it('cannot ask with the credentials of the browser', async () => {
    expect(await fetchThere('/graphql', { ...question, credentials: 'include' })).toBe('kept back');
  });

  it('cannot sign in: its origin is on no list', async () => {
    const signed = { ...question, headers: { ...question.headers, authorization: 'Bearer x' } };
    expect(await fetchThere('/graphql', signed)).toBe('kept back');
  });
});
