import { parseJson } from './json';
import type { TypedDocumentString } from './operations';

export interface GraphQLError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

export interface Answer<Result> {
  data: Result;
  /** The publication that the whole answer was read from; null from a server that does not say. */
  publication: number | null;
}

export type FaultKind = 'away' | 'offline' | 'refused';

/** Why an operation has no answer. `away` and `offline` pass by themselves; `refused` does not. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly errors: GraphQLError[] = [],
  ) {
    super(message);
    this.name = 'Fault';
  }

  get passing(): boolean {
    return this.kind !== 'refused';
  }
}

const endpoint = '/graphql';

/** An answer as it travels. */
export interface Body<Result> {
  data?: Result | null;
  errors?: GraphQLError[];
  extensions?: { publication?: number };
}

/** Reads an answer without errors. */
export function answerOf<Result>({ data, extensions }: Body<Result>): Answer<Result> {
  return { data: data as Result, publication: extensions?.publication ?? null };
}

export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Result>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
    text = await response.text();
  } catch (problem) {
    if (signal.aborted) {
      throw problem;
    }
    throw new Fault('offline', 'The server cannot be reached.');
  }
  const body = readBody<Result>(text);
  const errors = body?.errors ?? [];
  if (body?.data && errors.length === 0) {
    return answerOf(body);
  }
  const message = errors[0]?.message ?? `HTTP ${response.status}`;
  throw new Fault(isPassing(response.status, errors) ? 'away' : 'refused', message, errors);
}

function readBody<Result>(text: string): Body<Result> | null {
  try {
    return parseJson(text) as Body<Result>;
  } catch {
    return null;
  }
}

/** The database away (MAP500), too slow (MAP501) or being migrated (MAP503). */
const passingCodes = new Set(['MAP500', 'MAP501', 'MAP503']);

/** What passes by itself. The error's code decides; without one, HTTP's status does. */
function isPassing(status: number, errors: GraphQLError[]): boolean {
  const codes = errors.map((error) => error.extensions?.code).filter((code) => code !== undefined);
  return codes.length > 0 ? codes.some((code) => passingCodes.has(code)) : status >= 500 || status === 429;
}
