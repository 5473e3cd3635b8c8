import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, execute, type Fault } from '../../api/client';
import { useOperation } from '../../api/useOperation';
import { whereOf } from '../../state/filter';
import type { View } from '../../state/view';
import { type ListPage, type ListVariables, listSources, type Row } from './rows';

const pageSize = 40;

export interface ObjectList {
  rows: Row[];
  count: number;
  unplaced: number;
  synthetic: number;
  publication: number | null;
  /** Nothing has been answered yet. */
  empty: boolean;
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  more: () => void;
  fault: Fault | null;
  retryAt: number | null;
  retry: () => void;
}

interface Further {
  of: Answer<ListPage<unknown>>;
  pages: Answer<ListPage<unknown>>[];
}

/** What the first page of the view's list is asked with. */
export function listVariables({
  language,
  subject,
  filter,
  demonstration,
}: Pick<View, 'language' | 'subject' | 'filter' | 'demonstration'>): ListVariables {
  return {
    lang: language === 'en' ? 'EN' : 'VI',
    first: pageSize,
    where: whereOf(subject, filter) as ListVariables['where'],
    demonstration,
  };
}

/** The list of the view's subject under the view's filter, page by page, all from one publication. */
export function useObjectList(view: View): ObjectList {
  const { t } = useTranslation();
  const source = listSources[view.subject];
  const { language, subject, filter, demonstration } = view;
  const variables = useMemo(
    () => listVariables({ language, subject, filter, demonstration }),
    [language, subject, filter, demonstration],
  );
  const first = useOperation(source.document, variables);
  const [further, setFurther] = useState<Further | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);

  // While another subject's first answer is on its way, the rows of the last one must not be read as its.
  const [shown, setShown] = useState({ subject: view.subject, language: view.language, answer: first.answer });
  if (!first.loading && (shown.answer !== first.answer || shown.subject !== view.subject)) {
    setShown({ subject: view.subject, language: view.language, answer: first.answer });
  }
  const answer = shown.subject === view.subject ? shown.answer : null;

  const pages = useMemo(() => {
    const rest = further !== null && further.of === answer ? further.pages : [];
    return answer === null ? [] : [answer, ...rest];
  }, [answer, further]);
  const last = pages.at(-1)?.data.objects?.pageInfo;

  const { retry } = first;
  const more = useCallback(async () => {
    if (answer === null || loadingMore || !last?.hasNextPage) {
      return;
    }
    setLoadingMore(true);
    try {
      const page = await execute(
        source.document,
        { ...variables, after: last.endCursor },
        new AbortController().signal,
      );
      if (page.publication === answer.publication) {
        setFurther((current) => ({
          of: answer,
          pages: [...(current?.of === answer ? current.pages : []), page],
        }));
      } else {
        // The map was published anew in between: pages of two publications do not add up.
        retry();
      }
    } catch {
      retry();
    } finally {
      setLoadingMore(false);
    }
  }, [answer, last, loadingMore, source, variables, retry]);

  const rows = useMemo(
    () =>
      pages.flatMap((page) => (page.data.objects?.nodes ?? []).map((node) => source.rowOf(node, t, shown.language))),
    [pages, source, t, shown.language],
  );

  return {
    rows,
    count: answer?.data.objects?.totalCount ?? 0,
    unplaced: answer?.data.aggregate?.unplaced ?? 0,
    synthetic: answer?.data.aggregate?.synthetic ?? 0,
    publication: answer?.publication ?? null,
    empty: answer === null,
    loading: first.loading,
    loadingMore,
    hasMore: last?.hasNextPage ?? false,
    more: () => void more(),
    fault: first.fault,
    retryAt: first.retryAt,
    retry: first.retry,
  };
}
