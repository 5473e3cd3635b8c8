import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { type Plugin, runnerImport } from 'vite';
import type { Fonts } from './src/map/style.ts';

const files: Record<keyof Fonts, string> = {
  mediumLatin: 'be-vietnam-pro-latin-500-normal.woff2',
  mediumLatinExt: 'be-vietnam-pro-latin-ext-500-normal.woff2',
  mediumVietnamese: 'be-vietnam-pro-vietnamese-500-normal.woff2',
  italicLatin: 'be-vietnam-pro-latin-400-italic.woff2',
  italicVietnamese: 'be-vietnam-pro-vietnamese-400-italic.woff2',
};

const seaFile = '/base/sea.geojson';

/**
 * Writes what maps of others are drawn from, made of the same parts as the client's own map: a style for each theme and
 * language, which the server completes (`/tiles/style.json`), and the areas of the sea, which the client's map reads too.
 */
export function publish(): Plugin {
  let root = '';
  // Read when it is needed, so that the client's modules are not modules of the configuration.
  const read = async <T>(name: string) => (await runnerImport<T>(path.join(root, 'src', 'map', name))).module;
  const json = async (...parts: string[]) => JSON.parse(await readFile(path.join(root, ...parts), 'utf8'));
  const sea = async () => {
    const [{ seaOf }, { baseExtent }] = await Promise.all([
      read<typeof import('./src/map/sea.ts')>('sea.ts'),
      read<typeof import('./src/map/extent.ts')>('extent.ts'),
    ]);
    const base = (await json('public', 'base', 'coast-rivers.geojson')) as FeatureCollection;
    return JSON.stringify(seaOf(base, baseExtent));
  };
  return {
    name: 'investmap-publish',
    configResolved: (config) => {
      root = config.root;
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(seaFile, (_, response, next) => sea().then((areas) => response.end(areas), next));
    },
    async generateBundle(_, bundle) {
      const [{ publishedStyle }, { palettes }] = await Promise.all([
        read<typeof import('./src/map/published.ts')>('published.ts'),
        read<typeof import('./src/map/palette.ts')>('palette.ts'),
      ]);
      const addressOf = (name: string): string => {
        const found = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(name));
        return found ? `/${found.fileName}` : this.error(`${name} is not in the build.`);
      };
      const emit = (fileName: string, content: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(content) });
      const fonts = Object.fromEntries(Object.entries(files).map(([key, name]) => [key, addressOf(name)])) as Fonts;
      for (const language of ['vi', 'en'] as const) {
        const { map, demonstration } = await json('..', 'text', `${language}.json`);
        for (const theme of Object.keys(palettes) as (keyof typeof palettes)[]) {
          const words = { sea: map.sea, synthetic: demonstration.mark };
          emit(`styles/${theme}.${language}.json`, publishedStyle(theme, language, words, fonts));
        }
      }
      this.emitFile({ type: 'asset', fileName: seaFile.slice(1), source: await sea() });
    },
  };
}
