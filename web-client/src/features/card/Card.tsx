import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPrecision, InvestmentStatus, SourcePartsFragment } from '../../api/operations';
import { formatDay } from '../../ui/format';
import { IconClose, IconPrint } from '../../ui/icons';
import { SymbolMark } from '../../ui/SymbolMark';
import { SyntheticBadge } from '../../ui/SyntheticBadge';
import { groupOf, type Shape } from '../../ui/symbol';
import { Basis } from './Basis';
import { SourceLink } from './SourceLink';

interface CardFrameProps {
  slug: string;
  onClose: () => void;
  children: ReactNode;
}

/** The panel that a card of any subject stands in. Opening it moves the focus here, closing gives it back. */
export function CardFrame({ slug, onClose, children }: CardFrameProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object in the same card takes the focus again
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollTo({ top: 0 });
  }, [slug]);
  return (
    <aside
      ref={frame}
      className="card"
      tabIndex={-1}
      aria-label={t('card.label')}
      data-card={slug}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="card-tools">
        <button type="button" onClick={() => window.print()} aria-label={t('app.print')} title={t('app.print')}>
          <IconPrint />
        </button>
        <button type="button" onClick={onClose} aria-label={t('card.close')} title={t('card.close')}>
          <IconClose />
        </button>
      </div>
      {children}
    </aside>
  );
}

interface CardHeadProps {
  eyebrow: string;
  name: string;
  shape: Shape;
  status: InvestmentStatus | null;
  statusAsOf: string | null;
  statusAsOfPrecision: DayPrecision | null;
  synthetic: boolean;
}

export function CardHead(props: CardHeadProps) {
  const { t } = useTranslation();
  const group = groupOf(props.status);
  return (
    <div className="card-head">
      <p className="eyebrow">{props.eyebrow}</p>
      <h2>{props.name}</h2>
      <p className={`status status-${group}`}>
        <SymbolMark shape={props.shape} group={group} synthetic={props.synthetic} size={18} />
        <strong>{t(props.status ? `enum.InvestmentStatus.${props.status}` : 'card.statusUnknown')}</strong>
        {props.statusAsOf && (
          <span>{t('card.asOf', { date: formatDay(props.statusAsOf, props.statusAsOfPrecision, t) })}</span>
        )}
      </p>
      {props.synthetic && (
        <div className="card-synthetic">
          <SyntheticBadge />
          <p>{t('demonstration.notice')}</p>
        </div>
      )}
    </div>
  );
}

export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface CardSourceProps {
  source: SourcePartsFragment | null;
  asOf: string | null;
  asOfPrecision: DayPrecision | null;
}

export function CardSource({ source, asOf, asOfPrecision }: CardSourceProps) {
  const { t } = useTranslation();
  return (
    <CardSection title={t('card.sourceOfObject')}>
      <p className="card-source">
        {source ? <SourceLink source={source} /> : t('card.noSource')}
        <Basis
          parts={[
            source && t(`enum.SourceKind.${source.kind}`),
            source?.publishedOn && t('card.published', { date: formatDay(source.publishedOn, 'DAY', t) }),
            asOf && t('card.asOf', { date: formatDay(asOf, asOfPrecision, t) }),
          ]}
        />
      </p>
    </CardSection>
  );
}

export function CardLoading() {
  const { t } = useTranslation();
  return (
    <div className="card-loading" role="status">
      <span className="visually-hidden">{t('card.loading')}</span>
      <div aria-hidden="true">
        <Skeleton height={12} width="30%" radius="sm" />
        <Skeleton height={24} width="85%" radius="sm" mt={14} />
        <Skeleton height={64} radius="md" mt={24} />
        <Skeleton height={140} radius="md" mt={24} />
      </div>
    </div>
  );
}

export function CardMissing() {
  const { t } = useTranslation();
  return (
    <div className="card-missing">
      <p>{t('card.missing')}</p>
      <p>{t('card.missingHint')}</p>
    </div>
  );
}
