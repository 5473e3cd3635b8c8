import { useTranslation } from 'react-i18next';
import type { OverviewQuery } from '../api/operations';
import { formatDay, formatNumber } from '../ui/format';

/** The investor's first question in one sentence: is there free land, and how old is the answer? */
export function Overview({ overview }: { overview: OverviewQuery | null }) {
  const { t, i18n } = useTranslation();
  const free = overview?.free?.count;
  const synthetic = overview?.free?.synthetic ?? 0;
  const sentence = (count: number) =>
    [
      t('overview.free', { count, shown: formatNumber(count, i18n.language) }),
      ...(synthetic > 0 ? [t('overview.synthetic', { shown: formatNumber(synthetic, i18n.language) })] : []),
    ].join(', ');
  const latest = overview?.latest?.nodes?.[0];
  return (
    <p className="overview" data-free-parks={free}>
      {free !== undefined && (
        <>
          {free === 0 ? t('overview.none') : `${sentence(free)}.`}{' '}
          <span>
            {latest?.asOf
              ? t('overview.asOf', { date: formatDay(latest.asOf, latest.asOfPrecision, t) })
              : t('overview.noDate')}
          </span>
        </>
      )}
    </p>
  );
}
