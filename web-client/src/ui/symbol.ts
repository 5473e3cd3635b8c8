import type { IndustrialParkKind, InvestmentStatus } from '../api/operations';
import type { OverlayName } from '../state/view';

/** Statuses that a reader of the map tells apart at a glance. */
export type StatusGroup = 'operating' | 'building' | 'committed' | 'prospective' | 'stopped' | 'unknown';

export type Shape = 'circle' | 'hexagon' | 'square' | 'diamond' | 'triangle';

export const statusGroups: Record<Exclude<StatusGroup, 'unknown'>, readonly InvestmentStatus[]> = {
  operating: ['OPERATING'],
  building: ['UNDER_CONSTRUCTION'],
  committed: ['APPROVED_IN_PRINCIPLE', 'LICENSED'],
  prospective: ['PLANNED', 'PROPOSED', 'CALLING'],
  stopped: ['DELAYED', 'SUSPENDED', 'TERMINATING', 'TERMINATED'],
};

export const groupColors: Record<StatusGroup, string> = {
  operating: '#17694f',
  building: '#b86a0b',
  committed: '#2a5c93',
  prospective: '#6b5488',
  stopped: '#a8322a',
  unknown: '#66706d',
};

/** Nothing of the demonstration layer wears a colour of the real world. */
export const syntheticColor = '#9c2f7f';

/** Of what stands on the map beside the subject. */
export const overlayColors: Record<OverlayName, string> = {
  infrastructureSites: '#2f6f86',
  digitalEnterprises: '#7a5a12',
  coverageAreas: '#0072b2',
  plots: '#46505f',
};

export const parkShapes: Record<IndustrialParkKind, Shape> = {
  ECONOMIC_ZONE: 'hexagon',
  INDUSTRIAL_PARK: 'square',
  INDUSTRIAL_CLUSTER: 'diamond',
  HI_TECH_PARK: 'triangle',
};

export const shapes: readonly Shape[] = ['circle', 'hexagon', 'square', 'diamond', 'triangle'];

/** Outlines in a box of 24 by 24. */
export const outlines: Record<Shape, string> = {
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  hexagon: 'M12 3l8 4.5v9L12 21l-8-4.5v-9z',
  square: 'M5 5h14v14H5z',
  diamond: 'M12 2.5l9.5 9.5l-9.5 9.5L2.5 12z',
  triangle: 'M12 3.5l9 16H3z',
};

/** What tells the groups apart without colour: full, half, dotted, empty, crossed, pale. */
export interface Inside {
  filled: boolean;
  /** A further path over the ground of the symbol. */
  mark: string | null;
  markColor: 'own' | 'paper';
}

export const insides: Record<StatusGroup, Inside> = {
  operating: { filled: true, mark: null, markColor: 'own' },
  building: { filled: false, mark: 'M0 12h24v12H0z', markColor: 'own' },
  committed: { filled: false, mark: 'M12 9a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8z', markColor: 'own' },
  prospective: { filled: false, mark: null, markColor: 'own' },
  stopped: { filled: true, mark: 'M7 10.8h10v2.6H7z', markColor: 'paper' },
  unknown: { filled: false, mark: 'M0 0h24v24H0z', markColor: 'own' },
};

/** Diagonals of the demonstration layer. */
export const hatching = 'M-2 8L8 -2M-2 16L16 -2M-2 24L24 -2M0 30L30 0M8 30L30 8M16 30L30 16';

export const paper = '#fffdf8';

export function groupOf(status: InvestmentStatus | null | undefined): StatusGroup {
  for (const [group, statuses] of Object.entries(statusGroups)) {
    if (status && statuses.includes(status)) {
      return group as StatusGroup;
    }
  }
  return 'unknown';
}

export function symbolName(shape: Shape, group: StatusGroup, synthetic: boolean): string {
  return `${shape}/${group}${synthetic ? '/synthetic' : ''}`;
}

export interface SymbolParts {
  shape: Shape;
  group: StatusGroup;
  synthetic: boolean;
}

export function symbolParts(name: string): SymbolParts | null {
  const [shape, group, synthetic] = name.split('/');
  return shapes.includes(shape as Shape) && group !== undefined && group in insides
    ? { shape: shape as Shape, group: group as StatusGroup, synthetic: synthetic === 'synthetic' }
    : null;
}
