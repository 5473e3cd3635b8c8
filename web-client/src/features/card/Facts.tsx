import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigurePartsFragment, FigureState } from '../../api/operations';
import { Basis } from './Basis';
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

/** The facts that nobody knows: their names in one line for each reason, so that a gap is seen and takes no room. */
export function Gaps({ facts, figures }: FactsProps) {
  const { t } = useTranslation();
  const reasons = new Map<FigureState, string[]>();
  for (const { field, label } of facts.filter((fact) => !isKnown(fact))) {
    const state = knowledgeOf(figures, field).main?.state;
    if (state && state !== 'KNOWN') {
      reasons.set(state, [...(reasons.get(state) ?? []), label]);
    }
  }
  return [...reasons].map(([state, labels]) => (
    <div key={state} className="figure" data-gaps={state}>
      <dt>{t('card.missingFigures')}</dt>
      <dd>
        <span className="figure-unknown">{t(`enum.FigureState.${state}`)}</span>
        <Basis parts={labels} />
      </dd>
    </div>
  ));
}
