import {
  OverviewDocument,
  type OverviewQueryVariables,
  ParkCardDocument,
  type ParkCardQuery,
  type ParkCardQueryVariables,
  ProjectCardDocument,
  type ProjectCardQuery,
  type ProjectCardQueryVariables,
  type TypedDocumentString,
} from '../api/operations';
import { askAhead } from '../api/useOperation';
import type { Language, SubjectName, View } from '../state/view';
import { listSources } from './list/rows';
import { listVariables } from './list/useObjectList';

export function overviewVariables({ language, demonstration }: View): OverviewQueryVariables {
  return { lang: language === 'en' ? 'EN' : 'VI', demonstration };
}

const cards: Record<SubjectName, TypedDocumentString<ProjectCardQuery | ParkCardQuery, CardVariables>> = {
  investmentProjects: ProjectCardDocument,
  industrialParks: ParkCardDocument,
};

type CardVariables = ProjectCardQueryVariables & ParkCardQueryVariables;

/** What the card of an object is asked with. */
export function cardVariables(language: Language, slug: string): CardVariables {
  return { lang: language === 'en' ? 'EN' : 'VI', slug };
}

/** What a view shows first; for the map's plain page the server asks it (firstView.ts, Pages/FirstView.cs). */
export function firstQuestions(view: View) {
  return {
    list: { document: listSources[view.subject].document, variables: listVariables(view) },
    overview: { document: OverviewDocument, variables: overviewVariables(view) },
  };
}

/** Asks what the first view shows, while its words and the map are still on their way. */
export function askForFirstView(view: View): void {
  const { list, overview } = firstQuestions(view);
  askAhead(list.document, list.variables);
  askAhead(overview.document, overview.variables);
  if (view.selection !== null) {
    askAhead(cards[view.subject], cardVariables(view.language, view.selection));
  }
}
