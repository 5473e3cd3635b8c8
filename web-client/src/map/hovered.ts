import type { DayPrecision, PlotStatus } from '../api/operations';
import type { Cluster, ClusteredName, Drawn, Sum } from './stacks';

/** A plot as a tile tells of it. Numbers and day are null where nobody published them, and undefined in tiles that leave them out. */
export interface PlotAt {
  name: string | undefined;
  status: PlotStatus;
  synthetic: boolean;
  areaHa: number | undefined;
  rentUsdM2: number | null | undefined;
  asOf: string | null | undefined;
  asOfPrecision: DayPrecision | null | undefined;
}

/** What the surveys say of a point: slugs of those that looked there, and of those among them that found a network. */
export interface CoverageAt {
  surveyed: string[];
  covered: string[];
}

/** What lies under a pointer or a finger, and where on the screen. */
export type Hovered = { x: number; y: number } & (
  | { kind: 'object'; object: Drawn }
  | { kind: 'cluster'; cluster: Cluster }
  | { kind: 'plot'; plot: PlotAt }
  | { kind: 'coverage'; coverage: CoverageAt }
);

type Properties = Record<string, unknown>;

/** Columns that clusters of a layer add up. */
const sums: Partial<Record<ClusteredName, readonly string[]>> = {
  investmentProjects: ['capital_vnd'],
  industrialParks: ['area_ha'],
  plots: ['area_ha'],
};

/** Sums of a cluster, each with how many of its objects have a value. */
export function sumsOf(subject: ClusteredName, properties: Properties): Sum[] {
  return (sums[subject] ?? []).map((column) => ({
    column,
    value: Number(properties[column] ?? 0),
    known: Number(properties[`${column}_known`] ?? 0),
  }));
}

export function plotOf(properties: Properties): PlotAt {
  // Outlines have their details from the zoom on from which they have their names.
  const isDetailed = 'name' in properties;
  const known = <Value>(name: string, read: (value: unknown) => Value) =>
    name in properties ? read(properties[name]) : isDetailed ? null : undefined;
  return {
    name: isDetailed ? String(properties.name) : undefined,
    status: String(properties.status) as PlotStatus,
    synthetic: Boolean(properties.synthetic),
    areaHa: known('area_ha', Number) ?? undefined,
    rentUsdM2: known('rent_usd_m2', Number),
    asOf: known('as_of', String),
    asOfPrecision: known('as_of_precision', (value) => value as DayPrecision),
  };
}

export function coverageAt(extents: readonly Properties[], areas: readonly Properties[]): CoverageAt {
  const known = (slugs: unknown[]) => [...new Set(slugs.map(String))];
  return { surveyed: known(extents.map(({ slug }) => slug)), covered: known(areas.map(({ survey }) => survey)) };
}
