import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { publishedSubjects } from '../src/map/published';
import { base } from './visitor';

const layers = publishedSubjects;

describe('the style for maps of others', () => {
  for (const theme of ['light', 'dark', 'print']) {
    for (const lang of ['vi', 'en']) {
      it(`is valid, and everything that it names is there for any page: ${theme} ${lang}`, async () => {
        const address = `${base}/tiles/style.json?theme=${theme}&lang=${lang}&layers=${layers.join()}`;
        const style = (await read(address)) as StyleSpecification;
        const { 'font-faces': faces, ...rest } = style;
        expect(validateStyleMin(rest as never)).toEqual([]);
        const named = [...JSON.stringify(style).matchAll(/"(https?:[^"]+)"/g)].map(([, url]) => String(url));
        expect(named.length).toBeGreaterThan(layers.length + 5);
        expect(JSON.stringify(faces)).toContain(`${base}/assets/`);
        for (const url of named) {
          expect(url.startsWith(`${base}/`), url).toBe(true);
          const answer = await fetch(url);
          expect(answer.status, url).toBe(200);
          expect(answer.headers.get('access-control-allow-origin'), url).toBe('*');
          await answer.arrayBuffer();
        }
      });
    }
  }

  it('leads to tiles with its own layers in them', async () => {
    const { sources, layers: drawn } = (await read(
      `${base}/tiles/style.json?layers=${layers.join()}`,
    )) as StyleSpecification;
    const used = new Set(drawn.flatMap((layer) => ('source-layer' in layer ? String(layer['source-layer']) : [])));
    const told = new Set<string>();
    for (const source of Object.values(sources)) {
      if (source.type === 'vector') {
        const { vector_layers: vectorLayers } = (await read(String(source.url))) as { vector_layers: { id: string }[] };
        for (const { id } of vectorLayers) {
          told.add(id);
        }
      }
    }
    expect([...used].filter((layer) => !told.has(layer))).toEqual([]);
  });
});

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return answer.json();
}
