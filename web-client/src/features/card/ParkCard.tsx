import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../api/json';
import type { ParkCardQuery, PlotStatus } from '../../api/operations';
import { formatNumber } from '../../ui/format';
import { SymbolMark } from '../../ui/SymbolMark';
import { SyntheticBadge } from '../../ui/SyntheticBadge';
import { groupOf, parkShapes } from '../../ui/symbol';
import type { OpenObject } from '../open';
import { CardHead, CardSection, CardSource } from './Card';
import { FactSection, Facts, Gaps, isKnown } from './Facts';
import { Figure } from './Figure';
import { ObjectLink } from './ObjectLink';
import { Office } from './Office';
import { BusinessLines, LandUses, Phases, Schedule, WastewaterPlants } from './ParkParts';
import { Distances } from './Parts';
import { Place } from './Place';
import { parkFacts } from './parkFacts';

type Park = NonNullable<ParkCardQuery['industrialPark']>;

const plotStatuses: readonly PlotStatus[] = ['AVAILABLE', 'RESERVED', 'LEASED', 'NOT_READY'];

export function ParkCard({ park, open }: { park: Park; open: OpenObject }) {
  const { t, i18n } = useTranslation();
  const label = (field: string) => t(`field.industrialParks.${field}`);
  const hectares = (value: Decimal | null) =>
    value === null ? null : t('unit.ha', { value: formatNumber(value, i18n.language) });
  const { figures } = park;
  const facts = parkFacts(park, t, i18n.language);
  const utilities = [...facts.utilities, ...facts.wastewater];
  return (
    <>
      <CardHead {...park} shape={parkShapes[park.kind]} eyebrow={t(`enum.IndustrialParkKind.${park.kind}`)} />
      <CardSection title={t('card.figures')}>
        <dl className="figures">
          <Facts facts={facts.functions} figures={figures} />
          <Figure label={label('areaHa')} field="areaHa" value={hectares(park.areaHa)} figures={figures} />
          <Figure label={label('freeLandHa')} field="freeLandHa" value={hectares(park.freeLandHa)} figures={figures} />
          <Facts facts={facts.land} figures={figures} />
          <Figure label={label('developer')} field="developer" value={park.developer} figures={figures} />
          <Figure
            label={label('status')}
            field="status"
            value={park.status && t(`enum.InvestmentStatus.${park.status}`)}
            figures={figures}
          />
          <Gaps
            facts={[
              ...facts.functions,
              ...facts.land,
              ...facts.investment,
              ...utilities,
              ...facts.lists,
              ...facts.survey,
            ]}
            figures={figures}
          />
        </dl>
      </CardSection>
      <FactSection title={t('card.parkInvestment')} facts={facts.investment} figures={figures} />
      <Plots park={park} />
      <Phases park={park} />
      <LandUses park={park} />
      <BusinessLines park={park} />
      {(utilities.some(isKnown) || park.wastewaterPlants.length > 0) && (
        <CardSection title={t('card.infrastructure')}>
          <dl className="figures">
            <Facts facts={utilities} figures={figures} />
          </dl>
          <WastewaterPlants park={park} />
        </CardSection>
      )}
      <Distances of={park} />
      <Schedule park={park} />
      <FactSection title={t('card.cadastre')} facts={facts.survey} figures={figures} />
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
      <CardSection title={t('card.parkContact')}>
        <dl className="figures">
          <Office label={label('department')} office={park.department} figures={figures} />
        </dl>
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
