import { OverviewDocument, type OverviewQueryVariables } from '../api/operations';
import { askAhead } from '../api/useOperation';
import type { View } from '../state/view';
import { listSources } from './list/rows';
import { listVariables } from './list/useObjectList';

export function overviewVariables({ language, demonstration }: View): OverviewQueryVariables {
  return { lang: language === 'en' ? 'EN' : 'VI', demonstration };
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
}
