import { useTranslation } from 'react-i18next';
import type { DayPrecision, ProjectCardQuery } from '../../api/operations';
import { formatDay, formatMoney, formatNumber } from '../../ui/format';
import { Basis } from './Basis';
import { CardSection } from './Card';
import { Distances } from './Parts';
import { SourceLink } from './SourceLink';

type Project = NonNullable<ProjectCardQuery['investmentProject']>;

/** The lists that come with a project: what it is to do and by when, what happened, who was asked, what the land is. */
export function ProjectParts({ project }: { project: Project }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const money = (value: number | string) => formatMoney(value, 'vnd', t, language);
  const day = (key: string, value: string | null, precision: DayPrecision | null) =>
    value !== null && t(key, { date: formatDay(value, precision, t) });
  return (
    <>
      {project.landUses.length > 0 && (
        <CardSection title={t('card.landUses')}>
          <ul className="parts">
            {project.landUses.map((part) => (
              <li key={part.ordinal}>
                <span>{part.use}</span>
                <Basis
                  parts={[
                    <strong key="area">
                      {part.areaHa === null
                        ? t('card.areaUnknown')
                        : t('unit.ha', { value: formatNumber(part.areaHa, language) })}
                    </strong>,
                    part.kind && t(`enum.LandUseKind.${part.kind}`),
                    part.source && <SourceLink key="source" source={part.source} short />,
                  ]}
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {project.schedule.length > 0 && (
        <CardSection title={t('card.schedule')}>
          <ul className="parts">
            {project.schedule.map((item) => (
              <li key={item.ordinal}>
                <span>{item.description}</span>
                <Basis
                  parts={[
                    t(`enum.ScheduleItemKind.${item.kind}`),
                    day('card.from', item.startsOn, item.startsOnPrecision),
                    day('card.due', item.dueOn, item.dueOnPrecision),
                    item.startsOn === null && item.dueOn === null && t('card.dateUnknown'),
                    item.amountVnd !== null && money(item.amountVnd),
                    item.source && <SourceLink key="source" source={item.source} short />,
                  ]}
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {project.selections.length > 0 && (
        <CardSection title={t('card.selections')}>
          <ul className="parts">
            {project.selections.map((call) => (
              <li key={call.ordinal}>
                <span>{call.method ? t(`enum.InvestorSelectionMethod.${call.method}`) : t('card.methodUnknown')}</span>
                {call.duration && <span className="figure-remark">{call.duration}</span>}
                <Basis
                  parts={[
                    call.approvalGround && t(`enum.InvestorApprovalGround.${call.approvalGround}`),
                    call.noticeNumber && t('card.notice', { number: call.noticeNumber }),
                    day('card.noticeOn', call.noticeOn, call.noticeOnPrecision),
                    call.preliminaryCostVnd !== null &&
                      t('card.preliminaryCost', { amount: money(call.preliminaryCostVnd) }),
                    call.compensationVnd !== null && t('card.compensation', { amount: money(call.compensationVnd) }),
                    call.source && <SourceLink key="source" source={call.source} short />,
                  ]}
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {project.events.length > 0 && (
        <CardSection title={t('card.events')}>
          <ul className="parts">
            {project.events.map((event) => (
              <li key={event.ordinal}>
                <span>{t(`enum.ProjectEventKind.${event.kind}`)}</span>
                {event.note && <span className="figure-remark">{event.note}</span>}
                <Basis
                  parts={[
                    <strong key="day">
                      {event.happenedOn
                        ? formatDay(event.happenedOn, event.happenedOnPrecision, t)
                        : t('card.dateUnknown')}
                    </strong>,
                    event.legalAct?.name,
                    event.source && <SourceLink key="source" source={event.source} short />,
                  ]}
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      <Distances of={project} />
    </>
  );
}
