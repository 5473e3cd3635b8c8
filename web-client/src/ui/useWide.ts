import { useSyncExternalStore } from 'react';

const query = '(min-width: 900px)';

/** Whether list and map stand side by side; below that they share the height of a phone. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
