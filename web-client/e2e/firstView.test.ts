import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, desk, launch, Visitor } from './visitor';

/** What may travel until map and list stand: three quarters of a second on a line of 9 Mbit/s. */
const budget = 760_000;

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
});
