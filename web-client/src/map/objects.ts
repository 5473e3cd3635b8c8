import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { CoverageTechnology } from '../api/operations';
import { statusGroups } from '../ui/symbol';
import { medium } from './base';
import type { Palette } from './palette';

/** Whose objects are drawn, from which source, and how the ids of their layers begin. */
export interface Drawing {
  subject: string;
  source: string;
  prefix: string;
  palette: Palette;
  language: string;
  /** Clusters as rings: of what stands beside the subject. */
  hollow?: boolean;
}

export const isSynthetic: ExpressionSpecification = ['to-boolean', ['get', 'synthetic']];

/** Where a survey looked: an edge that is no edge of a network. */
export const surveyEdge = { 'line-width': 1.2, 'line-opacity': 0.75, 'line-dasharray': [5, 3] };

/** How outlines are drawn, and which of them are hatched: those of the demonstration layer, where there is a pattern for it. */
export interface AreaLook {
  hatched: FilterSpecification | null;
  opacity?: number;
  width?: number;
}

/** Outlines: a breath of their colour. */
export function areaLayers(
  { subject, source, prefix, palette }: Drawing,
  { hatched, opacity = 0.12, width = 1.2 }: AreaLook,
): LayerSpecification[] {
  const color = colorOf(palette, subject);
  const ofArea = { source, 'source-layer': `${subject}_area` } as const;
  return [
    {
      id: `${prefix}-areas`,
      type: 'fill',
      ...ofArea,
      paint: { 'fill-color': color, 'fill-opacity': opacity },
    },
    ...(hatched === null
      ? []
      : [
          {
            id: `${prefix}-area-hatching`,
            type: 'fill',
            ...ofArea,
            filter: hatched,
            paint: { 'fill-pattern': 'hatching', 'fill-opacity': 0.6 },
          } satisfies LayerSpecification,
        ]),
    {
      id: `${prefix}-area-edges`,
      type: 'line',
      ...ofArea,
      paint: { 'line-color': color, 'line-width': width },
    },
  ];
}

/** Clusters as discs with their number, as wide as the number needs. */
export function clusterLayers(drawing: Drawing): LayerSpecification[] {
  const { subject, source, prefix, palette, language, hollow = false } = drawing;
  const color: ExpressionSpecification = ['case', isSynthetic, palette.synthetic, palette.ink];
  const ofClusters = { source, 'source-layer': `${subject}_cluster` } as const;
  return [
    {
      id: `${prefix}-clusters`,
      type: 'circle',
      ...ofClusters,
      paint: {
        'circle-radius': ['step', ['get', 'count'], 11, 10, 13, 100, 16, 1000, 21, 10000, 25],
        'circle-color': hollow ? palette.paper : color,
        'circle-opacity': 0.92,
        'circle-stroke-color': hollow ? color : palette.paper,
        'circle-stroke-width': 2,
      },
    },
    {
      id: `${prefix}-cluster-counts`,
      type: 'symbol',
      ...ofClusters,
      layout: {
        'text-field': ['number-format', ['get', 'count'], { locale: language }],
        'text-font': medium,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': hollow ? color : palette.discInk },
    },
  ];
}

/** Names on outlines, from points made for them. */
export function areaNameLayer(drawing: Drawing, words: { synthetic: string }): LayerSpecification {
  const { subject, source, prefix, palette } = drawing;
  return {
    id: `${prefix}-area-names`,
    type: 'symbol',
    source,
    'source-layer': `${subject}_label`,
    layout: {
      'text-field': named(words.synthetic),
      'text-font': medium,
      'text-size': 12,
      'text-max-width': 9,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.5,
    },
    paint: namePaint(palette),
  };
}

/** The name, and that it is made up where it is. */
export function named(synthetic: string): DataDrivenPropertyValueSpecification<string> {
  return ['case', isSynthetic, ['concat', ['get', 'name'], `\n(${synthetic})`], ['get', 'name']];
}

export function namePaint({ ink, paper, synthetic }: Palette) {
  return {
    'text-color': ['case', isSynthetic, synthetic, ink] as ExpressionSpecification,
    'text-halo-color': paper,
    'text-halo-width': 1.8,
  };
}

export function groupExpression(): ExpressionSpecification {
  const branches = Object.entries(statusGroups).flatMap(([group, statuses]) => [[...statuses], group]);
  return ['match', ['to-string', ['get', 'status']], ...branches, 'unknown'] as unknown as ExpressionSpecification;
}

/** The value that goes with a property's word. */
export function matching<Value extends string | number>(
  property: string,
  values: readonly (readonly [string, Value])[],
  other: Value,
): DataDrivenPropertyValueSpecification<Value> {
  // A match needs a branch at least.
  return values.length === 0
    ? (other as never)
    : (['match', ['to-string', ['get', property]], ...values.flat(), other] as never);
}

/** Colour of an object, by what its layer is about. */
export function colorOf(palette: Palette, subject: string): DataDrivenPropertyValueSpecification<string> {
  return ['case', isSynthetic, palette.synthetic, realColorOf(palette, subject) as ExpressionSpecification];
}

function realColorOf(palette: Palette, subject: string): DataDrivenPropertyValueSpecification<string> {
  const { unknown } = palette.status;
  if (subject === 'plots') {
    return matching('status', Object.entries(palette.plots), unknown);
  }
  if (subject === 'coverageAreas' || subject === 'coverageSurveys') {
    // Who the operators are, only the surveys know; technologies are known beforehand.
    const colors = technologies.map((technology, index) => [technology, palette.networks[index] as string] as const);
    return matching('technology', colors, unknown);
  }
  const branches = Object.entries(palette.status)
    .filter(([group]) => group !== 'unknown')
    .flat();
  return ['match', groupExpression(), ...branches, unknown] as unknown as ExpressionSpecification;
}

const technologies: readonly CoverageTechnology[] = ['G5', 'G4', 'G3', 'G2', 'FIBRE', 'FIXED_BROADBAND'];
