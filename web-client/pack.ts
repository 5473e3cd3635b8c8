import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pages are short and the server writes into them; fonts are packed already. */
const packable = /\.(css|geojson|js|json|mjs|svg)$/;

/**
 * Lays `x.js.br` and `x.js.gz` beside every `x.js` that was built, packed as tightly as can be: the server sends them as
 * they are. Doing it for each visitor would cost more and give less.
 */
export function pack(): Plugin {
  let folder = '';
  return {
    name: 'investmap-pack',
    apply: 'build',
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && packable.test(entry.name));
        await Promise.all(files.map((file) => packFile(path.join(file.parentPath, file.name))));
      },
    },
  };
}

async function packFile(file: string): Promise<void> {
  const plain = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
    promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}
