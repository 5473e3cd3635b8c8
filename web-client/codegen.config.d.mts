import type { DocumentNode } from 'graphql';

/** The typed operations of some documents, as one module that imports `Decimal` and `Position` from `json`. */
export function typed(
  filename: string,
  schema: DocumentNode,
  documents: readonly { location: string; document: DocumentNode }[],
  json: string,
): Promise<string>;
