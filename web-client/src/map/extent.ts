/** West, south, east, north in degrees. */
export type Extent = [number, number, number, number];

/** What a first look shows: all of Thanh Hoá's mainland and islands near the coast. */
export const provinceExtent: Extent = [104.36, 19.26, 106.12, 20.7];

/** Where the base map's data ends; towards it everything fades into paper. */
export const baseExtent: Extent = [104.2, 19.1, 106.4, 20.9];

/**
 * How far a reader can move. Wider than the base only so that a tall phone and a wide screen can
 * both show the whole province; beyond the base there is nothing but paper.
 */
export const movingExtent: Extent = [103.35, 18.3, 107.15, 21.65];

export const leastZoom = 6.2;
export const greatestZoom = 16;
