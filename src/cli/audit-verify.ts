import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { faultWords } from '../audit/checks/rules/fault-words';
import { HeadSigner } from '../audit/heads/head-signer';
import { Heads } from '../audit/heads/heads.service';
import { misfitWords } from '../audit/heads/rules/misfit';
import { readHeads, type ReadHead } from '../audit/heads/rules/read-heads';
import { verifyAudit } from '../audit/verify';
import type { Settings } from '../platform/config/settings';

interface Told {
  readonly lines: readonly string[];
  /** 1: the log is not what it was. 2: the file cannot be read as heads. */
  readonly exitCode: 0 | 1 | 2;
}

/** Walks the chain, and checks it against a file of exported heads where one is given. */
export async function verifyLog(db: DataSource, settings: Settings, file?: string): Promise<Told> {
  const heads = file === undefined ? [] : await headsIn(file);
  if (typeof heads === 'string') return { lines: [heads], exitCode: 2 };
  const verdict = await verifyAudit(db);
  const chain = verdict.ok
    ? `${verdict.entries} entries, unbroken; head ${verdict.head}`
    : `entry ${verdict.seq}: ${verdict.fault} (${faultWords[verdict.fault]})`;
  const { lines, fit } = await against(new Heads(db, new HeadSigner(settings)), heads, file ?? '');
  return { lines: [chain, ...lines], exitCode: verdict.ok && fit ? 0 : 1 };
}

/** The heads, or what keeps the file from being read. */
async function headsIn(file: string): Promise<readonly ReadHead[] | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
  const read = readHeads(text);
  if (!read.ok) return `${file}:${read.fault.line}: ${read.fault.words}`;
  return read.heads.length === 0 ? `${file} holds no heads` : read.heads;
}

async function against(heads: Heads, read: readonly ReadHead[], file: string) {
  if (read.length === 0) return { fit: true, lines: [] };
  const judged = await heads.judge(read);
  const wrong = judged.find(({ misfit }) => misfit !== null);
  if (!wrong) {
    const [first, last] = [read[0]!.head.day, read.at(-1)!.head.day];
    return { fit: true, lines: [`${read.length} heads, ${first} to ${last}: all fit`] };
  }
  const { head, line, misfit } = wrong;
  const lines = [
    `${file}:${line}: head of ${head.day} does not fit: ${misfitWords[misfit!](head)}`,
  ];
  if (head.epoch !== (await heads.epoch()))
    lines.push('The database was released from a hold since, as it is after a restore or a move.');
  const last = judged.findLast((one) => one.line < line)?.head;
  if (last) lines.push(`The last head that fits is of ${last.day}, entry ${last.seq}.`);
  return { fit: false, lines };
}
