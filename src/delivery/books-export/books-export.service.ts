import { stringify } from 'csv-stringify';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Books } from '../books/books.service';
import { BOOK_PAGE } from './books-export.queries';
import { bookColumns, bookLine, type BookRow } from './rules/book-line';

type Paged = BookRow & { readonly contactPointId: string };

/** Lines read at a time: what a slow reader makes us hold. */
const LINES = 2_000;

/** The books of a message, line by line, for those who must prove or mend what happened. */
@Injectable()
export class BooksExport {
  constructor(
    private readonly db: DataSource,
    private readonly books: Books,
    private readonly audit: AuditService,
  ) {}

  /**
   * CSV in UTF-8 with a byte-order mark, one line a person. The export is in the audit log before its first line
   * goes out. 404 `not-released` before the audience is frozen.
   */
  async of(staffId: string, messageId: string): Promise<Readable> {
    const { audience } = await this.books.counts(messageId);
    if (audience === null)
      throw new Refusal('not-released', 404, 'This message was not released yet: it has no books.');
    await this.db.transaction((tx) =>
      this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        action: 'books.exported',
        subject: { kind: 'message', id: messageId },
        detail: { lines: audience },
      }),
    );
    const options = { header: true, columns: [...bookColumns], bom: true, escape_formulas: true };
    return Readable.from(this.lines(messageId)).compose(stringify(options)) as Readable;
  }

  private async *lines(messageId: string): AsyncGenerator<(string | number)[]> {
    let after: string | null = null;
    for (;;) {
      const rows: Paged[] = await this.db.query<Paged[]>(BOOK_PAGE, [messageId, after, LINES]);
      for (const row of rows) yield bookLine(row);
      if (rows.length < LINES) return;
      after = rows.at(-1)!.contactPointId;
    }
  }
}
