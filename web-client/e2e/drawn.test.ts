import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { palettes } from '../src/map/palette';
import type { Camera } from '../src/state/view';
import { networkColors } from '../src/ui/coverage';
import { nearestColors, onScreen, ringAround } from './pixels';
import { ask, base, desk, launch, phone, Visitor } from './visitor';

const { ink, paper, synthetic, status } = palettes.light;
const fragment = ({ zoom, latitude, longitude }: Camera) => `#map=${zoom}/${latitude}/${longitude}`;

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => visitor.leave());

describe('the edges of surveys', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, desk);
  });

  const [first, second] = networkColors;
  interface Edge {
    operator: string;
    extent: { coordinates: number[][][][] };
  }
  let edges: Edge[];

  beforeAll(async () => {
    const { surveys } = await ask<{ surveys: { nodes: Edge[] } }>(
      '{ surveys: coverageSurveys(first: 100, demonstration: true, order: [{ operator: ASC }]) { nodes { operator extent { coordinates } } } }',
    );
    edges = surveys.nodes;
  });

  /** The middle of the western edge of what an operator looked at. */
  const westOf = (operator: string): number[] => {
    const ring = edges.find((each) => each.operator === operator)?.extent.coordinates[0]?.[0] ?? [];
    const latitudes = ring.map(([, latitude]) => latitude ?? 0);
    return [
      Math.min(...ring.map(([longitude]) => longitude ?? 0)),
      (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    ];
  };

  /** The colours of networks in a narrow strip along such an edge, for each pixel that has one. */
  const alongWestOf = async (operator: string, address: string): Promise<string[]> => {
    const [longitude = 0, latitude = 0] = westOf(operator);
    const camera = { longitude, latitude, zoom: 12 };
    await visitor.page.goto('about:blank');
    await visitor.open(`${address}${fragment(camera)}`);
    await visitor.page.waitForTimeout(500);
    const [x, y] = await onScreen(visitor, [longitude, latitude], camera);
    const points = Array.from({ length: 120 }, (_, row) =>
      [-2, -1, 0, 1, 2].map((side): [number, number] => [x + side, y - 60 + row]),
    ).flat();
    const others = [paper, ink, status.building];
    const seen = await nearestColors(visitor, points, [first, second, ...others]);
    return seen.filter((color) => !others.includes(color));
  };

  it('are drawn where each survey looked, dashed, in the colour of its network, and nowhere without the demonstration layer', async () => {
    const operators = [...new Set(edges.map(({ operator }) => operator))].sort();
    for (const [index, operator] of operators.entries()) {
      const seen = await alongWestOf(operator, '/?demonstration=1&also=coverageAreas');
      expect(new Set(seen)).toEqual(new Set([networkColors[index]]));
      // Five parts of eight are line, a pixel or two wide.
      expect(seen.length).toBeGreaterThan(40);
      expect(seen.length).toBeLessThan(240);
    }
    expect(await alongWestOf(operators[0] ?? '', '/?also=coverageAreas')).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('are those of the surveys in the legend and of no other', async () => {
    const [shown = '', left = ''] = [...new Set(edges.map(({ operator }) => operator))].sort();
    await visitor.page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      if (body.data?.surveys?.nodes !== undefined) {
        body.data.surveys.nodes = body.data.surveys.nodes.filter((each: Edge) => each.operator === shown);
      }
      await route.fulfill({ response: answer, json: body });
    });
    expect(await alongWestOf(left, '/?demonstration=1&also=coverageAreas')).toEqual([]);
    expect((await alongWestOf(shown, '/?demonstration=1&also=coverageAreas')).length).toBeGreaterThan(40);
  });
});

describe('the mark of the object whose card is open', () => {
  // There the card lies below the map, and no part of the map under it.
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, phone);
  });

  interface Placed {
    slug: string;
    mapPoint: { coordinates: number[] };
    boundary?: { coordinates: number[][][][] };
  }
  const project = 'lien-hop-loc-hoa-dau-nghi-son';
  let at: number[];

  beforeAll(async () => {
    const { object } = await ask<{ object: Placed }>(
      `{ object: investmentProject(slug: "${project}") { mapPoint { coordinates } } }`,
    );
    at = object.mapPoint.coordinates;
  });

  const over = ([longitude = 0, latitude = 0]: number[], zoom: number): Camera => ({ longitude, latitude, zoom });

  /** How much of the ring around a place is there, of 24 parts. */
  const ring = async (place: number[], camera: Camera): Promise<number> => {
    const around = ringAround(await onScreen(visitor, place, camera), 19);
    return (await nearestColors(visitor, around, [ink, paper, ...networkColors])).filter((color) => color === ink)
      .length;
  };
  // The number of a place that several share may lie over a part of it.
  const whole = 18;

  it.each([
    ['in a cluster', '', 7.5],
    ['alone', '', 14.5],
    ['left out by the filter of the list', '?q=khong-co-gi-nhu-the', 11],
  ])('is a ring at its place: %s', async (_, query, zoom) => {
    const camera = over(at, zoom);
    await visitor.open(`/p/investmentProjects/${project}${query}${fragment(camera)}`);
    await expect.poll(() => ring(at, camera), { timeout: 20_000 }).toBeGreaterThanOrEqual(whole);
    await visitor.page.goto('about:blank');
    await visitor.open(`/${query}${fragment(camera)}`);
    expect(await ring(at, camera)).toBeLessThan(whole);
    expect(visitor.complaints).toEqual([]);
  });

  it('is a ring and its outline, also while the demonstration layer is off that it belongs to', async () => {
    const { parks } = await ask<{ parks: { nodes: Placed[] } }>(
      '{ parks: industrialParks(first: 1, demonstration: true, where: { synthetic: { eq: true }, boundaryQuality: { neq: null } }) { nodes { slug mapPoint { coordinates } boundary { coordinates } } } }',
    );
    const [park] = parks.nodes;
    const place = park?.mapPoint.coordinates ?? [];
    const camera = over(place, 12.5);
    await visitor.open(`/p/industrialParks/${park?.slug}${fragment(camera)}`);
    await expect.poll(() => ring(place, camera), { timeout: 20_000 }).toBeGreaterThanOrEqual(whole);
    const corners = park?.boundary?.coordinates[0]?.[0] ?? [];
    const middles = corners
      .slice(1)
      .map((corner, index) => corner.map((part, axis) => (part + (corners[index]?.[axis] ?? 0)) / 2));
    const points = await Promise.all(middles.map((middle) => onScreen(visitor, middle, camera)));
    expect(new Set(await nearestColors(visitor, points, [synthetic, paper, ink]))).toEqual(new Set([synthetic]));
    await visitor.keep('chosen-park-vi-360');
    expect(visitor.complaints).toEqual([]);
  });

  it('comes as soon as its tiles do, where they failed for a while', async () => {
    let away = true;
    await visitor.page.route(/\/tiles\/investmentProjects.*where=.*slug/, (route) =>
      away ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    const camera = over(at, 11);
    await visitor.page.goto(`${base}/p/investmentProjects/${project}${fragment(camera)}`);
    await visitor.page.locator('.map-message-small').waitFor({ timeout: 60_000 });
    expect(await ring(at, camera)).toBeLessThan(whole);
    away = false;
    await expect.poll(() => ring(at, camera), { timeout: 40_000 }).toBeGreaterThanOrEqual(whole);
    await visitor.page.locator('.map-message-small').waitFor({ state: 'detached' });
  });
});
