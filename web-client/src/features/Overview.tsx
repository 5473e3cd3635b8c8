import { useTranslation } from 'react-i18next';
import type { OverviewQuery } from '../api/operations';
import { formatDay } from '../ui/format';

/** The investor's first question in one sentence: is there free land, and how old is the answer? */
export function Overview({ overview }: { overview: OverviewQuery | null }) {
  const { t } = useTranslation();
  const free = overview?.free?.count;
  const latest = overview?.latest?.nodes?.[0];
  return (
    <p className="overview" data-free-parks={free}>
      {free !== undefined && (
        <>
          {free === 0 ? t('overview.none') : t('overview.free', { count: free })}{' '}
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
