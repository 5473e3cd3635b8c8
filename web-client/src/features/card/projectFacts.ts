import type { TFunction } from 'i18next';
import type { ProjectCardQuery } from '../../api/operations';
import { formatMoney, formatNumber } from '../../ui/format';
import type { Fact } from './Facts';

type Project = NonNullable<ProjectCardQuery['investmentProject']>;

/** What a project's brief holds beside capital, area and status, in the groups in which a card shows it. */
export function projectFacts(project: Project, t: TFunction, language: string) {
  const fact = (field: string, value: Fact['value'], remarks: readonly unknown[] = []): Fact => ({
    field,
    label: t(`field.investmentProjects.${field}`),
    value,
    remark: remarks.filter(Boolean).join(' · '),
  });
  const number = (field: keyof Project & string, unit: string) => {
    const value = project[field] as number | null;
    return fact(field, value === null ? null : t(unit, { value: formatNumber(value, language) }));
  };
  const money = (field: keyof Project & string) => {
    const value = project[field] as number | null;
    return fact(field, value === null ? null : formatMoney(value, 'vnd', t, language));
  };
  const text = (field: keyof Project & string) => fact(field, project[field] as string | null);
  const salary = money('averageSalaryVnd');
  return {
    money: [
      money('equityVnd'),
      money('mobilisedVnd'),
      money('clearanceCostVnd'),
      money('compensationVnd'),
      number('termYears', 'unit.years'),
      number('buildMonths', 'unit.months'),
    ],
    form: [
      fact('pppContract', project.pppContract && t(`enum.PppContract.${project.pppContract}`)),
      fact('legalForm', project.legalForm && t(`enum.LegalInvestmentForm.${project.legalForm}`), [
        t('card.lawOf', { year: project.legalFormVersion }),
        project.legalFormNameUnofficial && t('card.formByLaw'),
      ]),
      fact('listedIn', project.listedIn?.name ?? null, [
        project.listNumber && t('card.listNumber', { number: project.listNumber }),
        project.listGroup,
      ]),
    ],
    needs: [
      number('workers', 'unit.people'),
      { ...salary, value: salary.value && t('unit.perMonth', { value: salary.value }) },
      text('labour'),
      number('powerDemandKw', 'unit.kw'),
      number('waterDemandM3Day', 'unit.m3PerDay'),
    ],
    fence: [text('fenceTransport'), text('fencePower'), text('fenceWater')],
    conditions: [
      text('planning'),
      text('planningScale'),
      fact('incentiveArea', project.incentiveArea && t(`enum.IncentiveArea.${project.incentiveArea}`)),
      text('incentives'),
      text('procedures'),
      text('conditions'),
    ],
    site: [text('site'), text('borderNorth'), text('borderEast'), text('borderSouth'), text('borderWest')],
    contact: [
      text('registrationCode'),
      fact('registeredWith', project.registeredWith?.name ?? null),
      fact('department', project.department?.name ?? null),
    ],
  };
}
