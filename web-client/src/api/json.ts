import { isSafeNumber, parse } from 'lossless-json';

/**
 * A GraphQL Decimal or Long. JSON's digits are kept: what a double holds exactly is a number,
 * everything else stays the text that came over the wire.
 */
export type Decimal = number | string;

/** Longitude, latitude. */
export type Position = number[];

export function parseJson(text: string): unknown {
  return parse(text, null, { parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits) });
}

/**
 * One spelling for one filter: keys sorted, empty parts left out. The server caches tiles by it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, sorted(part)]),
    );
  }
  return value;
}
