import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, desk, launch, Visitor } from './visitor';

describe('what the map shows beside the subject', () => {
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, desk);
  });
  afterEach(() => visitor.leave());

  it('shows other layers beside the subject when asked, and keeps them in the address', async () => {
    await visitor.open('/en');
    const { page } = visitor;
    const before = await visitor.markers();
    const tiles = page.waitForResponse((response) => /\/tiles\/infrastructureSites\/\d+/.test(response.url()));
    await page.getByRole('checkbox', { name: 'Infrastructure' }).check();
    expect([200, 204]).toContain((await tiles).status());
    expect(new URL(page.url()).searchParams.get('also')).toBe('infrastructureSites');
    expect(await visitor.markers()).toBe(before);
    expect(await visitor.seriousFlaws()).toEqual([]);
    await visitor.keep('infrastructure-en-1440');
    expect(visitor.complaints).toEqual([]);
  });

  it('says of coverage and plots that nothing is published, where nothing is', async () => {
    await visitor.open('/en?also=coverageAreas.plots');
    const { page } = visitor;
    for (const name of ['coverageAreas', 'plots']) {
      const overlay = page.locator(`[data-overlay="${name}"]`);
      await overlay.getByText('not published yet').waitFor();
      expect(await overlay.getByRole('checkbox').isChecked()).toBe(true);
      expect(await overlay.locator('.legend-key').count()).toBe(0);
    }
    expect(visitor.complaints).toEqual([]);
  });

  it('shows coverage by operator, and what a survey says of a point: covered, not covered, unknown', async () => {
    const { surveys } = await ask<{ surveys: { nodes: { operator: string; surveyedOn: string }[] } }>(
      '{ surveys: coverageSurveys(first: 100, demonstration: true) { nodes { operator surveyedOn } } }',
    );
    const { areas } = await ask<{ areas: { nodes: { mapPoint: { coordinates: [number, number] } }[] } }>(
      '{ areas: coverageAreas(first: 1, demonstration: true, where: { coverageSurvey: { operator: { eq: "Nhà mạng mẫu A" }, environment: { eq: INDOOR } } }) { nodes { mapPoint { coordinates } } } }',
    );
    const [longitude, latitude] = areas.nodes[0]?.mapPoint.coordinates ?? [0, 0];
    const { page } = visitor;
    await visitor.open(`/en?demonstration=1#map=13/${latitude}/${longitude}`);
    // By keyboard: the switch is a checkbox of the page, and its key is text that is read with it.
    const box = page.getByRole('checkbox', { name: 'Mobile coverage' });
    await box.focus();
    await page.keyboard.press('Space');
    expect(new URL(page.url()).searchParams.get('also')).toBe('coverageAreas');
    const key = page.locator('[data-overlay="coverageAreas"] .legend-key');
    await key.waitFor();
    expect(await key.locator('.legend-network li').count()).toBe(surveys.nodes.length);
    expect(await key.locator('.legend-network').count()).toBe(new Set(surveys.nodes.map((each) => each.operator)).size);
    await visitor.mapIdle();
    const pane = await page.locator('.map-canvas').boundingBox();
    const press = async (address: string) => {
      await page.goto('about:blank');
      await visitor.open(address);
      await page.waitForTimeout(500);
      await page.mouse.click(
        (pane?.x ?? 0) + (pane?.width ?? 0) / 2 + 40,
        (pane?.y ?? 0) + (pane?.height ?? 0) / 2 + 40,
      );
      const told = page.locator('.map-hover[role="status"]');
      await told.waitFor();
      return told.innerText();
    };
    const covered = await press(`/en?demonstration=1&also=coverageAreas#map=14/${latitude}/${longitude}`);
    expect(covered).toMatch(/Nhà mạng mẫu A, 5G, indoor, surveyed \d+ \w+ 20\d\d: covered/);
    expect(covered).toContain('Demonstration data');
    await visitor.keep('coverage-en-1440');
    expect(await visitor.seriousFlaws()).toEqual([]);
    const unknown = await press('/en?demonstration=1&also=coverageAreas#map=12/20.3/104.9');
    expect(unknown.match(/: unknown, not surveyed here/g)).toHaveLength(surveys.nodes.length);
    expect(visitor.complaints).toEqual([]);
  });

  it('shows plots by status with their sums in the legend, and the facts of one to a pointer', async () => {
    const { plots } = await ask<{ plots: { nodes: { name: string; mapPoint: { coordinates: [number, number] } }[] } }>(
      '{ plots(first: 1, demonstration: true, where: { status: { eq: AVAILABLE }, rentUsdM2: { eq: null } }) { nodes { name mapPoint { coordinates } } } }',
    );
    const [plot] = plots.nodes;
    const [longitude, latitude] = plot?.mapPoint.coordinates ?? [0, 0];
    const { page } = visitor;
    await visitor.open(`/?demonstration=1&also=plots#map=15.5/${latitude}/${longitude}`);
    const { available } = await ask<{ available: { count: number } }>(
      '{ available: plotsAggregate(demonstration: true, where: { status: { eq: AVAILABLE } }) { count } }',
    );
    await page.locator('[data-overlay="plots"]', { hasText: `Sẵn sàng cho thuê: ${available.count} lô` }).waitFor();
    const pane = await page.locator('.map-canvas').boundingBox();
    await page.mouse.move((pane?.x ?? 0) + (pane?.width ?? 0) / 2 + 3, (pane?.y ?? 0) + (pane?.height ?? 0) / 2 + 3);
    const told = page.locator('.map-hover', { hasText: plot?.name ?? '' });
    await told.waitFor();
    expect(await told.innerText()).toMatch(
      /Tình trạng: Sẵn sàng cho thuê\nDiện tích: [\d,.]+ ha\nGiá thuê đất: chưa có thông tin\nSố liệu ngày: /,
    );
    await visitor.keep('plots-vi-1440');
    expect(await visitor.seriousFlaws()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
