import { OverviewDocument, type OverviewQueryVariables } from '../api/operations';
import { askAhead } from '../api/useOperation';
import type { View } from '../state/view';
import { listSources } from './list/rows';
import { listVariables } from './list/useObjectList';

export function overviewVariables({ language, demonstration }: View): OverviewQueryVariables {
  return { lang: language === 'en' ? 'EN' : 'VI', demonstration };
}

/** Asks what the first view shows, while its words and the map are still on their way. */
export function askForFirstView(view: View): void {
  askAhead(listSources[view.subject].document, listVariables(view));
  askAhead(OverviewDocument, overviewVariables(view));
}
