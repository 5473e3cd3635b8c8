import type { TFunction } from 'i18next';
import {
  type IndustrialParkFilterInput,
  type InvestmentProjectFilterInput,
  ParkListDocument,
  type ParkRowFragment,
  ProjectListDocument,
  type ProjectRowFragment,
  type TypedDocumentString,
} from '../../api/operations';
import type { SubjectName } from '../../state/view';
import { formatMoney, formatNumber } from '../../ui/format';
import { groupOf, parkShapes, type SymbolParts } from '../../ui/symbol';

/** One line of the list, the same for every subject. */
export interface Row {
  uuid: string;
  slug: string;
  name: string;
  synthetic: boolean;
  symbol: SymbolParts;
  /** The figure that readers compare by; null when nobody has published it. */
  figure: string | null;
  figureUnknown: string;
  details: string[];
  placed: boolean;
}

export interface ListVariables {
  lang: 'VI' | 'EN';
  first: number;
  after?: string | null;
  where?: InvestmentProjectFilterInput & IndustrialParkFilterInput;
  demonstration: boolean;
}

export interface ListPage<Node> {
  objects: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Node[] | null;
  } | null;
  aggregate: { count: number; unplaced: number; synthetic: number } | null;
}

export interface ListSource<Node> {
  document: TypedDocumentString<ListPage<Node>, ListVariables>;
  rowOf: (node: Node, t: TFunction, language: string) => Row;
}

function projectRow(node: ProjectRowFragment, t: TFunction, language: string): Row {
  return {
    uuid: node.uuid,
    slug: node.slug,
    name: node.name,
    synthetic: node.synthetic,
    symbol: { shape: 'circle', group: groupOf(node.status), synthetic: node.synthetic },
    figure: capitalOf(node, t, language),
    figureUnknown: t('list.capitalUnknown'),
    details: [
      t(`enum.InvestmentStatus.${node.status}`),
      node.industrialPark?.name ?? node.administrativeUnit?.name,
    ].filter((text) => text !== undefined),
    placed: node.mapPoint !== null,
  };
}

/** The amount as the source states it comes before one that was converted. */
export function capitalOf(
  node: Pick<ProjectRowFragment, 'capitalVnd' | 'capitalUsd' | 'capitalUsdConverted'>,
  t: TFunction,
  language: string,
): string | null {
  if (node.capitalUsd !== null && (!node.capitalUsdConverted || node.capitalVnd === null)) {
    return formatMoney(node.capitalUsd, 'usd', t, language);
  }
  return node.capitalVnd === null ? null : formatMoney(node.capitalVnd, 'vnd', t, language);
}

function parkRow(node: ParkRowFragment, t: TFunction, language: string): Row {
  return {
    uuid: node.uuid,
    slug: node.slug,
    name: node.name,
    synthetic: node.synthetic,
    symbol: { shape: parkShapes[node.kind], group: groupOf(node.status), synthetic: node.synthetic },
    figure: node.areaHa === null ? null : t('unit.ha', { value: formatNumber(node.areaHa, language, 2) }),
    figureUnknown: t('list.areaUnknown'),
    details: [
      t(node.status ? `enum.InvestmentStatus.${node.status}` : 'card.statusUnknown'),
      node.parent?.name ?? node.administrativeUnit?.name,
    ].filter((text) => text !== undefined),
    placed: node.mapPoint !== null,
  };
}

export const listSources = {
  investmentProjects: { document: ProjectListDocument, rowOf: projectRow },
  industrialParks: { document: ParkListDocument, rowOf: parkRow },
} as unknown as Record<SubjectName, ListSource<unknown>>;
