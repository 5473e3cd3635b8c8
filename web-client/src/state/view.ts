/** Everything a link can carry: what is shown, which part of it, and from where. */
export interface View {
  language: Language;
  subject: SubjectName;
  filter: Filter;
  demonstration: boolean;
  /** What the map shows beside the subject, unfiltered. */
  overlays: OverlayName[];
  /** Slug of the object whose card is open. */
  selection: string | null;
  /** Null: the whole province. */
  camera: Camera | null;
}

export type Language = 'vi' | 'en';

/** A subject has one name everywhere: GraphQL field, tile layer, tab. */
export type SubjectName = 'investmentProjects' | 'industrialParks';

/** Layers that stand beside a subject on the map and have no list of their own here. */
export type OverlayName = 'infrastructureSites' | 'digitalEnterprises' | 'coverageAreas' | 'plots';

export interface Filter {
  search: string;
  status: string[];
  sector: string[];
  kind: string[];
  /** Slug of the park that projects stand in. */
  park: string | null;
}

export interface Camera {
  longitude: number;
  latitude: number;
  zoom: number;
}

export const subjectNames: readonly SubjectName[] = ['investmentProjects', 'industrialParks'];

export const overlayNames: readonly OverlayName[] = [
  'infrastructureSites',
  'digitalEnterprises',
  'coverageAreas',
  'plots',
];

export const emptyFilter: Filter = { search: '', status: [], sector: [], kind: [], park: null };

export const firstView: View = {
  language: 'vi',
  subject: 'investmentProjects',
  filter: emptyFilter,
  demonstration: false,
  overlays: [],
  selection: null,
  camera: null,
};

/** Conditions beside the search, as the button of the filters counts them. */
export function countConditions(filter: Filter): number {
  return filter.status.length + filter.sector.length + filter.kind.length + (filter.park === null ? 0 : 1);
}

export function isFiltered(filter: Filter): boolean {
  return filter.search.trim() !== '' || countConditions(filter) > 0;
}

/** The other subject keeps the words and the status, which both have, and drops what only one knows. */
export function withSubject(view: View, subject: SubjectName): View {
  const { search, status } = view.filter;
  return { ...view, subject, selection: null, filter: { ...emptyFilter, search, status } };
}
