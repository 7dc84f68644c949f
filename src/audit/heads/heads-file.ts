import { Inject, Injectable } from '@nestjs/common';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Settings } from '../../platform/config/settings';
import { lineOf, type SignedHead } from './rules/head';
import { cutShort, readHeads, type HeadsFault } from './rules/read-heads';

export const HEADS_FILE = 'audit-heads.jsonl';

/** The file of heads cannot be read as one, and nothing is added to it until somebody looked. */
export class BrokenHeads extends Error {
  readonly code = 'audit-heads-broken';
  constructor({ line, words }: HeadsFault) {
    super(`Line ${line}: ${words}`);
  }
}

/** The heads of the chain in a file that only ever grows. */
@Injectable()
export class HeadsFile {
  constructor(@Inject(Settings) private readonly settings: Pick<Settings, 'AUDIT_HEADS_FOLDER'>) {}

  get isSet(): boolean {
    return this.settings.AUDIT_HEADS_FOLDER !== '';
  }

  /** Nothing where there is no folder, or no file yet. Throws `BrokenHeads`. */
  async heads(): Promise<SignedHead[]> {
    return headsIn(wholeLines(await this.text()));
  }

  /** Adds these and comes back when the disk has them. The folder must be there: what should be mounted might not be. */
  async append(heads: readonly SignedHead[]): Promise<void> {
    if (!this.isSet || heads.length === 0) return;
    const end = cutShort(await this.text());
    const lines = heads.map((head) => `${lineOf(head)}\n`).join('');
    const file = await open(this.path, 'a', 0o640);
    try {
      await file.appendFile(end === null ? lines : `\n${lines}`);
      await file.sync();
    } finally {
      await file.close();
    }
    const folder = await open(this.settings.AUDIT_HEADS_FOLDER, 'r');
    await folder.sync().finally(() => folder.close());
  }

  private get path(): string {
    return path.join(this.settings.AUDIT_HEADS_FOLDER, HEADS_FILE);
  }

  private async text(): Promise<string> {
    if (!this.isSet) return '';
    return readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
  }
}

/** A crash may have left the last line without its end; its head is then written again, on a line of its own. */
function wholeLines(text: string): string {
  const end = cutShort(text);
  return end === null ? text : text.slice(0, text.length - end.length);
}

function headsIn(text: string): SignedHead[] {
  const read = readHeads(text);
  if (!read.ok) throw new BrokenHeads(read.fault);
  return read.heads.map(({ head }) => head);
}
