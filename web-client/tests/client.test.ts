import { afterEach, describe, expect, it, vi } from 'vitest';
import { execute, type Fault } from '../src/api/client';
import { OverviewDocument } from '../src/api/operations';
import { waitBeforeTry } from '../src/api/useOperation';
import { knowledgeOf } from '../src/features/card/figures';

const signal = new AbortController().signal;
const variables = { lang: 'VI', demonstration: false } as const;

function answer(status: number, body: string): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

afterEach(() => vi.unstubAllGlobals());

async function faultOf(status: number, body: string): Promise<Fault> {
  answer(status, body);
  try {
    await execute(OverviewDocument, variables, signal);
  } catch (problem) {
    return problem as Fault;
  }
  throw new Error('No fault was thrown.');
}

describe('an operation', () => {
  it('gives data with the publication that it was read from', async () => {
    answer(200, '{"data":{"free":{"count":3}},"extensions":{"publication":7}}');
    const { data, publication } = await execute(OverviewDocument, variables, signal);
    expect(data.free?.count).toBe(3);
    expect(publication).toBe(7);
  });

  it('tells a database that is away from a refusal', async () => {
    expect((await faultOf(503, '<html>')).kind).toBe('away');
    expect((await faultOf(200, '{"errors":[{"message":"x","extensions":{"code":"MAP500"}}]}')).kind).toBe('away');
    expect((await faultOf(500, '{"errors":[{"message":"x","extensions":{"code":"MAP502"}}]}')).kind).toBe('refused');
    expect((await faultOf(400, '{"errors":[{"message":"x","extensions":{"code":"MAP304"}}]}')).kind).toBe('refused');
    expect((await faultOf(429, '')).passing).toBe(true);
  });

  it('shows no half answers', async () => {
    expect((await faultOf(200, '{"data":{"free":null},"errors":[{"message":"x"}]}')).kind).toBe('refused');
  });

  it('says when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(execute(OverviewDocument, variables, signal)).rejects.toMatchObject({
      kind: 'offline',
      passing: true,
    });
  });

  it('is tried again at growing intervals, never more than twenty seconds apart', () => {
    expect([1, 2, 3, 4, 5, 9].map(waitBeforeTry)).toEqual([2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
  });
});

describe('what is known of a field', () => {
  const figure = (field: string, ordinal: number) => ({
    field,
    ordinal,
    state: 'KNOWN' as const,
    comparator: 'EQUAL' as const,
    certainty: 'STATED' as const,
    stated: null,
    asOf: null,
    asOfPrecision: null,
    note: null,
    source: null,
  });

  it('is its own figure first, and what other sources say after it', () => {
    const figures = [figure('capitalUsd', 1), figure('areaHa', 0), figure('capitalUsd', 0)];
    expect(knowledgeOf(figures, 'capitalUsd')).toEqual({ main: figures[2], others: [figures[0]] });
    expect(knowledgeOf(figures, 'scale')).toEqual({ main: null, others: [] });
  });

  it('is found under the name of the Vietnamese column too', () => {
    expect(knowledgeOf([figure('powerVi', 0)], 'power').main?.field).toBe('powerVi');
    expect(knowledgeOf([figure('powerKv', 0)], 'power').main).toBeNull();
  });
});
