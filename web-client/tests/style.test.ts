import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { baseExtent } from '../src/map/extent';
import { palettes, type Theme } from '../src/map/palette';
import { originMark, publishedStyle, publishedSubjects } from '../src/map/published';
import { seaOf } from '../src/map/sea';
import { type Drawn, stackFeatures, stacksOf } from '../src/map/stacks';
import { type Ground, type Scene, type Stacks, styleOf, tilesOf } from '../src/map/style';
import { networksOf, type Survey } from '../src/ui/coverage';
import { survey } from './surveys';

const readBase = (name: string): FeatureCollection =>
  JSON.parse(readFileSync(new URL(`../public/base/${name}.geojson`, import.meta.url), 'utf8'));

const ground: Ground = {
  origin: 'http://localhost:5080',
  fonts: {
    mediumLatin: '/fonts/medium-latin.woff2',
    mediumLatinExt: '/fonts/medium-latin-ext.woff2',
    mediumVietnamese: '/fonts/medium-vietnamese.woff2',
    italicLatin: '/fonts/italic-latin.woff2',
    italicVietnamese: '/fonts/italic-vietnamese.woff2',
  },
};

const scene: Scene = {
  language: 'vi',
  subject: 'investmentProjects',
  where: '',
  demonstration: false,
  overlays: [],
  surveys: [],
  publication: 2,
  selection: null,
  words: { sea: 'Biển Đông', synthetic: 'mẫu' },
};

const scenes: Record<string, Scene> = {
  'before the first answer': { ...scene, publication: null },
  projects: scene,
  'filtered parks with the demonstration layer, one selected, in English': {
    language: 'en',
    subject: 'industrialParks',
    where: '{"kind":{"in":["ECONOMIC_ZONE"]}}',
    demonstration: true,
    overlays: ['infrastructureSites'],
    surveys: [],
    publication: 7,
    selection: 'nghi-son-ez',
    words: { sea: 'East Sea', synthetic: 'demo' },
  },
  'projects beside every other layer': {
    ...scene,
    overlays: ['digitalEnterprises', 'infrastructureSites', 'plots', 'coverageAreas'],
    surveys: [
      survey('b-5g', { operator: 'B' }),
      survey('a-5g-inside', { environment: 'INDOOR', status: 'PILOT' }),
      survey('a-5g', {}),
      survey('a-4g', { technology: 'G4' }),
    ],
  },
};

const countsOf = (of: Scene): Stacks => ({
  of: tilesOf(of, ground.origin),
  features: { type: 'FeatureCollection', features: [] },
});

describe('the style of a scene', () => {
  for (const [name, each] of Object.entries(scenes)) {
    it(`is what it was: ${name}`, () => expect(styleOf(each, ground, countsOf(each))).toMatchSnapshot());
    it(`is valid: ${name}`, () => {
      // The validator of this release does not know lists of files under `font-faces` yet; the map does.
      const { 'font-faces': faces, ...style } = styleOf(each, ground, countsOf(each));
      expect(faces).toBeDefined();
      expect(validateStyleMin(style as never)).toEqual([]);
    });
    it(`depends on nothing else: ${name}`, () => {
      expect(styleOf(structuredClone(each), structuredClone(ground))).toEqual(styleOf(each, ground));
    });
  }

  it('asks for tiles of exactly the list, whose address the server knows', () => {
    expect(tilesOf(scene, '')).toBe('/tiles/investmentProjects.json?lang=vi&publication=2');
    const address = tilesOf(scenes[Object.keys(scenes)[2] as string] as Scene, '');
    expect(decodeURIComponent(address)).toBe(
      '/tiles/industrialParks.json?lang=en&demonstration=true&where={"kind":{"in":["ECONOMIC_ZONE"]}}&publication=7',
    );
  });

  it('draws the coverage of the surveys in the legend and no other, with their edges, once they are known', () => {
    const { surveys } = scenes['projects beside every other layer'] as Scene;
    const sourcesOf = (known: readonly Survey[]) =>
      styleOf({ ...scene, overlays: ['coverageAreas'], surveys: known }, ground).sources;
    expect(Object.keys(sourcesOf([]))).not.toContain('coverageAreas');
    expect(Object.keys(sourcesOf([]))).not.toContain('coverageSurveys');
    const { coverageAreas, coverageSurveys } = sourcesOf(surveys);
    const known = '{"slug":{"in":["a-4g","a-5g","a-5g-inside","b-5g"]}}';
    expect(decodeURIComponent(JSON.stringify(coverageAreas))).toContain(`where={"coverageSurvey":${known}}`);
    expect(decodeURIComponent(JSON.stringify(coverageSurveys))).toContain(`where=${known}`);
  });

  it('marks the object whose card is open from tiles of it alone, whatever the list leaves out', () => {
    const chosen = { ...scene, where: '{"search":"x"}', selection: 'nghi-son' };
    const { sources, layers } = styleOf(chosen, ground);
    expect(decodeURIComponent(JSON.stringify(sources.selection))).toContain(
      '/tiles/investmentProjects.json?lang=vi&demonstration=true&where={"slug":{"eq":"nghi-son"}}&publication=2',
    );
    const marks = layers.filter((layer) => 'source' in layer && layer.source === 'selection');
    expect(marks.map(({ type }) => type).sort()).toEqual(['circle', 'fill', 'fill', 'line', 'symbol']);
    expect(Object.keys(styleOf(scene, ground).sources)).not.toContain('selection');
  });

  it('draws no object but from tiles', () => {
    for (const each of Object.values(scenes)) {
      const { sources } = styleOf({ ...each, selection: 'nghi-son' }, ground, countsOf(each));
      const shapes = Object.entries(sources).filter(([, { type }]) => type === 'geojson');
      const ours = ['base', 'places', 'sea', 'frame', 'sea-name', 'stacks'];
      expect(shapes.map(([name]) => name).filter((name) => !ours.includes(name))).toEqual([]);
    }
  });

  it('keeps the colour of a network whichever order its surveys come in', () => {
    const { surveys } = scenes['projects beside every other layer'] as Scene;
    const colors = (of: readonly Survey[]) =>
      networksOf(of).map(({ operator, technology, color }) => `${operator} ${technology} ${color}`);
    expect(colors(surveys)).toEqual(['A G4 0', 'A G5 1', 'B G5 2']);
    expect(colors([...surveys].reverse())).toEqual(colors(surveys));
  });

  it('shows only the subject of the list', () => {
    const layers = styleOf(scene, ground).layers.flatMap((layer) =>
      'source-layer' in layer ? layer['source-layer'] : [],
    );
    expect(new Set(layers)).toEqual(
      new Set(['', '_area', '_cluster', '_label'].map((part) => `investmentProjects${part}`)),
    );
  });
});

const publishedStyles = (['vi', 'en'] as const).flatMap((language) =>
  (Object.keys(palettes) as Theme[]).map((theme) => {
    const words = { sea: language === 'vi' ? 'Biển Đông' : 'East Sea', synthetic: 'x' };
    return [`${theme} ${language}`, publishedStyle(theme, language, words, ground.fonts)] as const;
  }),
);

describe('the style for maps of others', () => {
  it.each(publishedStyles)('is valid, and every layer has its source: %s', (_, published) => {
    const { 'font-faces': faces, ...style } = published;
    expect(Object.keys(faces ?? {})).toEqual(['Be Vietnam Pro Medium', 'Be Vietnam Pro Italic']);
    expect(validateStyleMin(style as never)).toEqual([]);
    for (const layer of style.layers) {
      expect('source' in layer ? Object.keys(style.sources) : ['']).toContain('source' in layer ? layer.source : '');
    }
  });

  it('takes tiles from their TileJSON, in its language, and has every layer in each theme', () => {
    for (const [name, style] of publishedStyles) {
      for (const subject of publishedSubjects) {
        expect(style.sources[subject]).toMatchObject({
          url: `${originMark}/tiles/${subject}.json?lang=${name.split(' ')[1]}`,
        });
      }
    }
    expect(new Set(publishedStyles.map(([, { layers }]) => layers.map(({ id }) => id).join())).size).toBe(1);
  });

  it('knows every layer that the server has', () => {
    const schema = buildSchema(
      readFileSync(new URL('../../src/InvestMap.Api/schema.graphql', import.meta.url), 'utf8'),
    );
    const layers = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => {
      const connection = getNamedType(type);
      const node = isObjectType(connection) ? connection.getFields().nodes : undefined;
      const row = node && getNamedType(node.type);
      return isObjectType(row) && 'mapPoint' in row.getFields();
    });
    expect(layers.map(({ name }) => name).sort()).toEqual([...publishedSubjects].sort());
  });

  it('tells its themes apart by colour alone', () => {
    const colors = publishedStyles.map(([, { layers }]) => JSON.stringify(layers.map((layer) => layer.paint)));
    expect(new Set(colors).size).toBe(3);
  });
});

describe('what the base map must not hold', () => {
  const style =
    JSON.stringify(Object.values(scenes).map((each) => styleOf(each, ground))) +
    JSON.stringify(publishedStyles.map(([, each]) => each))
      .replaceAll(originMark, ground.origin)
      .replaceAll('administrativeUnits', 'units');

  it('no borders of states or provinces, and nothing from another site', () => {
    expect(style).not.toMatch(/border|boundary|admin|country|nation/i);
    for (const [address] of style.matchAll(/https?:\/\/[^"]+/g)) {
      expect(address).toMatch(/^http:\/\/localhost:5080\//);
    }
  });

  it('no name of the sea but Biển Đông / East Sea', () => {
    const names = [...style.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set(['InvestMap', ...publishedStyles.map(([theme]) => `InvestMap ${theme}`), 'Biển Đông', 'East Sea']),
    );
    expect(style).not.toMatch(/south china|nam hải|南/i);
  });

  it('only coast and rivers, as lines', () => {
    const base = readBase('coast-rivers');
    expect(new Set(base.features.map(({ properties }) => properties?.kind))).toEqual(new Set(['coast', 'river']));
    expect(new Set(base.features.map(({ geometry }) => geometry.type))).toEqual(new Set(['LineString']));
    expect(new Set(base.features.flatMap(({ properties }) => Object.keys(properties ?? {})))).toEqual(
      new Set(['kind']),
    );
  });

  it('only names of places inside the province', () => {
    const places = readBase('places').features;
    expect(places.length).toBeGreaterThan(20);
    for (const { properties, geometry } of places) {
      expect(properties?.name).toMatch(/^[\p{Script=Latin}\s-]+$/u);
      expect(geometry.type).toBe('Point');
      const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
      expect(longitude).toBeGreaterThan(104.3);
      expect(longitude).toBeLessThan(106.2);
      expect(latitude).toBeGreaterThan(19.2);
      expect(latitude).toBeLessThan(20.7);
    }
  });
});

describe('the sea', () => {
  const sea = seaOf(readBase('coast-rivers'), baseExtent);

  it('is one area east of the shore, with islands in it', () => {
    const kinds = sea.features.map(({ properties }) => properties?.kind);
    expect(kinds.filter((kind) => kind === 'sea')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'land').length).toBeGreaterThan(10);
  });

  it('covers open water and not the land', () => {
    const ring = sea.features.find(({ properties }) => properties?.kind === 'sea')?.geometry.coordinates[0] ?? [];
    const holds = ([x, y]: [number, number]) =>
      ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
        const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
        return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
      }, false);
    expect(holds([106.2, 19.5])).toBe(true);
    expect(holds([105.77, 19.8])).toBe(false);
    expect(holds([105.86, 20.08])).toBe(false);
  });
});

describe('objects at one place', () => {
  const at = (uuid: string, x: number, y: number): Drawn => ({
    uuid,
    slug: uuid,
    name: uuid,
    synthetic: false,
    status: null,
    kind: null,
    x,
    y,
    longitude: 105 + x,
    latitude: 19 + y,
  });

  it('are counted together, whatever order the tiles give them in', () => {
    const drawn = [at('a', 0, 0), at('b', 3, 4), at('c', 60, 0), at('d', 0, 1)];
    const counts = stackFeatures(stacksOf(drawn)).features.map(({ properties }) => properties?.count);
    expect(counts).toEqual([3]);
    expect(stacksOf([...drawn].reverse())).toEqual(stacksOf(drawn));
  });
});

describe('counts of symbols at one place', () => {
  const counted = (of: Scene, shown: Scene) => {
    const style = styleOf(shown, ground, countsOf(of));
    return 'stacks' in style.sources && style.layers.some(({ id }) => id === 'stack-counts');
  };

  it('are shown with the objects that were counted, whichever is selected', () => {
    expect(counted(scene, scene)).toBe(true);
    expect(counted(scene, { ...scene, selection: 'nghi-son' })).toBe(true);
  });

  it.each<[string, Partial<Scene>]>([
    ['layer', { subject: 'industrialParks' }],
    ['filter', { where: '{"search":"cảng"}' }],
    ['demonstration layer', { demonstration: true }],
    ['publication', { publication: 3 }],
  ])('are gone at once with another %s', (_, other) => {
    expect(counted(scene, { ...scene, ...other })).toBe(false);
    const { sources, layers } = styleOf({ ...scene, ...other }, ground, countsOf(scene));
    expect(Object.keys(sources)).not.toContain('stacks');
    expect(layers.filter((layer) => 'source' in layer && layer.source === 'stacks')).toEqual([]);
  });
});
