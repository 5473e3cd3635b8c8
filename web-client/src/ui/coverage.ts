import type { TFunction } from 'i18next';
import type { CoverageEnvironment, CoverageStatus, CoverageTechnology, PlotStatus } from '../api/operations';
import { formatDay } from './format';

/** Who looked for which network, where and when; what is known of a place's coverage is known by surveys alone. */
export interface Survey {
  slug: string;
  operator: string;
  technology: CoverageTechnology;
  environment: CoverageEnvironment;
  status: CoverageStatus;
  surveyedOn: string;
  synthetic: boolean;
}

/** The surveys of one operator's network of one technology, which share a colour. */
export interface Network {
  operator: string;
  technology: CoverageTechnology;
  /** Its place among the colours of a palette. */
  color: number;
  surveys: Survey[];
}

/** Colours after Okabe and Ito, which every kind of colour vision tells apart; none is near that of the demonstration layer. */
export const networkColors = ['#0072b2', '#c44f00', '#00805c', '#8a6d00', '#3f9fd0', '#5b4a9c'] as const;

/** Strong where land can be had, pale where it cannot; blue, orange and grey are told apart by every kind of colour vision. */
export const plotColors: Record<PlotStatus, string> = {
  AVAILABLE: '#0072b2',
  RESERVED: '#d98200',
  LEASED: '#5f6a68',
  NOT_READY: '#8d8676',
};

/** How full a plot is painted, which tells its status without colour too. */
export const plotOpacities: Record<PlotStatus, number> = { AVAILABLE: 0.7, RESERVED: 0.45, LEASED: 0.3, NOT_READY: 0 };

/** Indoor coverage lies within outdoor coverage, and shows through it. */
export const coverageOpacities: Record<CoverageEnvironment, number> = { OUTDOOR: 0.2, INDOOR: 0.4 };

/** What is planned or on trial is not there yet for everybody: its edge is dashed. */
export function isInService(status: CoverageStatus): boolean {
  return status === 'IN_SERVICE';
}

/** Networks in the order of their names, so that a colour stays with its network however the surveys come. */
export function networksOf(surveys: readonly Survey[]): Network[] {
  const networks = new Map<string, Network>();
  const name = ({ operator, technology }: Survey) => `${operator}\n${technology}`;
  for (const survey of [...surveys].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))) {
    const { operator, technology } = survey;
    const color = networks.size % networkColors.length;
    const network = networks.get(name(survey)) ?? { operator, technology, color, surveys: [] };
    networks.set(name(survey), { ...network, surveys: [...network.surveys, survey] });
  }
  return [...networks.values()];
}

/** Environment, stage and day of a survey, beside its network's name. */
export function surveyFacts({ environment, status, surveyedOn }: Survey, t: TFunction): string {
  return [
    t(`enum.CoverageEnvironment.${environment}`).toLocaleLowerCase(),
    ...(isInService(status) ? [] : [t(`enum.CoverageStatus.${status}`).toLocaleLowerCase()]),
    t('map.coverage.surveyed', { date: formatDay(surveyedOn, 'DAY', t) }),
  ].join(', ');
}
