import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, answerOf, type Body, execute, Fault } from './client';
import { canonicalJson, parseJson } from './json';
import type { TypedDocumentString } from './operations';

export interface OperationState<Result> {
  /** The last answer, kept while a newer one is on its way. */
  answer: Answer<Result> | null;
  /** True while the answer shown is not yet the one that was asked for. */
  loading: boolean;
  fault: Fault | null;
  /** When the next try comes by itself, in milliseconds of Date.now(); null when none is planned. */
  retryAt: number | null;
  retry: () => void;
}

const firstWait = 2_000;
const longestWait = 20_000;

/** Doubling waits: short enough to notice a restart, long enough not to press on a server in trouble. */
export function waitBeforeTry(failures: number): number {
  return Math.min(firstWait * 2 ** (failures - 1), longestWait);
}

type Asked = Promise<Answer<unknown>>;
const asked = new Map<string, Asked>();
const given = new Map<string, Answer<unknown>>();

/** Takes over the answers that came in the page; the first `useOperation` of the same kind starts with its own. */
export function takeGiven(block: string | null | undefined): void {
  for (const [key, body] of Object.entries(block ? (parseJson(block) as Record<string, Body<unknown>>) : {})) {
    given.set(key, answerOf(body));
  }
}

/** Asks before the component that will want the answer is there; the first `useOperation` of the same kind takes it over. */
export function askAhead<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): void {
  if (given.has(keyOf(document, variables))) {
    return;
  }
  const answer = execute(document, variables, new AbortController().signal);
  // Whoever takes it over tells of a fault.
  answer.catch(() => {});
  asked.set(keyOf(document, variables), answer);
}

function takeAsked<Result>(key: string): Promise<Answer<Result>> | undefined {
  const answer = asked.get(key) as Promise<Answer<Result>> | undefined;
  asked.delete(key);
  return answer;
}

/** Reads one operation again whenever its variables change, and by itself after a passing fault; without variables, not at all. */
export function useOperation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): OperationState<Result> {
  const key = keyOf(document, variables);
  const [answered, setAnswered] = useState(() => givenFor<Result>(key));
  const [failed, setFailed] = useState<{ key: string; fault: Fault; retryAt: number | null } | null>(null);
  const [round, setRound] = useState(0);
  const failures = useRef(0);
  const latest = useRef(variables);
  latest.current = variables;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the variables, `round` for another try
  useEffect(() => {
    if (latest.current === null) {
      return;
    }
    const ready = givenFor<Result>(key);
    if (ready !== null) {
      given.delete(key);
      setAnswered((current) => (current?.key === key ? current : ready));
      return;
    }
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    (takeAsked<Result>(key) ?? execute(document, latest.current, abort.signal))
      .then((answer) => {
        if (!abort.signal.aborted) {
          failures.current = 0;
          setFailed(null);
          setAnswered({ key, answer });
        }
      })
      .catch((problem: unknown) => {
        if (abort.signal.aborted) {
          return;
        }
        const fault = problem instanceof Fault ? problem : new Fault('refused', String(problem));
        failures.current += 1;
        const wait = fault.passing ? waitBeforeTry(failures.current) : null;
        setFailed({ key, fault, retryAt: wait === null ? null : Date.now() + wait });
        if (wait !== null) {
          timer = setTimeout(() => setRound((current) => current + 1), wait);
        }
      });
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [document, key, round]);

  const retry = useCallback(() => setRound((current) => current + 1), []);
  return {
    answer: answered?.answer ?? null,
    loading: answered?.key !== key,
    fault: failed?.fault ?? null,
    retryAt: failed?.retryAt ?? null,
    retry,
  };
}

function givenFor<Result>(key: string): { key: string; answer: Answer<Result> } | null {
  const answer = given.get(key) as Answer<Result> | undefined;
  return answer ? { key, answer } : null;
}

/** The name of an operation with its variables, by which an answer is known before anybody wants it. */
export function keyOf(document: { toString(): string }, variables: unknown): string {
  return canonicalJson([/query (\w+)/.exec(document.toString())?.[1] ?? '', variables]);
}
