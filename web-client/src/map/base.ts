import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Extent } from './extent';
import type { Palette } from './palette';

/** Names of the faces that style.ts loads. */
export const medium = ['Be Vietnam Pro Medium'];
export const italic = ['Be Vietnam Pro Italic'];

/**
 * Plain paper: coast, rivers and place names; no border, no foreign name, no sea but Biển Đông. Edges of areas lie under the
 * coast line or the fade: smoothing them would cost a program of the graphics card, and a second drawing of each.
 */
export function baseLayers(palette: Palette): LayerSpecification[] {
  const { paper, water, shallows, waterEdge, river, placeInk, seaInk } = palette;
  const kind = (name: string): FilterSpecification => ['==', ['get', 'kind'], name];
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': paper } },
    {
      id: 'sea',
      type: 'fill',
      source: 'sea',
      filter: kind('sea'),
      paint: { 'fill-color': water, 'fill-antialias': false },
    },
    // Shallow water pales towards the shore, as on printed charts; land then covers the inner half.
    ...[44, 22, 8].map(
      (width, index): LayerSpecification => ({
        id: `shallows-${index + 1}`,
        type: 'line',
        source: 'base',
        filter: kind('coast'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': shallows,
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0.45, 11, 0],
          'line-width': ['interpolate', ['linear'], ['zoom'], 7, width * 0.6, 11, width],
          'line-blur': width / 5,
        },
      }),
    ),
    {
      id: 'land',
      type: 'fill',
      source: 'sea',
      filter: kind('land'),
      paint: { 'fill-color': paper, 'fill-antialias': false },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'base',
      filter: kind('river'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': river,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 7, 0.9, 10, 2, 14, 5],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'base',
      filter: kind('coast'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': waterEdge, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 12, 1.6] },
    },
    {
      id: 'beyond',
      type: 'fill',
      source: 'frame',
      filter: kind('beyond'),
      paint: { 'fill-color': paper, 'fill-antialias': false },
    },
    {
      id: 'fade',
      type: 'line',
      source: 'frame',
      filter: kind('edge'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': paper,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 6, 24, 12, 1536],
        'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 6, 10, 12, 640],
      },
    },
    {
      id: 'sea-name',
      type: 'symbol',
      source: 'sea-name',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': italic,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 13, 11, 20],
        'text-letter-spacing': 0.18,
      },
      paint: { 'text-color': seaInk },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': medium,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, ['match', ['get', 'rank'], 1, 13, 2, 11.5, 10.5], 12, 15],
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-padding': 4,
        'symbol-sort-key': ['to-number', ['get', 'rank'], 9],
      },
      paint: {
        'text-color': placeInk,
        'text-halo-color': paper,
        'text-halo-width': 1.4,
      },
    },
  ];
}

/** Paper over everything beyond the base map's data, and its edge, along which the map fades. */
export function frame(outer: Extent, inner: Extent): FeatureCollection {
  const far: Extent = [outer[0] - 20, outer[1] - 15, outer[2] + 20, outer[3] + 15];
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'beyond' },
        geometry: { type: 'Polygon', coordinates: [ring(far), ring(inner).reverse()] },
      },
      {
        type: 'Feature',
        properties: { kind: 'edge' },
        geometry: { type: 'LineString', coordinates: ring(inner) },
      },
    ],
  };
}

function ring([west, south, east, north]: Extent): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function seaName(name: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [106.08, 19.6] } }],
  };
}
