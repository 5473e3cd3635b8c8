import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { typed } from '../codegen.config.mjs';
import { examples } from '../src/graphiql/examples';

// graphql-codegen makes a typed client of the committed contract, and it compiles under the strictest settings: for every
// operation of the server's cases, of the pages that explain the API, of /developers, and of GraphiQL's examples.
const root = resolve(__dirname, '../..');
const schema = parse(readFileSync(resolve(root, 'src/InvestMap.Api/schema.graphql'), 'utf8'));
const folder = resolve(root, 'tests/InvestMap.Query.Tests/Cases');
const served = resolve(root, 'src/InvestMap.Api/Examples');

/** Operations of the pages: GraphQL blocks, and what a shell line posts. */
function written(page: string): string[] {
  const text = readFileSync(resolve(root, page), 'utf8');
  const blocks = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] as string);
  const posted = [...text.matchAll(/-d '(\{"query":[\s\S]*?\})'/g)].map(
    (match) => JSON.parse((match[1] as string).replaceAll('\n', ' ')).query as string,
  );
  return [...blocks, ...posted];
}

/** The same document with names that no other has: cases are anonymous, and fragments of two files may share a name. */
function named(document: DocumentNode, name: string): DocumentNode {
  const fragments = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, `${name}${definition.name.value}`);
  }
  const text = [...fragments].reduce(
    (t, [from, to]) => t.replaceAll(new RegExp(`(\\.\\.\\.\\s*|fragment )${from}\\b`, 'g'), `$1${to}`),
    print(document),
  );
  const definitions = parse(text).definitions.map(
    (definition, i): DefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, name: { kind: Kind.NAME, value: i === 0 ? name : `${name}${i}` } }
        : definition,
  );
  return { kind: Kind.DOCUMENT, definitions };
}

function pascal(file: string): string {
  return file.replace(/(^|[_.-])(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

const documents = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: `Case${pascal(basename(file, '.graphql'))}`,
      text: readFileSync(resolve(folder, file), 'utf8'),
    })),
  ...['README.md', 'src/README.md'].flatMap((page) =>
    written(page).map((text, i) => ({ name: `${pascal(page.replace('/', '-').replace('.md', ''))}${i}`, text })),
  ),
  ...readdirSync(served)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: `Served${pascal(basename(file, '.graphql'))}`,
      text: readFileSync(resolve(served, file), 'utf8'),
    })),
  ...examples.map((text, i) => ({ name: `Example${i}`, text })),
].map(({ name, text }) => ({ location: `${name}.graphql`, document: named(parse(text), name) }));

/** What a frontend developer writes: the types say what may be null and which numbers are exact. */
const client = `
import type { Decimal } from './json';
import * as api from './api';
declare function execute<R, V>(document: api.TypedDocumentString<R, V>, variables: V): Promise<R>;
type Projects = NonNullable<NonNullable<api.CaseListEverythingOfAProjectQuery['investmentProjects']>['again']>;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const capital: Same<NonNullable<Projects[number]['capitalVnd']>, Decimal> = true;
export const mayBeUnknown: null extends Projects[number]['capitalVnd'] ? true : false = true;
export const isAlwaysNamed: null extends Projects[number]['name'] ? true : false = false;
export const page = execute(api.CasePageAfterDocument, { cursor: null });
`;

function faults(files: Record<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const at = (file: string) => resolve(__dirname, file);
  const made = new Map(Object.entries(files).map(([file, text]) => [at(file), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => made.has(file) || fileExists(file);
  host.readFile = (file) => made.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) =>
    made.has(file) ? ts.createSourceFile(file, made.get(file) as string, target) : getSourceFile(file, target, ...rest);
  const program = ts.createProgram([...made.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${basename(d.file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`);
}

it('gives every operation of the cases and examples types that compile', { timeout: 120_000 }, async () => {
  expect(documents.length).toBeGreaterThan(40);
  const api = await typed('api.ts', schema, documents, './json');
  const json = readFileSync(resolve(__dirname, '../src/api/json.ts'), 'utf8');
  expect(faults({ 'api.ts': api, 'json.ts': json, 'client.ts': client })).toEqual([]);

  // The compiler is asked in earnest: a mistake is one.
  expect(
    faults({ 'api.ts': api, 'json.ts': json, 'client.ts': client.replace('cursor: null', 'cursor: 7') }),
  ).toHaveLength(1);
  expect(
    faults({
      'api.ts': api,
      'json.ts': json,
      'client.ts': client.replace('isAlwaysNamed: null extends', 'isAlwaysNamed: string extends'),
    }),
  ).toHaveLength(1);
});
