import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { OverlayName } from '../state/view';
import { coverageOpacities, networksOf, plotOpacities, type Survey } from '../ui/coverage';
import { overlayColors } from '../ui/symbol';
import { medium } from './base';
import {
  areaNameLayer,
  clusterLayers,
  type Drawing,
  isSynthetic,
  matching,
  named,
  namePaint,
  surveyEdge,
} from './objects';
import type { Palette } from './palette';
import type { Scene } from './style';

/** Ids of layers that are asked what lies at a point. */
export const coverageLayer = 'coverageAreas-areas';
export const extentLayer = 'coverageSurveys-areas';
export const plotLayer = 'plots-areas';

const surveyTiles = 'coverageSurveys';

/** The zoom from which on plots stand for themselves in the tiles, with their outlines. */
const plotsAlone = 12;
const plotNamesFrom = 14.5;

/** What lies flat is drawn first: every point stays above it. */
const order: readonly OverlayName[] = ['coverageAreas', 'plots', 'infrastructureSites', 'digitalEnterprises'];

/** The overlays that are drawn: coverage only once its surveys are known. */
export function drawnOverlays({ overlays, surveys }: Pick<Scene, 'overlays' | 'surveys'>): OverlayName[] {
  return order.filter((name) => overlays.includes(name) && (name !== 'coverageAreas' || surveys.length > 0));
}

/** Id of the layer of an overlay's single objects. */
export function overlayLayer(name: string): string {
  return `${name}-points`;
}

/**
 * The tiles of the overlays, each with its `where`. Coverage is that of the surveys in the legend, which hold today, and of
 * no other; it comes with these surveys, because beyond their edges nothing is known.
 */
export function overlayTiles(scene: Pick<Scene, 'overlays' | 'surveys'>): { layer: string; where: string }[] {
  const known = { slug: { in: scene.surveys.map(({ slug }) => slug).sort() } };
  return drawnOverlays(scene).flatMap((layer) =>
    layer === 'coverageAreas'
      ? [
          { layer: surveyTiles, where: JSON.stringify(known) },
          { layer, where: JSON.stringify({ coverageSurvey: known }) },
        ]
      : { layer, where: '' },
  );
}

/** What stands beside the subject, each in colours of its own, below everything of the subject. */
export function overlayLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  return drawnOverlays(scene).flatMap((name) => {
    if (name === 'coverageAreas') {
      return coverageLayers(scene.surveys, palette);
    }
    const drawing: Drawing = {
      subject: name,
      source: name,
      prefix: name,
      palette: { ...palette, ink: overlayColors[name] },
      language: scene.language,
      hollow: true,
    };
    return name === 'plots'
      ? plotLayers(drawing, scene.words)
      : [overlayNamesLayer(drawing, scene.words), overlayPoints(drawing), ...clusterLayers(drawing)];
  });
}

function coverageLayers(surveys: readonly Survey[], palette: Palette): LayerSpecification[] {
  const colors = networksOf(surveys).flatMap(({ color, surveys: ofNetwork }) =>
    ofNetwork.map(({ slug }) => [slug, palette.networks[color] as string] as const),
  );
  const color = matching('survey', colors, palette.status.unknown);
  const ofSurvey = { source: surveyTiles, 'source-layer': `${surveyTiles}_area` } as const;
  const ofArea = { source: 'coverageAreas', 'source-layer': 'coverageAreas_area' } as const;
  const inService: ExpressionSpecification = ['==', ['get', 'status'], 'IN_SERVICE'];
  return [
    {
      id: extentLayer,
      type: 'fill',
      ...ofSurvey,
      paint: { 'fill-color': palette.ink, 'fill-opacity': 0 },
    },
    {
      id: `${surveyTiles}-edges`,
      type: 'line',
      ...ofSurvey,
      paint: { ...surveyEdge, 'line-color': matching('slug', colors, palette.status.unknown) },
    },
    {
      id: coverageLayer,
      type: 'fill',
      ...ofArea,
      paint: {
        'fill-color': color,
        'fill-opacity': matching('environment', Object.entries(coverageOpacities), coverageOpacities.OUTDOOR),
      },
    },
    hatching('coverageAreas', 0.22),
    {
      id: 'coverageAreas-edges',
      type: 'line',
      ...ofArea,
      filter: inService,
      paint: { 'line-color': color, 'line-width': 1.6 },
    },
    {
      id: 'coverageAreas-dashed-edges',
      type: 'line',
      ...ofArea,
      filter: ['!', inService],
      paint: { 'line-color': color, 'line-width': 1.6, 'line-dasharray': [2, 1.5] },
    },
  ];
}

function plotLayers(drawing: Drawing, words: Scene['words']): LayerSpecification[] {
  const { palette } = drawing;
  const color = matching('status', Object.entries(palette.plots), palette.status.unknown);
  const ofArea = { source: 'plots', 'source-layer': 'plots_area' } as const;
  const points = overlayPoints(drawing);
  return [
    {
      id: plotLayer,
      type: 'fill',
      ...ofArea,
      paint: { 'fill-color': color, 'fill-opacity': matching('status', Object.entries(plotOpacities), 0) },
    },
    { ...hatching('plots', 0.25), minzoom: plotsAlone },
    {
      id: 'plots-edges',
      type: 'line',
      ...ofArea,
      paint: { 'line-color': color, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.6, 15, 1.8] },
    },
    { ...areaNameLayer(drawing, words), minzoom: plotNamesFrom } as LayerSpecification,
    { ...points, maxzoom: plotsAlone } as LayerSpecification,
    // A plot whose outline nobody has drawn is still a place.
    {
      ...points,
      id: `${points.id}-alone`,
      minzoom: plotsAlone,
      filter: ['!', ['has', 'quality']],
    } as LayerSpecification,
    ...clusterLayers(drawing),
  ];
}

/** Made up areas wear the colours of what they show, and the hatching of the demonstration layer over them. */
function hatching(subject: string, opacity: number): LayerSpecification {
  return {
    id: `${subject}-hatching`,
    type: 'fill',
    source: subject,
    'source-layer': `${subject}_area`,
    filter: isSynthetic,
    paint: { 'fill-pattern': 'hatching', 'fill-opacity': opacity },
  };
}

function overlayPoints({ subject, source, palette: { ink, synthetic, paper } }: Drawing): LayerSpecification {
  return {
    id: overlayLayer(subject),
    type: 'circle',
    source,
    'source-layer': subject,
    paint: {
      'circle-radius': 5,
      'circle-color': paper,
      'circle-stroke-color': ['case', isSynthetic, synthetic, ink],
      'circle-stroke-width': 2.5,
    },
  };
}

function overlayNamesLayer(drawing: Drawing, words: Scene['words']): LayerSpecification {
  return {
    id: `${drawing.prefix}-names`,
    type: 'symbol',
    source: drawing.source,
    'source-layer': drawing.subject,
    minzoom: 10.5,
    layout: {
      'text-field': named(words.synthetic),
      'text-font': medium,
      'text-size': 11,
      'text-max-width': 10,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.9,
      'text-justify': 'auto',
    },
    paint: namePaint(drawing.palette),
  };
}
