import { canonicalJson } from '../api/json';
import type {
  IndustrialParkFilterInput,
  IndustrialParkKind,
  InvestmentProjectFilterInput,
  InvestmentStatus,
} from '../api/operations';
import type { Filter, SubjectName } from './view';

/** The classification whose letters the filter offers; its words are `sector.2025` in the texts. */
export const sectorVersion = '2025';

/** The one filter of list, count and tiles: GraphQL's input, with nothing in it that is not asked. */
export function projectWhere(filter: Filter): InvestmentProjectFilterInput {
  return {
    ...common(filter),
    // A letter means nothing without the version of the classification that it belongs to.
    ...(filter.sector.length > 0 && {
      sectorVersion: { eq: sectorVersion },
      sector: { in: [...filter.sector].sort() },
    }),
    // A zone's projects are those of its parks too.
    ...(filter.park !== null && {
      industrialPark: { or: [{ slug: { eq: filter.park } }, { parent: { slug: { eq: filter.park } } }] },
    }),
  };
}

export function parkWhere(filter: Filter): IndustrialParkFilterInput {
  return {
    ...common(filter),
    ...(filter.kind.length > 0 && { kind: { in: [...filter.kind].sort() as IndustrialParkKind[] } }),
  };
}

export function whereOf(
  subject: SubjectName,
  filter: Filter,
): InvestmentProjectFilterInput | IndustrialParkFilterInput {
  return subject === 'investmentProjects' ? projectWhere(filter) : parkWhere(filter);
}

/** The `where` of tile addresses; empty when nothing is filtered. */
export function tileWhere(subject: SubjectName, filter: Filter): string {
  const where = whereOf(subject, filter);
  return Object.keys(where).length === 0 ? '' : canonicalJson(where);
}

function common(filter: Filter) {
  const search = filter.search.normalize('NFC').trim().replace(/\s+/g, ' ');
  return {
    ...(search !== '' && { search }),
    ...(filter.status.length > 0 && { status: { in: [...filter.status].sort() as InvestmentStatus[] } }),
  };
}
