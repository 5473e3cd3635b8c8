/** How long is waited for a page that shows nothing: not every browser tells. */
const patience = 2_500;

/**
 * Until the browser has shown what the server wrote. Work that begins earlier holds up the first picture; and text that is
 * replaced before it was ever seen would count as coming with its replacement.
 */
export function painted(): Promise<void> {
  const isSeen = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  return new Promise((seen) => {
    if (isSeen() || document.visibilityState === 'hidden') {
      seen();
      return;
    }
    const watch = new PerformanceObserver(() => isSeen() && done());
    const timer = setTimeout(done, patience);
    function done() {
      watch.disconnect();
      clearTimeout(timer);
      seen();
    }
    watch.observe({ type: 'paint', buffered: true });
  });
}
