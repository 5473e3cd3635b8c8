import { useTranslation } from 'react-i18next';
import type { ProjectCardQuery } from '../../api/operations';
import { formatDay, formatMoney, formatNumber } from '../../ui/format';
import type { OpenObject } from '../open';
import { Basis } from './Basis';
import { CardHead, CardSection, CardSource } from './Card';
import { FactSection, Facts, Gaps } from './Facts';
import { Figure, FigureNotes } from './Figure';
import { ObjectLink } from './ObjectLink';
import { Office } from './Office';
import { Place } from './Place';
import { ProjectParts } from './ProjectParts';
import { projectFacts } from './projectFacts';

type Project = NonNullable<ProjectCardQuery['investmentProject']>;

export function ProjectCard({ project, open }: { project: Project; open: OpenObject }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const label = (field: string) => t(`field.investmentProjects.${field}`, { version: project.sectorVersion });
  const rate =
    project.capitalRate !== null && project.capitalRateOn !== null
      ? t('card.converted', {
          rate: formatNumber(project.capitalRate, language),
          date: formatDay(project.capitalRateOn, 'DAY', t),
        })
      : null;
  const { figures } = project;
  const facts = projectFacts(project, t, language);
  const objective = { field: 'objective', label: label('objective'), value: project.objective };
  const officeOfPark = project.department === null ? (project.industrialPark?.department ?? null) : null;
  const office = project.department ?? officeOfPark;
  return (
    <>
      <CardHead
        {...project}
        shape="circle"
        eyebrow={`${t('subject.one.investmentProjects')} · ${project.sectorName ?? project.sector}`}
      />
      <CardSection title={t('card.figures')}>
        <dl className="figures">
          <Facts facts={[objective]} figures={figures} />
          <Figure
            label={label('capitalVnd')}
            field="capitalVnd"
            value={project.capitalVnd !== null ? formatMoney(project.capitalVnd, 'vnd', t, language) : null}
            figures={figures}
            remark={project.capitalVndConverted ? rate : null}
          />
          <Figure
            label={label('capitalUsd')}
            field="capitalUsd"
            value={project.capitalUsd !== null ? formatMoney(project.capitalUsd, 'usd', t, language) : null}
            figures={figures}
            remark={project.capitalUsdConverted ? rate : null}
          />
          <Figure
            label={label('areaHa')}
            field="areaHa"
            value={project.areaHa !== null ? t('unit.ha', { value: formatNumber(project.areaHa, language) }) : null}
            figures={figures}
          />
          <Facts facts={facts.money} figures={figures} />
          <Figure label={label('scale')} field="scale" value={project.scale} figures={figures} />
          <Figure
            label={label('investmentForm')}
            field="investmentForm"
            value={project.investmentForm && t(`enum.InvestmentForm.${project.investmentForm}`)}
            figures={figures}
          />
          <Facts facts={facts.form} figures={figures} />
          <Figure
            label={label('sector')}
            field="sector"
            value={project.sectorName ? `${project.sector} · ${project.sectorName}` : project.sector}
            figures={figures}
          />
          <Figure
            label={label('status')}
            field="status"
            value={t(`enum.InvestmentStatus.${project.status}`)}
            figures={figures}
          />
          <Gaps
            facts={[
              objective,
              ...facts.money,
              ...facts.form,
              ...facts.needs,
              ...facts.fence,
              ...facts.conditions,
              ...facts.site,
            ]}
            figures={figures}
          />
        </dl>
      </CardSection>
      <CardSection title={t('card.investors')}>
        {project.investors.length === 0 ? (
          <p className="figure-unknown">{t('card.investorsUnknown')}</p>
        ) : (
          <ul className="investors">
            {project.investors.map((investor) => (
              <li key={investor.ordinal}>
                <span>{investor.name}</span>
                <Basis
                  parts={[
                    investor.role !== 'INVESTOR' && t(`enum.InvestorRole.${investor.role}`),
                    investor.sharePercent !== null && (
                      <strong>
                        {t('card.share', {
                          percent: t('unit.percent', { value: formatNumber(investor.sharePercent, language) }),
                        })}
                      </strong>
                    ),
                  ]}
                />
              </li>
            ))}
          </ul>
        )}
        <FigureNotes field="investors" figures={figures} />
      </CardSection>
      <FactSection title={t('card.needs')} facts={facts.needs} figures={figures} />
      <FactSection title={t('card.fence')} facts={facts.fence} figures={figures} />
      <FactSection title={t('card.conditions')} facts={facts.conditions} figures={figures} />
      <ProjectParts project={project} />
      <CardSection title={t('card.place')}>
        <Place subject="investmentProjects" place={project}>
          <Figure
            label={t('card.park')}
            field="industrialPark"
            value={
              project.industrialPark && (
                <ObjectLink subject="industrialParks" slug={project.industrialPark.slug} open={open}>
                  {project.industrialPark.name}
                </ObjectLink>
              )
            }
            unknown={t('card.noPark')}
            figures={figures}
          />
          <Facts facts={facts.site} figures={figures} />
        </Place>
      </CardSection>
      <CardSection title={t('card.contact')}>
        <dl className="figures">
          <Facts facts={facts.contact.filter(({ field }) => field !== 'department')} figures={figures} />
          <Office
            label={label('department')}
            office={office}
            figures={officeOfPark ? [] : figures}
            remark={officeOfPark && t('card.officeOfPark')}
          />
          <Gaps facts={facts.contact.filter(({ field }) => field !== 'department')} figures={figures} />
        </dl>
      </CardSection>
      <CardSource {...project} />
    </>
  );
}
