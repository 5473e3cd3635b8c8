import { useEffect } from 'react';
import { ParkCardDocument, ProjectCardDocument } from '../../api/operations';
import { useOperation } from '../../api/useOperation';
import type { Language, SubjectName } from '../../state/view';
import { cardVariables } from '../askAhead';
import { DataNotice } from '../DataNotice';
import type { OpenObject } from '../open';
import { CardFrame, CardLoading, CardMissing } from './Card';
import { ParkCard } from './ParkCard';
import { ProjectCard } from './ProjectCard';

interface ObjectCardProps {
  subject: SubjectName;
  slug: string;
  language: Language;
  open: OpenObject;
  onClose: () => void;
  /** Tells where the object is, once that is known. */
  onPlace: (point: number[] | null) => void;
}

export function ObjectCard(props: ObjectCardProps) {
  return props.subject === 'investmentProjects' ? <OpenProject {...props} /> : <OpenPark {...props} />;
}

function OpenProject({ slug, language, open, onClose, onPlace }: ObjectCardProps) {
  const state = useOperation(ProjectCardDocument, cardVariables(language, slug));
  const project = state.answer?.data.investmentProject ?? null;
  const current = project?.slug === slug ? project : null;
  usePlace(current?.mapPoint?.coordinates ?? null, onPlace);
  return (
    <CardFrame slug={slug} onClose={onClose}>
      <DataNotice {...state} kept={current !== null} onRetry={state.retry} />
      {current ? (
        <ProjectCard project={current} open={open} />
      ) : (
        <Waiting loading={state.loading} failed={state.fault !== null} />
      )}
    </CardFrame>
  );
}

function OpenPark({ slug, language, open, onClose, onPlace }: ObjectCardProps) {
  const state = useOperation(ParkCardDocument, cardVariables(language, slug));
  const park = state.answer?.data.industrialPark ?? null;
  const current = park?.slug === slug ? park : null;
  usePlace(current?.mapPoint?.coordinates ?? null, onPlace);
  return (
    <CardFrame slug={slug} onClose={onClose}>
      <DataNotice {...state} kept={current !== null} onRetry={state.retry} />
      {current ? (
        <ParkCard park={current} open={open} />
      ) : (
        <Waiting loading={state.loading} failed={state.fault !== null} />
      )}
    </CardFrame>
  );
}

function Waiting({ loading, failed }: { loading: boolean; failed: boolean }) {
  if (failed) {
    return null;
  }
  return loading ? <CardLoading /> : <CardMissing />;
}

function usePlace(point: number[] | null, onPlace: (point: number[] | null) => void) {
  const [longitude, latitude] = point ?? [];
  useEffect(() => {
    onPlace(longitude === undefined || latitude === undefined ? null : [longitude, latitude]);
  }, [longitude, latitude, onPlace]);
}
