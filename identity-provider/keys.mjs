// The keys of one installation, made at the first start and kept, so that tokens and sign-ins outlive a restart.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function keysIn(folder) {
  const file = join(folder, 'keys.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw new Error(`${file} cannot be read (${problem.message}): delete it, and new keys are made; tokens of before no longer hold.`);
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = {
    signing: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') },
    cookies: [randomBytes(32).toString('hex')],
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.unfinished`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.unfinished`, file);
  return keys;
}
