import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './features/App';
import { askForFirstView } from './features/askAhead';
import { Crash } from './features/Crash';
import { viewOf } from './state/url';
import './ui/styles';
import { speak } from './ui/text';
import { theme } from './ui/theme';

const view = viewOf(window.location);
askForFirstView(view);
// The map's own chunk is the largest: the page's head asks for it, and it is read while the page is being built.
void import('./map/ProvinceMap');

const root = document.getElementById('root');
if (root !== null) {
  await speak(view.language);
  createRoot(root).render(
    <StrictMode>
      {/* Its styles come as files (theme.ts), so that the policy of the page need not allow any in the page. */}
      <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
        <Crash>
          <App />
        </Crash>
      </MantineProvider>
    </StrictMode>,
  );
}
