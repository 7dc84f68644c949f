import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** Offered as a file to keep, named after the message's id. */
export const csvFile = (stream: Readable, messageId: string) =>
  new StreamableFile(stream, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="books-${messageId}.csv"`,
  });
