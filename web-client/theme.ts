import path from 'node:path';
import type { ConvertCSSVariablesInput } from '@mantine/core';
import { type Plugin, runnerImport } from 'vite';

const name = 'virtual:theme.css';

/**
 * The theme's variables as a file of styles. The component library would write them into the page at run time, which the
 * page's policy refuses: it allows files of this site alone.
 */
export function theme(): Plugin {
  let root = '';
  return {
    name: 'investmap-theme',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: async (id) => {
      if (id !== `\0${name}`) {
        return null;
      }
      const { theme: own } = (
        await runnerImport<typeof import('./src/ui/theme.ts')>(path.join(root, 'src', 'ui', 'theme.ts'))
      ).module;
      // Read when it is needed: it is a module of the client, not of the configuration.
      const { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } = await import(
        '@mantine/core'
      );
      const defaults = defaultCssVariablesResolver(DEFAULT_THEME);
      const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, own));
      const changed = (part: keyof ConvertCSSVariablesInput) => {
        const known: Record<string, string> = defaults[part];
        return Object.fromEntries(Object.entries(variables[part]).filter(([key, value]) => known[key] !== value));
      };
      return convertCssVariables({
        variables: changed('variables'),
        light: changed('light'),
        dark: changed('dark'),
      });
    },
  };
}
