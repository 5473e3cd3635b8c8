import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigurePartsFragment, FigureState } from '../../api/operations';
import { Basis } from './Basis';
import { CardSection } from './Card';
import { Figure } from './Figure';
import { knowledgeOf } from './figures';

export interface Fact {
  field: string;
  label: string;
  /** The value with its unit; null when there is none. */
  value: ReactNode;
  remark?: ReactNode;
}

interface FactsProps {
  facts: readonly Fact[];
  figures: readonly FigurePartsFragment[];
}

export const isKnown = ({ value }: Fact) => value !== null && value !== undefined && value !== '';

/** The facts that are known, each with what it rests on. Nothing where none is. */
export function Facts({ facts, figures }: FactsProps) {
  return facts.filter(isKnown).map((fact) => <Figure key={fact.field} {...fact} figures={figures} />);
}

/** A section of the facts that are known; none where none is. */
export function FactSection({ title, facts, figures }: FactsProps & { title: string }) {
  return (
    facts.some(isKnown) && (
      <CardSection title={title}>
        <dl className="figures">
          <Facts facts={facts} figures={figures} />
        </dl>
      </CardSection>
    )
  );
}

/** The facts that nobody knows: their names in one line for each reason and what a source says of it, so that a gap is seen and takes no room. */
export function Gaps({ facts, figures }: FactsProps) {
  const { t } = useTranslation();
  const reasons = new Map<string, { state: FigureState; note: string | null; labels: string[] }>();
  for (const { field, label } of facts.filter((fact) => !isKnown(fact))) {
    const { main } = knowledgeOf(figures, field);
    if (main && main.state !== 'KNOWN') {
      const { state, note } = main;
      const key = `${state} ${note ?? ''}`;
      reasons.set(key, { state, note, labels: [...(reasons.get(key)?.labels ?? []), label] });
    }
  }
  return [...reasons].map(([key, { state, note, labels }]) => (
    <div key={key} className="figure" data-gaps={state}>
      <dt>{t('card.missingFigures')}</dt>
      <dd>
        <span className="figure-unknown">{t(`enum.FigureState.${state}`)}</span>
        <Basis parts={labels} />
        {note && <span className="figure-remark">{note}</span>}
      </dd>
    </div>
  ));
}
