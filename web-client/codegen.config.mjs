// How the server's schema becomes TypeScript: shared by the web client's own operations and the test that any client's compile.
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';

/** Every scalar of the schema has its type here; one that is missing is an error. */
const scalars = {
  UUID: 'string',
  URL: 'string',
  LocalDate: 'string',
  DateTime: 'string',
  Decimal: 'Decimal',
  Long: 'Decimal',
  Geometry: 'unknown',
  Position: 'Position',
  Any: 'unknown',
};

/**
 * The typed operations of some documents, as one module that imports `Decimal` and `Position` from `json`, and the types of
 * the schema from another such module where one is named.
 */
export async function typed(filename, schema, documents, json, types) {
  const output = await codegen({
    filename,
    schema,
    documents,
    config: {
      scalars,
      strictScalars: true,
      useTypeImports: true,
      enumsAsTypes: true,
      onlyOperationTypes: true,
      preResolveTypes: true,
      skipTypename: true,
      documentMode: 'string',
      dedupeFragments: true,
      inputMaybeValue: 'T | null | undefined',
      // What a field means is told by the schema, which is committed too.
      disableDescriptions: true,
      ...(types && { importSchemaTypesFrom: types }),
    },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, typescriptOperations, typedDocumentNode },
  });
  return `import type { Decimal, Position } from '${json}';\n${output}`;
}
