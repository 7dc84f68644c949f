import { stringify } from 'csv-stringify';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit.service';
import type { AuditEntry, AuditFilter } from './audit-filter';
import { ACTIONS, HEAD, newestFirst } from './entries.queries';

/** Lines read at a time: what a slow reader makes us hold. */
const LINES = 2_000;

const columns = [
  ...['number', 'at', 'actor_kind', 'actor_id', 'action'],
  ...['subject_kind', 'subject_id', 'detail', 'hash'],
];

/** The log as it is read: the newest first, ids and codes alone. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** `next` is the number to go on below, null on the last page. */
  async list(filter: AuditFilter, { below = null as number | null, limit = 50 } = {}) {
    const rows = await this.page(filter, below, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.seq : null };
  }

  async actions(): Promise<string[]> {
    return (await this.db.query<{ action: string }[]>(ACTIONS)).map(({ action }) => action);
  }

  /**
   * CSV in UTF-8 with a byte-order mark, as the log stood when it was asked for. The export is an entry of its own before
   * its first line goes out; `asked` is what that entry says of the filter.
   */
  async export(
    staffId: string,
    filter: AuditFilter,
    asked: Readonly<Record<string, unknown>>,
  ): Promise<Readable> {
    const upTo = await this.db.transaction(async (tx) => {
      const [{ seq }] = await tx.query<[{ seq: number }]>(HEAD);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        action: 'audit.exported',
        subject: { kind: 'staff', id: staffId },
        detail: { ...asked, upTo: seq },
      });
      return seq;
    });
    const options = { header: true, columns, bom: true, escape_formulas: true };
    return Readable.from(this.lines(filter, upTo + 1)).compose(stringify(options)) as Readable;
  }

  private async *lines(filter: AuditFilter, below: number): AsyncGenerator<string[]> {
    for (let next = below; ;) {
      const rows = await this.page(filter, next, LINES);
      for (const row of rows) yield lineOf(row);
      if (rows.length < LINES) return;
      next = rows.at(-1)!.seq;
    }
  }

  private page(filter: AuditFilter, below: number | null, limit: number): Promise<AuditEntry[]> {
    const { text, values } = newestFirst(filter, below, limit);
    return this.db.query(text, [...values]);
  }
}

const lineOf = (entry: AuditEntry): string[] => [
  ...[String(entry.seq), entry.at.toISOString(), entry.actorKind, entry.actorId ?? ''],
  ...[entry.action, entry.subjectKind, entry.subjectId, JSON.stringify(entry.detail), entry.hash],
];
