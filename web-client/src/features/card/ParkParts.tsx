import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../api/json';
import type { BusinessLineKind, DayPrecision, ParkCardQuery } from '../../api/operations';
import { formatDay, formatMoney, formatNumber, formatPeriod } from '../../ui/format';
import { Basis } from './Basis';
import { CardSection } from './Card';
import { PartsBasis } from './Parts';

type Park = NonNullable<ParkCardQuery['industrialPark']>;

const lineKinds: readonly BusinessLineKind[] = ['PERMITTED', 'CALLING'];

/** What a quantity reads like in the language of the page; null where it is not known. */
function useUnits() {
  const { t, i18n } = useTranslation();
  return (value: Decimal | null, unit: string) =>
    value === null ? null : t(`unit.${unit}`, { value: formatNumber(value, i18n.language) });
}

export function Phases({ park }: { park: Park }) {
  const { t, i18n } = useTranslation();
  const unit = useUnits();
  const money = (value: Decimal | null, currency: 'vnd' | 'usd') =>
    value !== null && formatMoney(value, currency, t, i18n.language);
  return park.phases.length === 0 ? null : (
    <CardSection title={t('card.phases')}>
      <ul className="parts parts-measured">
        {park.phases.map((phase) => (
          <li key={phase.ordinal}>
            <span>{t('card.phase', { number: phase.ordinal })}</span>
            <strong>{unit(phase.areaHa, 'ha') ?? t('card.areaUnknown')}</strong>
            <Basis
              parts={[
                phase.leasableHa !== null && t('card.leasable', { area: unit(phase.leasableHa, 'ha') }),
                phase.leasedHa !== null && t('card.leased', { area: unit(phase.leasedHa, 'ha') }),
                phase.leasedPercent !== null && t('card.filled', { share: unit(phase.leasedPercent, 'percent') }),
                phase.tenants !== null &&
                  t('card.tenants', { count: phase.tenants, shown: formatNumber(phase.tenants, i18n.language) }),
              ]}
            />
            {(phase.registeredCapitalVnd !== null || phase.registeredCapitalUsd !== null) && (
              <span className="figure-basis">
                {t('card.registered', {
                  amount: [money(phase.registeredCapitalVnd, 'vnd'), money(phase.registeredCapitalUsd, 'usd')]
                    .filter(Boolean)
                    .join(' · '),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <PartsBasis field="phases" figures={park.figures} parts={park.phases} />
    </CardSection>
  );
}

export function LandUses({ park }: { park: Park }) {
  const { t } = useTranslation();
  const unit = useUnits();
  return park.landUses.length === 0 ? null : (
    <CardSection title={t('card.parkLandUses')}>
      <ul className="parts parts-shared">
        {park.landUses.map(({ ordinal, kind, use, areaHa, sharePercent }) => (
          <li key={ordinal}>
            <span>{use ?? t(`enum.ParkLandUseKind.${kind}`)}</span>
            <strong>{unit(areaHa, 'ha')}</strong>
            <span>{unit(sharePercent, 'percent')}</span>
          </li>
        ))}
      </ul>
      <PartsBasis field="landUses" figures={park.figures} parts={park.landUses} />
    </CardSection>
  );
}

export function BusinessLines({ park }: { park: Park }) {
  const { t } = useTranslation();
  return park.businessLines.length === 0 ? null : (
    <CardSection title={t('card.businessLines')}>
      {lineKinds
        .map((kind) => ({ kind, lines: park.businessLines.filter((line) => line.kind === kind) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, lines }) => (
          <div key={kind} className="lines">
            <p className="figure-remark">{t(`enum.BusinessLineKind.${kind}`)}</p>
            <ul>
              {lines.map(({ ordinal, line }) => (
                <li key={ordinal}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      <PartsBasis field="businessLines" figures={park.figures} parts={park.businessLines} />
    </CardSection>
  );
}

/** Plant by plant, where the sums of the park do not say the same. */
export function WastewaterPlants({ park }: { park: Park }) {
  const { t } = useTranslation();
  const unit = useUnits();
  const hasSums = park.wastewaterPlannedM3Day !== null || park.wastewaterBuiltM3Day !== null;
  return park.wastewaterPlants.length === 0 || (park.wastewaterPlants.length === 1 && hasSums) ? null : (
    <>
      <ul className="parts">
        {park.wastewaterPlants.map(({ ordinal, plannedM3Day, builtM3Day }) => (
          <li key={ordinal}>
            <span>{t('card.wastewaterPlant', { number: ordinal })}</span>
            <Basis
              parts={[
                plannedM3Day !== null && t('card.planned', { capacity: unit(plannedM3Day, 'm3PerDay') }),
                builtM3Day !== null && t('card.built', { capacity: unit(builtM3Day, 'm3PerDay') }),
              ]}
            />
          </li>
        ))}
      </ul>
      <PartsBasis field="wastewaterPlants" figures={park.figures} parts={park.wastewaterPlants} />
    </>
  );
}

export function Schedule({ park }: { park: Park }) {
  const { t } = useTranslation();
  const day = (value: string | null, precision: DayPrecision | null) => value && formatDay(value, precision, t);
  return park.schedule.length === 0 ? null : (
    <CardSection title={t('card.schedule')}>
      <ul className="parts">
        {park.schedule.map((step) => (
          <li key={step.ordinal}>
            <span>{step.description}</span>
            <span className="figure-basis">
              {formatPeriod(day(step.startsOn, step.startsOnPrecision), day(step.dueOn, step.dueOnPrecision), t) ??
                t('card.dateUnknown')}
            </span>
          </li>
        ))}
      </ul>
      <PartsBasis field="schedule" figures={park.figures} parts={park.schedule} />
    </CardSection>
  );
}
