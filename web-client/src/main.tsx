import { MantineProvider } from '@mantine/core';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { takeGiven } from './api/useOperation';
import { App } from './features/App';
import { askForFirstView } from './features/askAhead';
import { Crash } from './features/Crash';
import { fetchMap } from './map/ahead';
import { viewOf } from './state/url';
import { painted } from './ui/painted';
import './ui/styles';
import { speak } from './ui/text';
import { theme } from './ui/theme';

const view = viewOf(window.location);
takeGiven(document.getElementById('first-answers')?.textContent);
askForFirstView(view);

const root = document.getElementById('root');
if (root !== null) {
  // An empty page has nothing to show before the client draws.
  const seen = root.hasChildNodes() ? painted() : Promise.resolve();
  void seen.then(fetchMap);
  await Promise.all([speak(view.language), seen]);
  // In slices: the page that the server wrote can be scrolled and followed until this one stands.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        {/* Its styles come as files (theme.ts), so that the policy of the page need not allow any in the page. */}
        <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
          <Crash>
            <App />
          </Crash>
        </MantineProvider>
      </StrictMode>,
    ),
  );
}
