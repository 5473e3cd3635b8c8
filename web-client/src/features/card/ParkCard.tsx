import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../api/json';
import type { ParkCardQuery, PlotStatus } from '../../api/operations';
import { formatNumber } from '../../ui/format';
import { SymbolMark } from '../../ui/SymbolMark';
import { SyntheticBadge } from '../../ui/SyntheticBadge';
import { groupOf, parkShapes } from '../../ui/symbol';
import type { OpenObject } from '../open';
import { CardHead, CardSection, CardSource } from './Card';
import { Figure } from './Figure';
import { ObjectLink } from './ObjectLink';
import { Place } from './Place';

type Park = NonNullable<ParkCardQuery['industrialPark']>;

const plotStatuses: readonly PlotStatus[] = ['AVAILABLE', 'RESERVED', 'LEASED', 'NOT_READY'];

export function ParkCard({ park, open }: { park: Park; open: OpenObject }) {
  const { t, i18n } = useTranslation();
  const label = (field: string) => t(`field.industrialParks.${field}`);
  const withUnit = (value: Decimal | null, unit: string) =>
    value === null ? null : t(`unit.${unit}`, { value: formatNumber(value, i18n.language) });
  const { figures } = park;
  return (
    <>
      <CardHead {...park} shape={parkShapes[park.kind]} eyebrow={t(`enum.IndustrialParkKind.${park.kind}`)} />
      <CardSection title={t('card.figures')}>
        <dl className="figures">
          <Figure label={label('areaHa')} field="areaHa" value={withUnit(park.areaHa, 'ha')} figures={figures} />
          <Figure
            label={label('industrialLandHa')}
            field="industrialLandHa"
            value={withUnit(park.industrialLandHa, 'ha')}
            figures={figures}
          />
          <Figure
            label={label('freeLandHa')}
            field="freeLandHa"
            value={withUnit(park.freeLandHa, 'ha')}
            figures={figures}
          />
          <Figure
            label={label('occupancyPercent')}
            field="occupancyPercent"
            value={withUnit(park.occupancyPercent, 'percent')}
            figures={figures}
          />
          <Figure
            label={label('rentUsdM2')}
            field="rentUsdM2"
            value={withUnit(park.rentUsdM2, 'usdPerM2')}
            figures={figures}
            remark={park.rentTerm}
          />
          <Figure label={label('developer')} field="developer" value={park.developer} figures={figures} />
          <Figure
            label={label('status')}
            field="status"
            value={park.status && t(`enum.InvestmentStatus.${park.status}`)}
            figures={figures}
          />
        </dl>
      </CardSection>
      <Plots park={park} />
      <CardSection title={t('card.infrastructure')}>
        <dl className="figures">
          <Figure
            label={label('power')}
            field="power"
            value={park.power}
            figures={figures}
            remark={withUnit(park.powerKv, 'kv')}
          />
          <Figure
            label={label('water')}
            field="water"
            value={park.water}
            figures={figures}
            remark={withUnit(park.waterM3Day, 'm3PerDay')}
          />
          <Figure label={label('wastewater')} field="wastewater" value={park.wastewater} figures={figures} />
          <Figure
            label={label('wastewaterPlannedM3Day')}
            field="wastewaterPlannedM3Day"
            value={withUnit(park.wastewaterPlannedM3Day, 'm3PerDay')}
            figures={figures}
          />
          <Figure
            label={label('wastewaterBuiltM3Day')}
            field="wastewaterBuiltM3Day"
            value={withUnit(park.wastewaterBuiltM3Day, 'm3PerDay')}
            figures={figures}
          />
          <Figure label={label('telecom')} field="telecom" value={park.telecom} figures={figures} />
          <Figure label={label('incentives')} field="incentives" value={park.incentives} figures={figures} />
        </dl>
      </CardSection>
      <CardSection title={t('card.projects')}>
        {park.investmentProjects.length === 0 ? (
          <p className="figure-unknown">{t('card.noProjects')}</p>
        ) : (
          <ul className="object-links">
            {park.investmentProjects.map((project) => (
              <li key={project.slug}>
                <SymbolMark shape="circle" group={groupOf(project.status)} synthetic={project.synthetic} size={16} />
                <ObjectLink subject="investmentProjects" slug={project.slug} open={open}>
                  {project.name}
                </ObjectLink>
                {project.synthetic && <SyntheticBadge />}
              </li>
            ))}
          </ul>
        )}
      </CardSection>
      <CardSection title={t('card.place')}>
        {park.children.length > 0 && (
          <>
            <p className="card-park">{t('card.children')}</p>
            <ul className="object-links">
              {park.children.map((child) => (
                <li key={child.slug}>
                  <ObjectLink subject="industrialParks" slug={child.slug} open={open}>
                    {child.name}
                  </ObjectLink>
                  {child.synthetic && <SyntheticBadge />}
                </li>
              ))}
            </ul>
          </>
        )}
        <Place subject="industrialParks" place={park}>
          {park.parent && (
            <Figure
              label={t('card.parent')}
              field="parent"
              value={
                <ObjectLink subject="industrialParks" slug={park.parent.slug} open={open}>
                  {park.parent.name}
                </ObjectLink>
              }
              figures={figures}
            />
          )}
        </Place>
      </CardSection>
      <CardSource {...park} />
    </>
  );
}

/** Plots by status: how many there are, and what share of their land. */
function Plots({ park }: { park: Park }) {
  const { t, i18n } = useTranslation();
  if (park.plots.length === 0) {
    return null;
  }
  const groups = plotStatuses
    .map((status) => {
      const plots = park.plots.filter((plot) => plot.status === status);
      return { status, count: plots.length, area: plots.reduce((sum, plot) => sum + Number(plot.areaHa), 0) };
    })
    .filter(({ count }) => count > 0);
  const total = groups.reduce((sum, { area }) => sum + area, 0);
  return (
    <CardSection title={t('card.plots')}>
      <div className="plots-bar" aria-hidden="true">
        {groups.map(({ status, area }) => (
          <span key={status} className={`plots-${status}`} style={{ flexGrow: area / total }} />
        ))}
      </div>
      <ul className="plots">
        {groups.map(({ status, count, area }) => (
          <li key={status}>
            <span className={`plots-key plots-${status}`} aria-hidden="true" />
            {t(`enum.PlotStatus.${status}`)}
            <strong>{count}</strong>
            <span>{t('unit.ha', { value: formatNumber(area, i18n.language, 2) })}</span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
