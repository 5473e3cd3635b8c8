import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** The map's own code, half of all that the first view costs. */
export const provinceMap = () => import('./ProvinceMap');

/** Fetches it, and that of its worker, as soon as there is something to read: earlier, it would hold up the list. */
export function fetchMap(): void {
  const worker = document.createElement('link');
  worker.rel = 'modulepreload';
  worker.href = workerUrl;
  worker.crossOrigin = '';
  document.head.append(worker);
  // Whoever draws the map tells of a fault.
  provinceMap().catch(() => {});
}
