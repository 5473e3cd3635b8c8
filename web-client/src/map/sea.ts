import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import type { Extent } from './extent';

type Ring = Position[];

/**
 * The coast of the base map is lines; paper for land and a breath of blue for the sea need areas.
 * The longest chain of coast lines is closed along the edge of the data, eastward to the sea and
 * westward to the land (the coast of this province faces east); closed lines are islands.
 */
export function seaOf(base: FeatureCollection, extent: Extent): FeatureCollection<Polygon> {
  const lines = base.features
    .filter((feature): feature is Feature<LineString> => feature.geometry?.type === 'LineString')
    .filter((feature) => feature.properties?.kind === 'coast')
    .map((feature) => feature.geometry.coordinates);
  const islands = lines.filter((line) => line.length > 3 && same(line[0], line.at(-1)));
  const shore = longest(chains(lines.filter((line) => !same(line[0], line.at(-1)))));
  if (shore.length < 2) {
    return { type: 'FeatureCollection', features: [] };
  }
  return {
    type: 'FeatureCollection',
    features: [
      area('sea', [...northward(shore), ...corners(extent, 'east')]),
      area('land', [...northward(shore), ...corners(extent, 'west')]),
      ...islands.map((ring) => area('land', ring)),
    ],
  };
}

function northward(shore: Ring): Ring {
  return (shore[0]?.[1] ?? 0) < (shore.at(-1)?.[1] ?? 0) ? shore : [...shore].reverse();
}

/** The way back along the edge, from the shore's northern end to its southern one. */
function corners([west, south, east, north]: Extent, side: 'east' | 'west'): Ring {
  return side === 'east'
    ? [[east, south]]
    : [
        [east, north],
        [west, north],
        [west, south],
      ];
}

/** Joins lines that end where another begins. */
function chains(lines: Ring[]): Ring[] {
  const rest = [...lines];
  const joined: Ring[] = [];
  for (let chain = rest.shift(); chain !== undefined; chain = rest.shift()) {
    let grown: Ring = chain;
    for (let found = true; found; ) {
      const end = grown.at(-1);
      const index = rest.findIndex((line) => same(line[0], end));
      found = index >= 0;
      if (found) {
        grown = [...grown, ...(rest.splice(index, 1)[0] ?? []).slice(1)];
      }
    }
    joined.push(grown);
  }
  return joined;
}

function longest(rings: Ring[]): Ring {
  return rings.reduce((best, ring) => (ring.length > best.length ? ring : best), []);
}

function area(kind: 'sea' | 'land', ring: Ring): Feature<Polygon> {
  const closed = same(ring[0], ring.at(-1)) ? ring : [...ring, ...ring.slice(0, 1)];
  return { type: 'Feature', properties: { kind }, geometry: { type: 'Polygon', coordinates: [closed] } };
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
