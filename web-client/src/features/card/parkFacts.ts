import type { TFunction } from 'i18next';
import type { Decimal } from '../../api/json';
import type { ParkCardQuery } from '../../api/operations';
import { formatDay, formatMoney, formatNumber, formatPeriod } from '../../ui/format';
import type { Fact } from './Facts';

type Park = NonNullable<ParkCardQuery['industrialPark']>;
type Column = keyof Park & string;

/** What decisions and portals state of a park, in the groups in which a card shows it. */
export function parkFacts(park: Park, t: TFunction, language: string) {
  const fact = (field: string, value: Fact['value'], remark?: Fact['remark']): Fact => ({
    field,
    label: t(`field.industrialParks.${field}`),
    value,
    remark,
  });
  const measure = (field: Column, unit: string) => {
    const value = park[field] as Decimal | null;
    return value === null ? null : t(`unit.${unit}`, { value: formatNumber(value, language) });
  };
  const quantity = (field: Column, unit: string) => fact(field, measure(field, unit));
  const money = (field: Column, currency: 'vnd' | 'usd') => {
    const value = park[field] as Decimal | null;
    return fact(field, value === null ? null : formatMoney(value, currency, t, language));
  };
  const text = (field: Column) => fact(field, park[field] as string | null);
  /** Words with the number that belongs to them; the number alone where there are no words. */
  const supply = (field: Column, capacity: Column, unit: string) => {
    const words = park[field] as string | null;
    return fact(field, words ?? measure(capacity, unit), words && measure(capacity, unit));
  };
  const year = (value: number | null) => (value === null ? null : String(value));
  const { legalAct } = park;
  return {
    functions: [text('functions')],
    land: [
      quantity('industrialLandHa', 'ha'),
      quantity('occupancyPercent', 'percent'),
      quantity('clearedHa', 'ha'),
      quantity('buildingDensityPercent', 'percent'),
      fact('rentUsdM2', measure('rentUsdM2', 'usdPerM2'), park.rentTerm),
    ],
    investment: [
      fact(
        'legalAct',
        legalAct?.name ?? null,
        legalAct?.signedOn && t('card.signed', { date: formatDay(legalAct.signedOn, 'DAY', t) }),
      ),
      money('capitalVnd', 'vnd'),
      money('capitalUsd', 'usd'),
      money('equityVnd', 'vnd'),
      money('mobilisedVnd', 'vnd'),
      quantity('expectedWorkers', 'people'),
      {
        ...fact(
          park.operatesUntilYear === null ? 'operatesFromYear' : 'operatesUntilYear',
          formatPeriod(year(park.operatesFromYear), year(park.operatesUntilYear), t),
        ),
        label: t('field.industrialParks.operates'),
      },
      text('progress'),
      text('incentives'),
    ],
    utilities: [
      supply('power', 'powerKv', 'kv'),
      quantity('powerKwHa', 'kwPerHa'),
      supply('water', 'waterM3Day', 'm3PerDay'),
      quantity('waterM3HaDay', 'm3PerHaDay'),
      supply('rawWater', 'rawWaterM3Day', 'm3PerDay'),
      text('drainage'),
      text('solidWaste'),
      text('firePrevention'),
      text('telecom'),
    ],
    wastewater: [
      text('wastewater'),
      quantity('wastewaterPlannedM3Day', 'm3PerDay'),
      quantity('wastewaterBuiltM3Day', 'm3PerDay'),
    ],
    survey: [
      fact(
        'cadastralSheets',
        park.cadastralSheets,
        [
          park.cadastralScale !== null && t('card.scale', { scale: park.cadastralScale }),
          park.cadastralSurveyYear !== null && t('card.surveyed', { year: park.cadastralSurveyYear }),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      text('borderNorth'),
      text('borderEast'),
      text('borderSouth'),
      text('borderWest'),
    ],
    /** Lists have sections of their own; here they are for what is not known of them. */
    lists: (['landUses', 'businessLines', 'schedule'] as const).map((field) => ({
      field,
      label: t(`card.${field === 'landUses' ? 'parkLandUses' : field}`),
      value: park[field].length || null,
    })),
  };
}
