import type { Survey } from '../src/ui/coverage';

/** A survey of operator A's 5G in the open, but for what a test says otherwise. */
export function survey(slug: string, rest: Partial<Survey>): Survey {
  return {
    slug,
    operator: 'A',
    technology: 'G5',
    environment: 'OUTDOOR',
    status: 'IN_SERVICE',
    surveyedOn: '2025-09-15',
    synthetic: false,
    ...rest,
  };
}
