import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, viewOf } from './url';
import type { View } from './view';

/** `push` makes a step of the browser's history, `replace` does not (typing, moving the map). */
export type ChangeView = (change: (view: View) => View, how?: 'push' | 'replace') => void;

/** The view lives in the address, so a link, a reload and the back button all show the same thing. */
export function useView(): [View, ChangeView] {
  const [view, setView] = useState<View>(() => viewOf(window.location));
  const latest = useRef(view);

  useEffect(() => {
    const read = () => {
      latest.current = viewOf(window.location);
      setView(latest.current);
    };
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);

  const change = useCallback<ChangeView>((next, how = 'push') => {
    latest.current = next(latest.current);
    const address = addressOf(latest.current);
    if (address !== addressOf(viewOf(window.location))) {
      window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    setView(latest.current);
  }, []);

  return [view, change];
}
