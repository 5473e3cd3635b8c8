import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/client';

interface DataNoticeProps {
  fault: Fault | null;
  retryAt: number | null;
  /** Something older is still shown beneath. */
  kept: boolean;
  onRetry: () => void;
}

/** Says that data cannot be read just now, counts down to the next try, and goes when it succeeds. */
export function DataNotice({ fault, retryAt, kept, onRetry }: DataNoticeProps) {
  const { t } = useTranslation();
  const seconds = useCountdown(retryAt);
  if (fault === null) {
    return null;
  }
  const words = { away: kept ? 'state.awayKept' : 'state.away', offline: 'state.offline', refused: 'state.failed' };
  return (
    <div className="notice" role="alert" data-fault={fault.kind}>
      <p>{t(words[fault.kind])}</p>
      <p className="notice-foot">
        {seconds !== null && <span aria-hidden="true">{t('state.retryIn', { seconds })}</span>}
        <button type="button" onClick={onRetry}>
          {t('state.retryNow')}
        </button>
      </p>
    </div>
  );
}

function useCountdown(until: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) {
      return;
    }
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
