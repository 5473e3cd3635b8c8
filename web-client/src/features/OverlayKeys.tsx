import { useTranslation } from 'react-i18next';
import { type OverviewQuery, type PlotStatus, PlotTotalsDocument, type PlotTotalsQuery } from '../api/operations';
import { useOperation } from '../api/useOperation';
import { type OverlayName, overlayNames } from '../state/view';
import {
  coverageOpacities,
  isInService,
  networkColors,
  networksOf,
  plotColors,
  plotOpacities,
  type Survey,
  surveyFacts,
} from '../ui/coverage';
import { formatNumber } from '../ui/format';
import { overlayColors } from '../ui/symbol';

export interface OverlayKeysProps {
  demonstration: boolean;
  overlays: readonly OverlayName[];
  /** Tells which of them have anything to show; null until it is known. */
  overview: OverviewQuery | null;
  /** Of the coverage that is shown. */
  surveys: readonly Survey[];
  onOverlays: (overlays: OverlayName[]) => void;
}

/** Switches of what the map shows beside the subject, each with the key to its colours: all that the map says, in words. */
export function OverlayKeys({ demonstration, overlays, overview, surveys, onOverlays }: OverlayKeysProps) {
  const { t } = useTranslation();
  const counts: Partial<Record<OverlayName, number | undefined>> = {
    coverageAreas: overview?.surveys?.totalCount,
    plots: overview?.plots?.count,
  };
  const isEmpty = (name: OverlayName) => counts[name] === 0;
  // Until the counts are known the line is kept free, so that nothing moves when they come.
  const noteOf = (name: OverlayName) =>
    overview === null && name in counts ? '\u00a0' : isEmpty(name) ? t('legend.notPublished') : null;
  return (
    <fieldset className="legend-overlays">
      <legend>{t('legend.also')}</legend>
      {overlayNames.map((name) => (
        <div key={name} data-overlay={name}>
          <label>
            <input
              type="checkbox"
              checked={overlays.includes(name)}
              onChange={({ target }) =>
                onOverlays(overlayNames.filter((each) => (each === name ? target.checked : overlays.includes(each))))
              }
            />
            {name === 'coverageAreas' || name === 'plots' ? (
              <Swatch color={overlayColors[name]} opacity={0.4} dashed={false} />
            ) : (
              <span className="legend-ring" style={{ borderColor: overlayColors[name] }} aria-hidden="true" />
            )}
            <span>
              {t(`layer.${name}`)}
              {noteOf(name) !== null && <small>{noteOf(name)}</small>}
            </span>
          </label>
          {name === 'coverageAreas' && overlays.includes(name) && surveys.length > 0 && (
            <CoverageKey surveys={surveys} />
          )}
          {name === 'plots' && overlays.includes(name) && !isEmpty(name) && <PlotKey demonstration={demonstration} />}
        </div>
      ))}
    </fieldset>
  );
}

function CoverageKey({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation();
  return (
    <ul className="legend-key">
      {networksOf(surveys).map(({ operator, technology, color, surveys: ofNetwork }) => (
        <li key={`${operator} ${technology}`} className="legend-network">
          {operator}, {t(`enum.CoverageTechnology.${technology}`)}
          <ul>
            {ofNetwork.map((survey) => (
              <li key={survey.slug}>
                <Swatch
                  color={networkColors[color] ?? ''}
                  opacity={coverageOpacities[survey.environment]}
                  dashed={!isInService(survey.status)}
                />
                {surveyFacts(survey, t)}
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li className="legend-note">{t('legend.beyondSurvey')}</li>
    </ul>
  );
}

const statuses = Object.keys(plotColors) as PlotStatus[];

function PlotKey({ demonstration }: { demonstration: boolean }) {
  const { t, i18n } = useTranslation();
  const { answer } = useOperation(PlotTotalsDocument, { demonstration });
  const groups = answer?.data.plots?.groups ?? [];
  return (
    <ul className="legend-key">
      {statuses.map((status) => {
        const group = groups.find(({ keys }) => keys.status === status);
        return (
          <li key={status}>
            <Swatch color={plotColors[status]} opacity={plotOpacities[status]} dashed={false} />
            <span>
              {t(`enum.PlotStatus.${status}`)}
              {group && <small>{`: ${totalOf(group)}`}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function totalOf({ count, sum: { areaHa } }: PlotGroup): string {
    const plots = t('legend.plots', { count, shown: formatNumber(count, i18n.language) });
    if (areaHa.value === null) {
      return plots;
    }
    const value = formatNumber(areaHa.value, i18n.language, 1);
    return `${plots}, ${
      areaHa.unknown === 0
        ? t('unit.ha', { value })
        : t('legend.areaOf', { value, known: formatNumber(areaHa.known, i18n.language), count })
    }`;
  }
}

type PlotGroup = NonNullable<PlotTotalsQuery['plots']>['groups'][number];

/** A piece of an area as the map paints it. */
function Swatch({ color, opacity, dashed }: { color: string; opacity: number; dashed: boolean }) {
  return (
    <svg className="legend-swatch" width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="16"
        height="12"
        rx="2"
        fill={color}
        fillOpacity={opacity}
        stroke={color}
        strokeWidth="1.6"
        strokeDasharray={dashed ? '3 2' : undefined}
      />
    </svg>
  );
}
