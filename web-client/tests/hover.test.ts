import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import vi from '../../text/vi.json';
import { coverageAt, plotOf, sumsOf } from '../src/map/hovered';
import { ofCluster, ofCoverage, ofPlot } from '../src/map/MapHover';
import type { ClusteredName } from '../src/map/stacks';
import { survey } from './surveys';

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  }),
);

const words = (language: string) => i18next.getFixedT(language);
const cluster = (subject: ClusteredName, properties: Record<string, unknown>) => ({
  subject,
  count: Number(properties.count),
  sums: sumsOf(subject, properties),
  synthetic: false,
  x: 0,
  y: 0,
  longitude: 105,
  latitude: 20,
});

describe('the tooltip of a cluster', () => {
  const projects = cluster('investmentProjects', { count: 12, capital_vnd: 58026123456789, capital_vnd_known: 9 });

  it('tells count, what is known of the capital, and of how many, in each language', () => {
    expect(ofCluster(projects, words('vi'), 'vi')).toMatchObject({
      heading: '12 dự án',
      facts: ['Tổng vốn: 58.026,123 tỷ đồng', 'đã biết 9 trên 12'],
    });
    expect(ofCluster(projects, words('en'), 'en')).toMatchObject({
      heading: '12 projects',
      facts: ['Capital: VND 58,026.123 billion', '9 of 12 known'],
    });
  });

  it('says that nothing is known instead of a sum of nothing', () => {
    const unknown = cluster('investmentProjects', { count: 2, capital_vnd_known: 0, capital_vnd_unknown: 2 });
    expect(ofCluster(unknown, words('en'), 'en').facts).toEqual(['Capital: no information']);
  });

  it('adds up areas of parks and plots, and nothing where a layer has no sum', () => {
    const parks = cluster('industrialParks', { count: 3, area_ha: 350.25, area_ha_known: 3 });
    expect(ofCluster(parks, words('vi'), 'vi').facts).toEqual(['Tổng diện tích: 350,3 ha', 'đã biết 3 trên 3']);
    expect(ofCluster(cluster('digitalEnterprises', { count: 5 }), words('en'), 'en').facts).toEqual([]);
  });
});

describe('the tooltip of a plot', () => {
  it('says plainly what is unknown', () => {
    const plot = plotOf({ name: 'Lô A1', status: 'AVAILABLE', area_ha: 10.8739, quality: 'APPROXIMATE' });
    expect(ofPlot(plot, words('vi'), 'vi')).toMatchObject({
      heading: 'Lô A1',
      facts: [
        'Tình trạng: Sẵn sàng cho thuê',
        'Diện tích: 10,8739 ha',
        'Giá thuê đất: chưa có thông tin',
        'Số liệu ngày: chưa có thông tin',
      ],
    });
  });

  it('tells a day no more exactly than it is known', () => {
    const plot = plotOf({ name: 'x', status: 'LEASED', as_of: '2025-12-31', as_of_precision: 'YEAR' });
    expect(ofPlot(plot, words('en'), 'en').facts.at(-1)).toBe('Figures of: 2025');
  });

  it('calls nothing unknown that the tile of an overview only leaves out', () => {
    expect(ofPlot(plotOf({ status: 'RESERVED' }), words('en'), 'en')).toMatchObject({
      heading: 'Plot',
      facts: ['Status: Reserved'],
    });
  });
});

describe('the tooltip of coverage', () => {
  const surveys = [survey('a', {}), survey('b', { operator: 'B', status: 'PILOT' }), survey('c', { operator: 'C' })];
  const here = coverageAt([{ slug: 'a' }, { slug: 'b' }], [{ survey: 'a' }, { survey: 'a' }]);

  it('tells a press of every survey: covered, not covered, or unknown where it did not look', () => {
    expect(ofCoverage(here, true, surveys, words('en')).facts).toEqual([
      'A, 5G, outdoor, surveyed 15 September 2025: covered',
      'B, 5G, outdoor, pilot, surveyed 15 September 2025: not covered',
      'C, 5G, outdoor, surveyed 15 September 2025: unknown, not surveyed here',
    ]);
  });

  it('tells a pointer that passes of what there is', () => {
    expect(ofCoverage(here, false, surveys, words('vi')).facts).toEqual([
      'A, 5G, ngoài trời, khảo sát 15/9/2025: có sóng',
    ]);
  });
});
