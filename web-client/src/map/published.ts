import type {
  CircleLayerSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../state/view';
import { baseLayers, frame, medium, seaName } from './base';
import { baseExtent, movingExtent } from './extent';
import {
  areaLayers,
  areaNameLayer,
  clusterLayers,
  colorOf,
  type Drawing,
  named,
  namePaint,
  surveyEdge,
} from './objects';
import { type Palette, palettes, type Theme } from './palette';
import { type Fonts, fontFaces } from './style';

/** Layers of tiles in the order in which they are laid over one another. */
export const publishedSubjects = [
  'administrativeUnits',
  'coverageSurveys',
  'coverageAreas',
  'industrialParks',
  'plots',
  'ocopProducts',
  'digitalEnterprises',
  'infrastructureSites',
  'investmentProjects',
] as const;

/** Stands where the server writes the address under which it was asked. */
export const originMark = 'https://origin.invalid';

/** The map's style for maps of others: what `/tiles/style.json` answers, but for the layers that are not asked for. */
export function publishedStyle(
  theme: Theme,
  language: Language,
  words: { sea: string; synthetic: string },
  fonts: Fonts,
): StyleSpecification {
  const palette = palettes[theme];
  return {
    version: 8,
    name: `InvestMap ${theme} ${language}`,
    center: [105.25, 19.95],
    zoom: 8,
    'font-faces': fontFaces({ origin: originMark, fonts }),
    sources: {
      base: { type: 'geojson', data: `${originMark}/base/coast-rivers.geojson`, attribution: 'GSHHG (LGPL)' },
      places: { type: 'geojson', data: `${originMark}/base/places.geojson`, attribution: 'GeoNames (CC BY 4.0)' },
      sea: { type: 'geojson', data: `${originMark}/base/sea.geojson` },
      frame: { type: 'geojson', data: frame(movingExtent, baseExtent) },
      'sea-name': { type: 'geojson', data: seaName(words.sea) },
      ...Object.fromEntries(
        publishedSubjects.map((subject) => [
          subject,
          { type: 'vector' as const, url: `${originMark}/tiles/${subject}.json?lang=${language}`, promoteId: 'uuid' },
        ]),
      ),
    },
    layers: [
      ...baseLayers(palette),
      ...publishedSubjects.flatMap((subject) => subjectLayers(subject, palette, language, words)),
    ],
  };
}

function subjectLayers(
  subject: string,
  palette: Palette,
  language: string,
  words: { synthetic: string },
): LayerSpecification[] {
  const drawing: Drawing = { subject, source: subject, prefix: subject, palette, language };
  if (subject === 'coverageSurveys') {
    return surveyLayers(drawing, words);
  }
  return [
    ...areaLayers(drawing, { hatched: null }),
    { ...areaNameLayer(drawing, words), maxzoom: 12 } as LayerSpecification,
    names(drawing, words),
    points(drawing),
    ...clusterLayers(drawing),
  ];
}

/** Edges and names alone: a colour within would read as a network, and a survey stands at no point. */
function surveyLayers(drawing: Drawing, words: { synthetic: string }): LayerSpecification[] {
  const { subject, source, prefix, palette } = drawing;
  return [
    {
      id: `${prefix}-area-edges`,
      type: 'line',
      source,
      'source-layer': `${subject}_area`,
      paint: { ...surveyEdge, 'line-color': colorOf(palette, subject) },
    },
    areaNameLayer(drawing, words),
  ];
}

function points({ subject, source, prefix, palette }: Drawing): CircleLayerSpecification {
  return {
    id: `${prefix}-points`,
    type: 'circle',
    source,
    'source-layer': subject,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 4, 12, 6.5],
      'circle-color': colorOf(palette, subject),
      'circle-stroke-color': palette.paper,
      'circle-stroke-width': 1.5,
    },
  };
}

function names({ subject, source, prefix, palette }: Drawing, words: { synthetic: string }): SymbolLayerSpecification {
  return {
    id: `${prefix}-names`,
    type: 'symbol',
    source,
    'source-layer': subject,
    minzoom: 12,
    layout: {
      'text-field': named(words.synthetic),
      'text-font': medium,
      'text-size': 12,
      'text-max-width': 11,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.9,
    },
    paint: namePaint(palette),
  };
}
