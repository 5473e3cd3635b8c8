import { Button, Skeleton } from '@mantine/core';
import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconUnplaced } from '../../ui/icons';
import { SymbolMark } from '../../ui/SymbolMark';
import { SyntheticBadge } from '../../ui/SyntheticBadge';
import type { Row } from './rows';
import type { ObjectList as Objects } from './useObjectList';

interface ObjectListProps {
  objects: Objects;
  selection: string | null;
  onSelect: (slug: string) => void;
  onClearFilter: (() => void) | null;
}

/** As many as a screen shows; the others are drawn when these stand. */
const firstRows = 16;

export function ObjectList({ objects, selection, onSelect, onClearFilter }: ObjectListProps) {
  const { t } = useTranslation();
  const [isComplete, setComplete] = useState(false);
  useEffect(() => startTransition(() => setComplete(true)), []);
  const rows = isComplete ? objects.rows : objects.rows.slice(0, firstRows);
  if (objects.empty) {
    return objects.fault ? null : <LoadingRows label={t('list.loading')} />;
  }
  if (objects.rows.length === 0) {
    return (
      <div className="list-empty">
        <p>{t('list.empty')}</p>
        <p>{t('list.emptyHint')}</p>
        {onClearFilter && (
          <Button variant="default" onClick={onClearFilter}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <ul className="list" aria-busy={objects.loading || !isComplete}>
        {rows.map((row) => (
          <ListRow key={row.uuid} row={row} selected={row.slug === selection} onSelect={onSelect} />
        ))}
      </ul>
      {isComplete && objects.hasMore && <More loading={objects.loadingMore} onMore={objects.more} />}
    </>
  );
}

interface ListRowProps {
  row: Row;
  selected: boolean;
  onSelect: (slug: string) => void;
}

function ListRow({ row, selected, onSelect }: ListRowProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) {
      button.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [selected]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="row"
        data-slug={row.slug}
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(row.slug)}
      >
        <SymbolMark {...row.symbol} size={22} />
        <span className="row-body">
          <span className="row-name">{row.name}</span>
          <span className="row-details">{row.details.join(' · ')}</span>
          <span className="row-foot">
            <span className={row.figure === null ? 'row-unknown' : 'row-figure'}>
              {row.figure ?? row.figureUnknown}
            </span>
            {!row.placed && (
              <span className="row-unplaced">
                <IconUnplaced />
                {t('list.unplaced')}
              </span>
            )}
            {row.synthetic && <SyntheticBadge />}
          </span>
        </span>
      </button>
    </li>
  );
}

/** Further pages come by themselves when the end is in sight, and by the button for everyone else. */
function More({ loading, onMore }: { loading: boolean; onMore: () => void }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '300px',
    });
    if (end.current) {
      watch.observe(end.current);
    }
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={end} className="list-more">
      <Button variant="default" loading={loading} onClick={onMore}>
        {t('list.more')}
      </Button>
    </div>
  );
}

function LoadingRows({ label }: { label: string }) {
  return (
    <div className="list-loading" role="status">
      <span className="visually-hidden">{label}</span>
      {['92%', '70%', '84%', '62%', '78%', '88%'].map((width) => (
        <div key={width} aria-hidden="true">
          <Skeleton height={14} width={width} radius="sm" />
          <Skeleton height={10} width="45%" radius="sm" mt={9} />
        </div>
      ))}
    </div>
  );
}
