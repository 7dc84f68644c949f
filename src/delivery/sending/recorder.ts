import type { HotStatements } from '../../platform/database/hot-statements';
import { isHardCode } from '../bounces/rules/codes';
import { SUPPRESS_REFUSED } from '../suppression/suppressed.queries';
import { RECORD } from './chunk.queries';
import type { Result } from './rules/result';

/** Nothing waits longer than this to be written down, so that a crash leaves few rows in doubt. */
const FLUSH_MS = 50;
const MOST_UNWRITTEN = 250;
/** A database that restarts is back within seconds; after this the rows stay in flight, which says what we know. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

interface Row extends Result {
  readonly id: string;
}

/** Writes the results of one claim down in batches, fenced by its epoch. */
export class Recorder {
  private rows: Row[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: HotStatements,
    private readonly epoch: number,
    private readonly written: (results: readonly Result[]) => void,
  ) {}

  add(id: string, result: Result): void {
    this.rows.push({ id, ...result });
    if (this.rows.length >= MOST_UNWRITTEN) this.flushLater();
    else this.timer ??= setTimeout(() => this.flushLater(), FLUSH_MS);
  }

  /** Waits until all is written. Throws when the database stayed away. */
  async settled(): Promise<void> {
    this.flushLater();
    await this.writing;
  }

  private flushLater(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = this.rows;
    this.rows = [];
    if (rows.length === 0) return;
    this.writing = this.writing.then(() => this.write(rows, Date.now() + PATIENCE_MS));
    this.writing.catch(() => undefined); // `settled` throws it
  }

  private async write(rows: readonly Row[], until: number): Promise<void> {
    const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key]);
    const columns = [
      column('id'),
      column('state'),
      column('smtpCode'),
      column('enhancedCode'),
      column('nextTryInSeconds'),
      column('tried'),
    ];
    const refused = rows.filter((row) => row.state === 'failed' && isHardCode(row.enhancedCode));
    for (;;) {
      try {
        await this.db.query(RECORD, [...columns, this.epoch]);
        if (refused.length > 0)
          await this.db.query(SUPPRESS_REFUSED, [refused.map(({ id }) => id)]);
        return this.written(rows);
      } catch (error) {
        if (Date.now() >= until) throw error;
        await new Promise((done) => setTimeout(done, PAUSE_MS));
      }
    }
  }
}
