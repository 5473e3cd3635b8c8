import type { FigurePartsFragment } from '../../api/operations';

/** How one field of an object is known, and what other sources say of it. */
export interface Knowledge {
  main: FigurePartsFragment | null;
  others: FigurePartsFragment[];
}

/** Figures are named by column; a field in two languages may be known under either column's name. */
export function knowledgeOf(figures: readonly FigurePartsFragment[], field: string): Knowledge {
  const own = figures.filter(({ field: name }) => name === field || name === `${field}Vi`);
  return {
    main: own.find(({ ordinal }) => ordinal === 0) ?? null,
    others: own.filter(({ ordinal }) => ordinal > 0),
  };
}
