import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import vi from '../../text/vi.json';

const source = path.join(import.meta.dirname, '../src');

function flat(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

function files(extension: RegExp): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => extension.test(file))
    .map((file) => path.join(source, file));
}

const vietnamese = flat(vi);
const english = flat(en);
const keys = new Set(vietnamese.map(([key]) => key));

describe('text/{vi,en}.json', () => {
  it('have the same keys in the same order', () => {
    expect(english.map(([key]) => key)).toEqual(vietnamese.map(([key]) => key));
  });

  it('are composed (NFC) and say something', () => {
    for (const [key, text] of [...vietnamese, ...english]) {
      expect(text, key).toBe(text.normalize('NFC'));
      if (key !== 'enum.Comparator.EQUAL') {
        expect(text.trim(), key).not.toBe('');
      }
    }
  });

  it('fill the same holes in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
    const days = /^date\./;
    for (const [index, [key, text]] of vietnamese.entries()) {
      if (!days.test(key)) {
        expect(holes(english[index]?.[1] ?? ''), key).toEqual(holes(text));
      }
    }
  });

  it("name every value of every enum of the server's schema", () => {
    const schema = parse(
      readFileSync(path.join(import.meta.dirname, '../../src/InvestMap.Api/schema.graphql'), 'utf8'),
    );
    // Words of the language of questions, which no page shows.
    const technical = /^(SortEnumType|GeoJSONGeometryType|BinGrid|SearchType|\w+GroupKey)$/;
    for (const type of schema.definitions) {
      if (type.kind === Kind.ENUM_TYPE_DEFINITION && !technical.test(type.name.value)) {
        for (const value of type.values ?? []) {
          expect(keys).toContain(`enum.${type.name.value}.${value.name.value}`);
        }
      }
    }
  });
});

describe('components', () => {
  const spoken = new Set(['label', 'title', 'alt', 'placeholder', 'aria-label', 'description', 'eyebrow']);

  for (const file of files(/\.tsx$/)) {
    const name = path.relative(source, file);
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    it(`hold no text of their own: ${name}`, () => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) {
          found.push(node.text.trim());
        }
        if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
          if (ts.isStringLiteral(node.initializer)) {
            found.push(node.initializer.text);
          }
        }
        if (ts.isStringLiteralLike(node) && /[\u00C0-\u024F\u1E00-\u1EFF]/.test(node.text)) {
          found.push(node.text);
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
      expect(found).toEqual([]);
    });
  }

  it('ask only for words that exist', () => {
    const plural = (key: string) => [key, `${key}_one`, `${key}_other`];
    for (const file of files(/\.tsx?$/)) {
      for (const [, key = ''] of readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)) {
        expect(plural(key).some((form) => keys.has(form)) || key === 'sector.2025', `${key} in ${file}`).toBe(true);
      }
    }
  });
});

describe('borders between folders', () => {
  it('let only map/ know the map library', () => {
    const strangers = files(/\.tsx?$/)
      .filter((file) => !path.relative(source, file).startsWith('map'))
      .filter((file) => /from '(maplibre-gl|@maplibre)/.test(readFileSync(file, 'utf8')));
    expect(strangers).toEqual([]);
  });
});
