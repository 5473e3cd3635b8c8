import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Survey, surveyFacts } from '../ui/coverage';
import { formatDay, formatMoney, formatNumber } from '../ui/format';
import type { CoverageAt, Hovered, PlotAt } from './hovered';
import type { Cluster, Sum } from './stacks';

/** What is told of a point of the map: a heading and facts, and whether it is made up. */
interface Told {
  heading: string;
  facts: string[];
  synthetic: boolean;
}

interface MapHoverProps {
  what: Hovered;
  /** A press asked for it, so it is spoken too; what only a pointer passes is not. */
  pressed: boolean;
  surveys: readonly Survey[];
  language: string;
}

/** Below this distance from the map's upper edge there is no room above the point. */
const roomAbove = 150;

export function MapHover({ what, pressed, surveys, language }: MapHoverProps) {
  const { t } = useTranslation();
  const { heading, facts, synthetic } = told(what, pressed, surveys, t, language);
  return (
    <div
      className={`map-hover${what.y < roomAbove ? ' map-hover-below' : ''}`}
      style={{ left: `clamp(138px, ${what.x}px, calc(100% - 138px))`, top: what.y }}
      {...(pressed ? { role: 'status' } : { 'aria-hidden': true })}
    >
      <strong>{heading}</strong>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {synthetic && <small>{t('demonstration.badge')}</small>}
    </div>
  );
}

function told(what: Hovered, pressed: boolean, surveys: readonly Survey[], t: TFunction, language: string): Told {
  switch (what.kind) {
    case 'object':
      return { heading: what.object.name, facts: [], synthetic: what.object.synthetic };
    case 'cluster':
      return ofCluster(what.cluster, t, language);
    case 'plot':
      return ofPlot(what.plot, t, language);
    case 'coverage':
      return ofCoverage(what.coverage, pressed, surveys, t);
  }
}

export function ofCluster(cluster: Cluster, t: TFunction, language: string): Told {
  const { count, subject, synthetic } = cluster;
  return {
    heading: t(`count.${subject}`, { count, shown: formatNumber(count, language) }),
    facts: cluster.sums.flatMap((sum) => {
      const label = t(`map.sum.${sum.column}`);
      return sum.known === 0
        ? t('map.sumUnknown', { label })
        : [
            t('map.sumKnown', { label, value: amountOf(sum, t, language) }),
            t('map.known', { known: formatNumber(sum.known, language), count: formatNumber(count, language) }),
          ];
    }),
    synthetic,
  };
}

function amountOf({ column, value }: Sum, t: TFunction, language: string): string {
  if (column !== 'capital_vnd') {
    return t('unit.ha', { value: formatNumber(value, language, 1) });
  }
  // A sum of a tile is no figure to the last dong: billions are told to the million.
  return formatMoney(value < 1e9 ? Math.round(value) : Math.round(value / 1e6) * 1e6, 'vnd', t, language);
}

export function ofPlot(plot: PlotAt, t: TFunction, language: string): Told {
  const { name, status, areaHa, rentUsdM2, asOf, asOfPrecision, synthetic } = plot;
  const fact = (label: string, value: string | null) => t('map.fact', { label, value: value ?? t('card.unknown') });
  return {
    heading: name ?? t('subject.one.plots'),
    facts: [
      fact(t('page.field.status'), t(`enum.PlotStatus.${status}`)),
      ...(areaHa === undefined
        ? []
        : [fact(t('page.field.areaHa'), t('unit.ha', { value: formatNumber(areaHa, language) }))]),
      ...(rentUsdM2 === undefined
        ? []
        : [
            fact(
              t('page.field.rentUsdM2'),
              rentUsdM2 === null ? null : t('unit.usdPerM2', { value: formatNumber(rentUsdM2, language) }),
            ),
          ]),
      ...(asOf === undefined ? [] : [fact(t('map.plotAsOf'), asOf && formatDay(asOf, asOfPrecision, t))]),
    ],
    synthetic,
  };
}

/** What passes under a pointer is where there is a network; a press is told of each survey, also that it did not look there. */
export function ofCoverage(
  { surveyed, covered }: CoverageAt,
  pressed: boolean,
  surveys: readonly Survey[],
  t: TFunction,
): Told {
  const facts = surveys.map((survey) => ({
    survey,
    state: covered.includes(survey.slug) ? 'covered' : surveyed.includes(survey.slug) ? 'uncovered' : 'unknown',
  }));
  const shown = pressed ? facts : facts.filter(({ state }) => state === 'covered');
  return {
    heading: t('map.coverage.title'),
    facts: shown.map(({ survey, state }) => `${surveyName(survey, t)}: ${t(`map.coverage.${state}`)}`),
    synthetic: shown.some(({ survey }) => survey.synthetic),
  };
}

function surveyName(survey: Survey, t: TFunction): string {
  return `${survey.operator}, ${t(`enum.CoverageTechnology.${survey.technology}`)}, ${surveyFacts(survey, t)}`;
}
