import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigurePartsFragment, GeometryQuality, UnitCertainty, UnitMethod } from '../../api/operations';
import { formatPosition } from '../../ui/format';
import { Basis } from './Basis';
import { Figure } from './Figure';

interface PlaceProps {
  subject: string;
  /** What the place belongs to. */
  children?: ReactNode;
  place: {
    address: string | null;
    administrativeUnit: { name: string } | null;
    unitAssignment: { method: UnitMethod | null; certainty: UnitCertainty | null } | null;
    mapPoint: { coordinates: number[] | null } | null;
    locationQuality: GeometryQuality | null;
    boundaryQuality: GeometryQuality | null;
    figures: FigurePartsFragment[];
  };
}

/** Where an object is, and how well that is known. */
export function Place({ subject, place, children }: PlaceProps) {
  const { t, i18n } = useTranslation();
  const { administrativeUnit: unit, unitAssignment: assignment, figures } = place;
  const coordinates = place.mapPoint?.coordinates ?? null;
  const quality = place.locationQuality ?? place.boundaryQuality;
  return (
    <dl className="figures">
      {children}
      <Figure label={t(`field.${subject}.address`)} field="address" value={place.address} figures={figures} />
      <Figure
        label={t('card.unit')}
        field="administrativeUnit"
        value={unit?.name ?? null}
        unknown={t('card.unitUnknown')}
        figures={figures}
        remark={
          unit &&
          assignment && (
            <Basis
              parts={[
                assignment.method && t(`enum.UnitMethod.${assignment.method}`),
                assignment.certainty === 'INDICATIVE' && t('enum.UnitCertainty.INDICATIVE'),
              ]}
            />
          )
        }
      />
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
