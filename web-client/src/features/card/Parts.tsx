import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../api/json';
import type { DistancePlaceKind, FigurePartsFragment, SourcePartsFragment } from '../../api/operations';
import { formatNumber } from '../../ui/format';
import { Basis } from './Basis';
import { CardSection } from './Card';
import { FigureNotes } from './Figure';
import { knowledgeOf } from './figures';
import { SourceLink } from './SourceLink';

interface PartsBasisProps {
  field: string;
  figures: readonly FigurePartsFragment[];
  parts: readonly { source: SourcePartsFragment | null }[];
}

/** What a list rests on, once for all its rows: what the object says of the list, else the documents that the rows are read from. */
export function PartsBasis({ field, figures, parts }: PartsBasisProps) {
  if (knowledgeOf(figures, field).main) {
    return <FigureNotes field={field} figures={figures} />;
  }
  const sources = new Map(parts.flatMap(({ source }) => (source ? [[source.slug, source]] : [])));
  return (
    <div className="figure-notes">
      <Basis parts={[...sources.values()].map((source) => <SourceLink key={source.slug} source={source} short />)} />
    </div>
  );
}

interface Distance {
  ordinal: number;
  placeKind: DistancePlaceKind;
  place: string;
  km: Decimal;
  source: SourcePartsFragment | null;
}

/** How far it is to ports, airports and roads, as a source states it. */
export function Distances({
  of: { distances, figures },
}: {
  of: { distances: Distance[]; figures: FigurePartsFragment[] };
}) {
  const { t, i18n } = useTranslation();
  return distances.length === 0 ? null : (
    <CardSection title={t('card.distances')}>
      <ul className="parts parts-measured">
        {distances.map(({ ordinal, placeKind, place, km }) => (
          <li key={ordinal}>
            <span>{place}</span>
            <strong>{t('unit.km', { value: formatNumber(km, i18n.language) })}</strong>
            {place !== t(`enum.DistancePlaceKind.${placeKind}`) && (
              <span className="figure-remark">{t(`enum.DistancePlaceKind.${placeKind}`)}</span>
            )}
          </li>
        ))}
      </ul>
      <PartsBasis field="distances" figures={figures} parts={distances} />
    </CardSection>
  );
}
