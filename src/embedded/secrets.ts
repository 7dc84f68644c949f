import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { readJson, writeJson } from './json-file';

/** Secrets of this one installation, by the names that Settings gives them. */
export interface Secrets {
  DATA_KEYS: string;
  INDEX_KEYS: string;
  LINK_KEYS: string;
  SESSION_SECRET: string;
  /** Password of the embedded PostgreSQL; not a setting. */
  postgresPassword: string;
}

const key = () => `k1:${randomBytes(32).toString('base64')}`;

/** Made once: with other keys the stored contact data could never be read again. */
export function secretsIn(file: string): Secrets {
  const kept = readJson<Secrets>(file);
  if (kept) return kept;
  const made: Secrets = {
    DATA_KEYS: key(),
    INDEX_KEYS: key(),
    LINK_KEYS: key(),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    postgresPassword: randomBytes(16).toString('hex'),
  };
  writeJson(file, made, 0o600);
  chmodSync(file, 0o600);
  return made;
}
