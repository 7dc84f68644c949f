import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { Refusal } from '../../platform/errors';
import { tooLarge } from './reencode';

/** A file as it came in. `bytes` is empty when it was larger than may be. */
export interface Picked {
  bytes: Buffer;
  size: number;
}

/** The picture of a form that the middleware read; null when none came, whatever else the field holds. */
export function pickedOf(posted: Readonly<Record<string, unknown>>): Picked | null {
  const picked = posted[PICTURE] as Partial<Picked> | null | undefined;
  return Buffer.isBuffer(picked?.bytes) ? (picked as Picked) : null;
}

/** The name of the file's field, in the form and in the API. */
export const PICTURE = 'picture';

/** Beyond this many times the limit the connection is cut: it is no mistake any more. */
const PATIENCE = 10;

/** Keeps a file in memory up to the limit and lets the rest run by, so that the form around it is still read. */
class LimitedMemory implements StorageEngine {
  constructor(private readonly limit: number) {}

  _handleFile: StorageEngine['_handleFile'] = (_request, file, done) => {
    const parts: Buffer[] = [];
    let size = 0;
    file.stream.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= this.limit) parts.push(part);
    });
    file.stream.on('error', done);
    file.stream.on('end', () => {
      done(null, { buffer: Buffer.concat(size > this.limit ? [] : parts), size });
    });
  };

  _removeFile: StorageEngine['_removeFile'] = (_request, _file, done) => done(null);
}

/** Reads a multipart body: its fields into `request.body`, and the picture among them, if one was picked. */
export function readPicture(
  request: Request,
  response: Response,
  megabytes: number,
): Promise<Picked | null> {
  const limit = megabytes * 1_000_000;
  const read = multer({
    storage: new LimitedMemory(limit),
    limits: { files: 1, fileSize: limit * PATIENCE, fields: 1000, fieldSize: 2_000_000 },
  }).single(PICTURE);
  return new Promise((done, fail) => {
    read(request, response, (error: unknown) => {
      if (error) return fail(refused(error, megabytes));
      const { file } = request;
      done(file && file.size > 0 ? { bytes: file.buffer, size: file.size } : null);
    });
  });
}

function refused(error: unknown, megabytes: number): Refusal {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return tooLarge(megabytes);
  return new Refusal('upload-broken', 400, 'The upload did not come through whole. Try it again.');
}
