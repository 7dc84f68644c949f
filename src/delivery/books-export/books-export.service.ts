import { stringify } from 'csv-stringify';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { BOOK_PAGE, SENDS_OF } from './books-export.queries';
import { bookColumns, bookLine, type BookRow, type SentAs } from './rules/book-line';

type Paged = BookRow & { readonly contactPointId: string };

interface OneSend {
  readonly id: string;
  readonly size: number;
  readonly kind: SentAs;
}

/** Lines read at a time: what a slow reader makes us hold. */
const LINES = 2_000;

/** The books of a message, line by line, for those who must prove or mend what happened. */
@Injectable()
export class BooksExport {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /**
   * CSV in UTF-8 with a byte-order mark, one line a person and send. The export is in the audit log before its first line
   * goes out. 404 `not-released` before the audience is frozen.
   */
  async of(staffId: string, messageId: string): Promise<Readable> {
    const sends = await this.db.query<OneSend[]>(SENDS_OF, [messageId]);
    if (sends.length === 0)
      throw new Refusal('not-released', 404, 'This message was not released yet: it has no books.');
    await this.db.transaction((tx) =>
      this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        action: 'books.exported',
        subject: { kind: 'message', id: messageId },
        detail: { lines: sends.reduce((sum, { size }) => sum + size, 0) },
      }),
    );
    const options = { header: true, columns: [...bookColumns], bom: true, escape_formulas: true };
    return Readable.from(this.linesOf(sends)).compose(stringify(options)) as Readable;
  }

  private async *linesOf(sends: readonly OneSend[]): AsyncGenerator<(string | number)[]> {
    for (const send of sends) yield* this.lines(send);
  }

  private async *lines({ id, kind }: OneSend): AsyncGenerator<(string | number)[]> {
    let after: string | null = null;
    for (;;) {
      const rows: Paged[] = await this.db.query<Paged[]>(BOOK_PAGE, [id, after, LINES]);
      for (const row of rows) yield bookLine(row, kind);
      if (rows.length < LINES) return;
      after = rows.at(-1)!.contactPointId;
    }
  }
}
