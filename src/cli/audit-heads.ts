import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { HeadSigner } from '../audit/heads/head-signer';
import { Heads } from '../audit/heads/heads.service';
import { misfitWords } from '../audit/heads/rules/misfit';
import { readHeads, type ReadHead } from '../audit/heads/rules/read-heads';
import type { Settings } from '../platform/config/settings';
import { print } from './print';

/** Ends with exit code 2 and words where the file is not what was exported. */
export async function readHeadsFile(file: string): Promise<readonly ReadHead[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return unreadable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const read = readHeads(text);
  if (!read.ok) return unreadable(`${file}:${read.fault.line}: ${read.fault.words}`);
  if (read.heads.length === 0) return unreadable(`${file} holds no heads`);
  return read.heads;
}

/** Names the first head that no longer fits; true when all do. */
export async function verifyHeads(
  db: DataSource,
  settings: Settings,
  file: string,
  read: readonly ReadHead[],
): Promise<boolean> {
  const heads = new Heads(db, new HeadSigner(settings));
  const judged = await heads.judge(read);
  const wrong = judged.find(({ misfit }) => misfit !== null);
  if (!wrong) {
    const [first, last] = [read[0]!.head.day, read.at(-1)!.head.day];
    print(`${read.length} heads, ${first} to ${last}: all fit`);
    return true;
  }
  const { head, line, misfit } = wrong;
  print(`${file}:${line}: head of ${head.day} does not fit: ${misfitWords[misfit!](head)}`);
  if (head.epoch !== (await heads.epoch()))
    print('The database was released from a hold since then, as it is after a restore or a move.');
  const last = judged.findLast((one) => one.line < line);
  if (last) print(`The last head that fits is of ${last.head.day}, entry ${last.head.seq}.`);
  return false;
}

function unreadable(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
