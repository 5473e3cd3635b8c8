import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigurePartsFragment } from '../../api/operations';
import { formatDay } from '../../ui/format';
import { Basis } from './Basis';
import { knowledgeOf } from './figures';
import { SourceLink } from './SourceLink';

interface FigureProps {
  label: string;
  field: string;
  /** The value with its unit; null when there is none. */
  value: ReactNode;
  figures: readonly FigurePartsFragment[];
  /** What else must be read with the value: a conversion's rate, a term of lease. */
  remark?: ReactNode;
  /** Said instead of the general word when there is no value. */
  unknown?: string;
}

/** One figure with all that makes it worth believing: comparator, date, certainty, source. */
export function Figure({ label, field, value, figures, remark, unknown }: FigureProps) {
  const { t } = useTranslation();
  const { main } = knowledgeOf(figures, field);
  const missing = unknown ?? (main && main.state !== 'KNOWN' ? t(`enum.FigureState.${main.state}`) : t('card.unknown'));
  const stated = main?.stated ?? null;
  const shown = value ?? stated;
  const comparator = value !== null && main ? t(`enum.Comparator.${main.comparator}`) : '';
  return (
    <div className="figure" data-field={field}>
      <dt>{label}</dt>
      <dd>
        <span className={shown === null ? 'figure-unknown' : 'figure-value'}>
          {comparator && <span className="figure-comparator">{comparator} </span>}
          {shown ?? missing}
        </span>
        {remark && <span className="figure-remark">{remark}</span>}
        {stated && value !== null && (
          <span className="figure-remark">
            {t('card.stated')}: “{stated}”
          </span>
        )}
        <FigureNotes field={field} figures={figures} />
      </dd>
    </div>
  );
}

/** Notes, basis and what other sources say of a field, beneath whatever shows its value. */
export function FigureNotes({ field, figures }: Pick<FigureProps, 'field' | 'figures'>) {
  const { t } = useTranslation();
  const { main, others } = knowledgeOf(figures, field);
  if (main === null && others.length === 0) {
    return null;
  }
  return (
    <div className="figure-notes">
      {main?.note && <span className="figure-remark">{main.note}</span>}
      {main && <FigureBasis figure={main} />}
      {others.length > 0 && (
        <ul className="figure-others" aria-label={t('card.other')}>
          {others.map((other) => (
            <li key={other.ordinal}>
              <span>{other.stated}</span>
              {other.note && <span className="figure-remark">{other.note}</span>}
              <FigureBasis figure={other} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FigureBasis({ figure }: { figure: FigurePartsFragment }) {
  const { t } = useTranslation();
  const parts: ReactNode[] = [];
  if (figure.asOf) {
    parts.push(t('card.asOf', { date: formatDay(figure.asOf, figure.asOfPrecision, t) }));
  }
  if (figure.certainty && figure.certainty !== 'STATED') {
    parts.push(t(`enum.Certainty.${figure.certainty}`));
  }
  if (figure.source) {
    parts.push(<SourceLink key="source" source={figure.source} short />);
  }
  return parts.length === 0 ? null : <Basis parts={parts} />;
}
