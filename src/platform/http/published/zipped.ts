import { gzipSync } from 'node:zlib';

/** Packed for the wire. Only for what is the same for everybody: a secret in it could be guessed by its length. */
export const zipped = (body: Buffer): Buffer => gzipSync(body, { level: 6 });
