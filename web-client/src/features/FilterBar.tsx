import { Button, CloseButton, Collapse, MultiSelect, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectorVersion } from '../state/filter';
import { countConditions, emptyFilter, type Filter, isFiltered, type SubjectName } from '../state/view';
import { IconFilter, IconSearch } from '../ui/icons';
import { parkShapes, statusGroups } from '../ui/symbol';
import { useWide } from '../ui/useWide';

interface FilterBarProps {
  subject: SubjectName;
  filter: Filter;
  parks: { slug: string; name: string }[];
  onChange: (filter: Filter, how: 'push' | 'replace') => void;
}

const statuses = Object.values(statusGroups).flat();
const kinds = Object.keys(parkShapes);
const typingPause = 250;

export function FilterBar({ subject, filter, parks, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const conditions = countConditions(filter);
  const wide = useWide();
  const [open, setOpen] = useState(wide && conditions > 0);
  const sectors = t(`sector.${sectorVersion}`, { returnObjects: true }) as unknown as Record<string, string>;
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part }, 'push');
  // The list scrolls by itself: a frame around it would be a stop of the keyboard that leads nowhere.
  const choice = {
    clearable: true,
    searchable: true,
    nothingFoundMessage: t('filter.none'),
    withScrollArea: false,
    classNames: { options: 'filter-options' },
  };
  const choices = { ...choice, hidePickedOptions: true };

  return (
    <search className="filter-bar">
      <div className="filter-first">
        <SearchField value={filter.search} onChange={(search) => onChange({ ...filter, search }, 'replace')} />
        <Button
          variant={conditions > 0 ? 'light' : 'default'}
          leftSection={<IconFilter />}
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => setOpen(!open)}
        >
          {conditions > 0 ? t('filter.openCount', { count: conditions }) : t('filter.open')}
        </Button>
      </div>
      {/* Closed, its fields are not made: the list need not wait for them. */}
      <Collapse expanded={open} id="filters" transitionDuration={140} keepMounted={false}>
        <div className="filter-fields">
          <MultiSelect
            {...choices}
            label={t('filter.status')}
            placeholder={filter.status.length === 0 ? t('filter.any') : undefined}
            data={statuses.map((value) => ({ value, label: t(`enum.InvestmentStatus.${value}`) }))}
            value={filter.status}
            onChange={(status) => set({ status })}
          />
          {subject === 'industrialParks' ? (
            <MultiSelect
              {...choices}
              label={t('filter.kind')}
              placeholder={filter.kind.length === 0 ? t('filter.any') : undefined}
              data={kinds.map((value) => ({ value, label: t(`enum.IndustrialParkKind.${value}`) }))}
              value={filter.kind}
              onChange={(kind) => set({ kind })}
            />
          ) : (
            <>
              <MultiSelect
                {...choices}
                label={t('filter.sector')}
                placeholder={filter.sector.length === 0 ? t('filter.any') : undefined}
                data={Object.entries(sectors).map(([value, label]) => ({ value, label }))}
                value={filter.sector}
                onChange={(sector) => set({ sector })}
              />
              <Select
                {...choice}
                label={t('filter.park')}
                placeholder={t('filter.any')}
                data={parks.map(({ slug, name }) => ({ value: slug, label: name }))}
                value={filter.park}
                onChange={(park) => set({ park })}
              />
            </>
          )}
          {isFiltered(filter) && (
            <Button variant="subtle" onClick={() => onChange(emptyFilter, 'push')}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      </Collapse>
    </search>
  );
}

/** Asks the server when the typing pauses, not at each letter. */
function SearchField({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => onChange(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      type="text"
      inputMode="search"
      enterKeyHint="search"
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      title={t('filter.searchHint')}
      leftSection={<IconSearch />}
      rightSection={
        typed !== '' && (
          <CloseButton
            aria-label={t('filter.clearSearch')}
            onClick={() => {
              setTyped('');
              onChange('');
            }}
          />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
