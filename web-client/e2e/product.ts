import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product is served, without a slash at the end. */
    base: string;
  }
}

const repository = path.join(import.meta.dirname, '../..');
const tool = path.join(
  repository,
  `src/InvestMap.Tool/bin/${process.env.CONFIGURATION ?? 'Release'}/net10.0/InvestMap.Tool.dll`,
);
const startLimit = 240_000;

/** Uses the product that BASE_URL names, or starts one of its own: fresh data, a free port, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The test runner itself sets BASE_URL to '/', the base of the bundler.
  const given = process.env.BASE_URL ?? '';
  if (/^https?:/.test(given)) {
    project.provide('base', given.replace(/\/$/, ''));
    return async () => {};
  }
  if (!existsSync(tool)) {
    throw new Error(`${tool} is missing: build it with \`make run\` or \`make test\`, or set BASE_URL.`);
  }
  const data = await mkdtemp(path.join(tmpdir(), 'investmap-e2e-'));
  await chmod(data, 0o755);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const product = spawn('dotnet', [tool, 'up'], {
    cwd: repository,
    env: { ...process.env, PORT: String(port), INVESTMAP_DATA: data, DEMO: '1', ConnectionStrings__InvestMap: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [product.stdout, product.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const stop = async () => {
    await ended(product);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await ready(base, product);
  } catch (problem) {
    await stop();
    throw new Error(`The product did not start.\n${said}`, { cause: problem });
  }
  project.provide('base', base);
  return stop;
}

async function ready(base: string, product: ChildProcess): Promise<void> {
  for (const end = Date.now() + startLimit; Date.now() < end; ) {
    if (product.exitCode !== null) {
      throw new Error(`It ended with ${product.exitCode}.`);
    }
    const answered = await fetch(`${base}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) {
      return;
    }
    await new Promise((wake) => setTimeout(wake, 300));
  }
  throw new Error(`No answer within ${startLimit / 1000} s.`);
}

function ended(product: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (product.exitCode !== null || product.signalCode !== null) {
      done();
      return;
    }
    const force = setTimeout(() => product.kill('SIGKILL'), 20_000);
    product.once('exit', () => {
      clearTimeout(force);
      done();
    });
    product.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No port.')),
      );
    });
  });
}
