import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Language, OverlayName, SubjectName } from '../state/view';
import type { Survey } from '../ui/coverage';
import { parkShapes, paper as symbolPaper } from '../ui/symbol';
import { baseLayers, frame, medium, seaName } from './base';
import { baseExtent, movingExtent } from './extent';
import {
  areaLayers,
  areaNameLayer,
  clusterLayers,
  type Drawing,
  groupExpression,
  isSynthetic,
  named,
  namePaint,
} from './objects';
import { overlayLayers, overlayTiles } from './overlays';
import { palettes } from './palette';

/** All that the map's looks depend on. The same scene gives the same style, letter for letter. */
export interface Scene {
  language: Language;
  subject: SubjectName;
  /** Canonical JSON of the filter, '' for none. */
  where: string;
  demonstration: boolean;
  /** What stands beside the subject. */
  overlays: readonly OverlayName[];
  /** Whose coverage is drawn where that is asked for. */
  surveys: readonly Survey[];
  /** The publication that the list was read from; null until it has been. */
  publication: number | null;
  /** Slug of the object whose card is open. */
  selection: string | null;
  words: { sea: string; synthetic: string };
}

/** Address of each file that labels are drawn with. */
export type Fonts = Record<
  'mediumLatin' | 'mediumLatinExt' | 'mediumVietnamese' | 'italicLatin' | 'italicVietnamese',
  string
>;

/** What the scene is drawn from: addresses that do not change with it. */
export interface Ground {
  /** Scheme and host of this site: the map's worker wants whole addresses. */
  origin: string;
  fonts: Fonts;
}

const objectSource = 'objects';
export const objectLayer = 'object-symbols';
export const clusterLayer = 'object-clusters';
const selectionSource = 'selection';

const palette = palettes.light;
/** From here on objects have their names beside them. */
const namesFrom = 9.5;

/** Counts of what lies at one place on the screen; the map finds them in the tiles that it has drawn. */
export interface Stacks {
  /** Address of those tiles: the counts say nothing of any others. */
  of: string;
  features: FeatureCollection;
}

/** Counts of other tiles than the scene's are left out as a whole: new data would only replace them once it is cut into tiles. */
export function styleOf(scene: Scene, ground: Ground, counted: Stacks | null = null): StyleSpecification {
  const stacks = counted?.of === tilesOf(scene, ground.origin) ? counted.features : null;
  return {
    version: 8,
    name: 'InvestMap',
    'font-faces': fontFaces(ground),
    sources: sources(scene, ground, stacks),
    layers: [
      ...baseLayers(palette),
      ...(scene.publication === null
        ? []
        : [...overlayLayers(scene, palette), ...objectLayers(scene, stacks !== null)]),
    ],
  };
}

/** Address of the TileJSON, which names the tiles: the same filter, publication and language as the list, and nothing else. */
export function tilesOf(scene: Scene, origin: string): string {
  return tileJson(scene, scene.subject, scene.where, origin);
}

/**
 * The tiles of the object whose card is open, and of nothing else: there it stands for itself at every zoom, also where the
 * list's tiles have it in a cluster, or the list's filter or the switch of the demonstration layer leaves it out.
 */
function selectionTiles(scene: Scene, origin: string): string {
  return tileJson(
    { ...scene, demonstration: true },
    scene.subject,
    JSON.stringify({ slug: { eq: scene.selection } }),
    origin,
  );
}

function tileJson(
  { language, demonstration, publication }: Scene,
  layer: string,
  where: string,
  origin: string,
): string {
  const query = [
    `lang=${language}`,
    ...(demonstration ? ['demonstration=true'] : []),
    ...(where === '' ? [] : [`where=${encodeURIComponent(where)}`]),
    `publication=${publication}`,
  ];
  return `${origin}/tiles/${layer}.json?${query.join('&')}`;
}

export function fontFaces({ origin, fonts }: Pick<Ground, 'origin' | 'fonts'>): StyleSpecification['font-faces'] {
  const vietnamese = ['U+0102-0103', 'U+0110-0111', 'U+0128-0129', 'U+0168-0169', 'U+01A0-01A1', 'U+01AF-01B0'];
  const faces = {
    latin: ['U+0000-00FF', 'U+2000-206F'],
    vietnamese: [...vietnamese, 'U+0300-0301', 'U+0303-0304', 'U+0308-0309', 'U+0323', 'U+1EA0-1EF9', 'U+20AB'],
    latinExt: ['U+0100-0101', 'U+0104-010F', 'U+0112-0127', 'U+012A-0167', 'U+016A-017F'],
  };
  const face = (file: string, range: string[]) => ({ url: new URL(file, origin).href, 'unicode-range': range });
  return {
    'Be Vietnam Pro Medium': [
      face(fonts.mediumVietnamese, faces.vietnamese),
      face(fonts.mediumLatin, faces.latin),
      face(fonts.mediumLatinExt, faces.latinExt),
    ],
    'Be Vietnam Pro Italic': [face(fonts.italicVietnamese, faces.vietnamese), face(fonts.italicLatin, faces.latin)],
  };
}

function sources(scene: Scene, ground: Ground, stacks: FeatureCollection | null): Record<string, SourceSpecification> {
  const { origin } = ground;
  const tiles = (url: string): SourceSpecification => ({ type: 'vector', url, promoteId: 'uuid' });
  return {
    base: { type: 'geojson', data: `${origin}/base/coast-rivers.geojson`, attribution: 'GSHHG' },
    places: { type: 'geojson', data: `${origin}/base/places.geojson`, attribution: 'GeoNames' },
    sea: { type: 'geojson', data: `${origin}/base/sea.geojson` },
    frame: { type: 'geojson', data: frame(movingExtent, baseExtent) },
    'sea-name': { type: 'geojson', data: seaName(scene.words.sea) },
    ...(scene.publication !== null && {
      [objectSource]: tiles(tilesOf(scene, origin)),
      ...Object.fromEntries(
        overlayTiles(scene).map(({ layer, where }) => [layer, tiles(tileJson(scene, layer, where, origin))]),
      ),
      ...(scene.selection !== null && { [selectionSource]: tiles(selectionTiles(scene, origin)) }),
      ...(stacks !== null && { stacks: { type: 'geojson', data: stacks } }),
    }),
  };
}

function objectLayers({ subject, selection, words, language }: Scene, counted: boolean): LayerSpecification[] {
  const drawing: Drawing = { subject, source: objectSource, prefix: 'object', palette, language };
  const ofObjects = { source: objectSource, 'source-layer': subject } as const;
  const isChosen: ExpressionSpecification = ['==', ['get', 'slug'], selection ?? ''];
  // The chosen one has marks of its own, also where the list leaves it out.
  const ofOthers: ExpressionSpecification = ['all', isSynthetic, ['!', isChosen]];
  const chosen = selection === null ? null : { ...drawing, source: selectionSource, prefix: 'selection' };
  return [
    ...areaLayers(drawing, { hatched: ofOthers }),
    ...(chosen ? areaLayers(chosen, { hatched: isSynthetic, opacity: 0.18, width: 2.6 }) : []),
    { ...areaNameLayer(drawing, words), maxzoom: namesFrom } as LayerSpecification,
    // Names stand below the symbols, so that symbols are placed first and no name covers one.
    {
      id: 'object-names',
      type: 'symbol',
      ...ofObjects,
      minzoom: namesFrom,
      layout: {
        'text-field': named(words.synthetic),
        'text-font': medium,
        'text-size': 12,
        'text-max-width': 11,
        'text-variable-anchor': [
          'left',
          'right',
          'top',
          'bottom',
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ],
        // Beside the ring.
        'text-radial-offset': ['case', isChosen, 2, 1.5],
        'text-justify': 'auto',
      },
      paint: namePaint(palette),
    },
    {
      id: objectLayer,
      type: 'symbol',
      ...ofObjects,
      layout: {
        'icon-image': symbolExpression(subject),
        'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.78, 11, 1],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'synthetic-marks',
      type: 'symbol',
      ...ofObjects,
      filter: ofOthers,
      maxzoom: namesFrom,
      layout: {
        'text-field': words.synthetic,
        'text-font': medium,
        'text-size': 10.5,
        'text-offset': [0, 1.15],
        'text-anchor': 'top',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.synthetic, 'text-halo-color': palette.paper, 'text-halo-width': 1.6 },
    },
    ...clusterLayers(drawing),
    ...(chosen ? [selectionRing(chosen)] : []),
    ...(counted ? stackLayers : []),
    ...(chosen ? [selectionSymbol(chosen, subject)] : []),
  ];
}

function selectionRing({ subject, source }: Drawing): LayerSpecification {
  return {
    id: 'selection-ring',
    type: 'circle',
    source,
    'source-layer': subject,
    paint: {
      'circle-radius': 18,
      'circle-color': symbolPaper,
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 2.5,
    },
  };
}

function selectionSymbol({ source }: Drawing, subject: SubjectName): LayerSpecification {
  return {
    id: 'selection-symbol',
    type: 'symbol',
    source,
    'source-layer': subject,
    layout: {
      'icon-image': symbolExpression(subject),
      'icon-size': 1.1,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}

const stackLayers: LayerSpecification[] = [
  {
    id: 'stack-discs',
    type: 'circle',
    source: 'stacks',
    paint: {
      'circle-radius': 8,
      'circle-color': palette.ink,
      'circle-stroke-color': palette.paper,
      'circle-stroke-width': 1.5,
      'circle-translate': [11, -11],
    },
  },
  {
    id: 'stack-counts',
    type: 'symbol',
    source: 'stacks',
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': medium,
      'text-size': 10.5,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.discInk, 'text-translate': [11, -11] },
  },
];

function symbolExpression(subject: SubjectName): DataDrivenPropertyValueSpecification<string> {
  const shape =
    subject === 'investmentProjects'
      ? 'circle'
      : ([
          'match',
          ['to-string', ['get', 'kind']],
          ...Object.entries(parkShapes).flat(),
          'square',
        ] as unknown as string);
  return ['concat', shape, '/', groupExpression(), ['case', isSynthetic, '/synthetic', '']];
}
