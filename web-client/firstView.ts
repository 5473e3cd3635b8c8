import path from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/**
 * What the map's plain page asks first, in each language: the server asks it, and writes page and answers of it. Beside it the
 * parameters that open another view.
 */
export function firstView(): Plugin {
  let root = '';
  return {
    name: 'investmap-first-view',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    async generateBundle() {
      // Read when it is needed, so that the client's modules are not modules of the configuration.
      const read = async <T>(name: string) => (await runnerImport<T>(path.join(root, 'src', name))).module;
      const [{ firstQuestions }, { keyOf }, { parameters }, { firstView }] = await Promise.all([
        read<typeof import('./src/features/askAhead.ts')>('features/askAhead.ts'),
        read<typeof import('./src/api/useOperation.ts')>('api/useOperation.ts'),
        read<typeof import('./src/state/url.ts')>('state/url.ts'),
        read<typeof import('./src/state/view.ts')>('state/view.ts'),
      ]);
      const questions = (['vi', 'en'] as const).map((language) => {
        const asked = Object.entries(firstQuestions({ ...firstView, language }));
        const told = asked.map(([name, { document, variables }]) => [
          name,
          { key: keyOf(document, variables), query: document.toString(), variables },
        ]);
        return [language, Object.fromEntries(told)];
      });
      this.emitFile({
        type: 'asset',
        fileName: 'first-view.json',
        source: JSON.stringify({ parameters, questions: Object.fromEntries(questions) }),
      });
    },
  };
}
