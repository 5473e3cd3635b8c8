import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverageSurveysDocument, OverviewDocument } from '../api/operations';
import { useOperation } from '../api/useOperation';
import { MapPane } from '../map/MapPane';
import { tileWhere } from '../state/filter';
import { useView } from '../state/useView';
import { emptyFilter, isFiltered, type SubjectName, subjectNames, withSubject } from '../state/view';
import { speak } from '../ui/text';
import { useWide } from '../ui/useWide';
import { overviewVariables } from './askAhead';
import { ObjectCard } from './card/ObjectCard';
import { DataNotice } from './DataNotice';
import { FilterBar } from './FilterBar';
import { Header } from './Header';
import { Legend } from './Legend';
import { CountLine } from './list/CountLine';
import { ExportMenu } from './list/ExportMenu';
import { ObjectList } from './list/ObjectList';
import { useObjectList } from './list/useObjectList';
import { Overview } from './Overview';
import { Sheet, type SheetSize } from './Sheet';

const cardWidth = 440;

export function App() {
  const { t, i18n } = useTranslation();
  const [view, change] = useView();
  const wide = useWide();
  const [sheet, setSheet] = useState<SheetSize>('both');
  const [target, setTarget] = useState<number[] | null>(null);
  const objects = useObjectList(view);
  const overview = useOperation(OverviewDocument, overviewVariables(view));
  const { demonstration, overlays } = view;
  const coverage = useOperation(CoverageSurveysDocument, overlays.includes('coverageAreas') ? { demonstration } : null);
  const surveys = coverage.answer?.data.surveys?.nodes ?? [];

  useEffect(() => {
    void speak(view.language).then(() => {
      document.documentElement.lang = view.language;
    });
  }, [view.language]);
  // An object's page came with a title of its own.
  const isOpen = view.selection !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title follows the words
  useEffect(() => {
    if (isOpen) {
      return;
    }
    document.title = `${t('app.name')} · ${t('app.tagline')}`;
    document.querySelector('meta[name="description"]')?.setAttribute('content', t('app.description'));
  }, [t, i18n.language, isOpen]);

  const select = useCallback(
    (selection: string | null) => {
      change((current) => ({ ...current, selection }));
      setSheet((size) => (selection !== null && size === 'map' ? 'both' : size));
    },
    [change],
  );
  const close = useCallback(() => {
    const { activeElement } = document;
    select(null);
    if (activeElement?.closest('.card')) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.row[aria-current], .row, .map-pane button')?.focus(),
      );
    }
  }, [select]);
  const open = useCallback(
    (subject: SubjectName, selection: string) =>
      change((current) =>
        current.subject === subject
          ? { ...current, selection }
          : { ...withSubject(current, subject), filter: emptyFilter, selection },
      ),
    [change],
  );

  const card = view.selection !== null && (
    <ObjectCard
      subject={view.subject}
      slug={view.selection}
      language={view.language}
      open={open}
      onClose={close}
      onPlace={setTarget}
    />
  );

  const list = (
    <main className="panel" id="list" tabIndex={-1}>
      <Overview overview={overview.answer?.data ?? null} />
      <Subjects subject={view.subject} onChange={(subject) => change((current) => withSubject(current, subject))} />
      <FilterBar
        key={view.subject}
        subject={view.subject}
        filter={view.filter}
        parks={overview.answer?.data.parks?.nodes ?? []}
        onChange={(filter, how) => change((current) => ({ ...current, filter, selection: null }), how)}
      />
      <h2 className="visually-hidden">{t('list.title')}</h2>
      <div className="count-bar">
        <CountLine subject={view.subject} objects={objects} />
        <ExportMenu view={view} publication={objects.publication} />
      </div>
      <DataNotice {...objects} kept={!objects.empty} onRetry={objects.retry} />
      <div className="panel-scroll">
        <ObjectList
          objects={objects}
          selection={view.selection}
          onSelect={select}
          onClearFilter={
            isFiltered(view.filter) ? () => change((current) => ({ ...current, filter: emptyFilter })) : null
          }
        />
      </div>
    </main>
  );

  const map = (
    <MapPane
      scene={{
        language: view.language,
        subject: view.subject,
        where: tileWhere(view.subject, view.filter),
        demonstration,
        overlays,
        surveys,
        publication: objects.publication,
        selection: view.selection,
        words: { sea: t('map.sea'), synthetic: t('demonstration.mark') },
      }}
      camera={view.camera}
      target={view.selection === null ? null : target}
      coveredRight={wide && view.selection !== null ? cardWidth : 0}
      onPick={select}
      onCamera={(camera) => change((current) => ({ ...current, camera }), 'replace')}
    >
      <Legend
        subject={view.subject}
        demonstration={demonstration}
        overlays={overlays}
        overview={overview.answer?.data ?? null}
        surveys={surveys}
        onOverlays={(overlays) => change((current) => ({ ...current, overlays }), 'replace')}
        open={wide && view.selection === null}
      />
      {objects.unplaced > 0 && (
        <p className="map-unplaced">{t('map.unplacedNote', { count: objects.unplaced, shown: objects.unplaced })}</p>
      )}
    </MapPane>
  );

  return (
    <div className={`app ${wide ? 'app-wide' : `app-narrow show-${sheet}`}`}>
      <Header view={view} change={change} />
      {wide ? (
        <>
          {list}
          {map}
          {card}
        </>
      ) : (
        <Sheet size={sheet} onSize={setSheet} map={map} open={view.selection !== null}>
          {list}
          {card}
        </Sheet>
      )}
    </div>
  );
}

function Subjects({ subject, onChange }: { subject: SubjectName; onChange: (subject: SubjectName) => void }) {
  const { t } = useTranslation();
  return (
    <nav className="subjects" aria-label={t('subject.label')}>
      {subjectNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === subject}
          onClick={() => name !== subject && onChange(name)}
        >
          {t(`subject.${name}`)}
        </button>
      ))}
    </nav>
  );
}
