import { useTranslation } from 'react-i18next';
import type { FigurePartsFragment, GeometryQuality, UnitCertainty, UnitMethod } from '../../api/operations';
import { formatPosition } from '../../ui/format';
import { Figure } from './Figure';

interface PlaceProps {
  subject: string;
  place: {
    address: string | null;
    administrativeUnit: { name: string } | null;
    unitAssignment: { method: UnitMethod; certainty: UnitCertainty } | null;
    mapPoint: { coordinates: number[] | null } | null;
    locationQuality: GeometryQuality | null;
    boundaryQuality: GeometryQuality | null;
    figures: FigurePartsFragment[];
  };
}

/** Where an object is, and how well that is known. */
export function Place({ subject, place }: PlaceProps) {
  const { t, i18n } = useTranslation();
  const { administrativeUnit: unit, unitAssignment: assignment, figures } = place;
  const coordinates = place.mapPoint?.coordinates ?? null;
  const quality = place.locationQuality ?? place.boundaryQuality;
  return (
    <dl className="figures">
      <Figure label={t(`field.${subject}.address`)} field="address" value={place.address} figures={figures} />
      <div className="figure" data-field="administrativeUnit">
        <dt>{t('card.unit')}</dt>
        <dd>
          <span className={unit ? 'figure-value' : 'figure-unknown'}>{unit?.name ?? t('card.unitUnknown')}</span>
          {unit && assignment && (
            <span className="figure-basis">
              <span>{t(`enum.UnitMethod.${assignment.method}`)}</span>
              {assignment.certainty !== 'STATED' && <span>{t(`enum.UnitCertainty.${assignment.certainty}`)}</span>}
            </span>
          )}
        </dd>
      </div>
      <Figure
        label={t('card.coordinates')}
        field="location"
        value={coordinates && formatPosition(coordinates, i18n.language)}
        figures={figures}
        remark={coordinates ? quality && t(`enum.GeometryQuality.${quality}`) : t('card.noCoordinates')}
      />
    </dl>
  );
}
