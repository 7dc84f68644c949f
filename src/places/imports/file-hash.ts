import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 over files in order: the same ones give the same. Throws words for one that cannot be read. */
export async function hashOf(files: readonly string[]): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const file of files) {
    try {
      await pipeline(createReadStream(file, { highWaterMark: 1 << 16 }), async (chunks) => {
        for await (const chunk of chunks) hash.update(chunk as Buffer);
      });
    } catch (error) {
      throw new Error(`The file ${file} cannot be read: ${(error as Error).message}.`);
    }
    hash.update('\0');
  }
  return hash.digest();
}
