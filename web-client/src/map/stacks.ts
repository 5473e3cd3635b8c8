import type { FeatureCollection } from 'geojson';
import type { OverlayName, SubjectName } from '../state/view';

export type ClusteredName = SubjectName | OverlayName;

/** An object as a tile tells of it, and where it is drawn, in pixels of the screen. */
export interface Drawn {
  uuid: string;
  slug: string;
  name: string;
  synthetic: boolean;
  status: string | null;
  kind: string | null;
  x: number;
  y: number;
  longitude: number;
  latitude: number;
}

/** What the objects of a cluster have together, of those that have it at all. */
export interface Sum {
  column: string;
  value: number;
  known: number;
}

/** Objects that the server put together, because they share a cell of a tile. */
export interface Cluster {
  subject: ClusteredName;
  count: number;
  sums: Sum[];
  synthetic: boolean;
  x: number;
  y: number;
  longitude: number;
  latitude: number;
}

/** Symbols nearer than this hide one another. */
const near = 9;

/** Groups of objects that hide one another on the screen; what stands alone is in no group. */
export function stacksOf(drawn: readonly Drawn[]): Drawn[][] {
  const groups: Drawn[][] = [];
  for (const object of [...drawn].sort((a, b) => (a.uuid < b.uuid ? -1 : 1))) {
    const group = groups.find(([first]) => first && Math.hypot(first.x - object.x, first.y - object.y) <= near);
    if (group) {
      group.push(object);
    } else {
      groups.push([object]);
    }
  }
  return groups.filter((group) => group.length > 1);
}

export function stackFeatures(stacks: readonly Drawn[][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: stacks.flatMap((group) =>
      group.slice(0, 1).map(({ longitude, latitude }) => ({
        type: 'Feature' as const,
        properties: { count: group.length },
        geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
      })),
    ),
  };
}
