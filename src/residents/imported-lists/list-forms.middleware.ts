import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { Refusal } from '../../platform/errors';
import { staffIdOf } from '../../staff/sign-in/staff-session';

/** The name of the file's field. */
export const LIST = 'list';
/** About 150,000 people. Longer lists come by the command line. */
export const MEGABYTES = 10;

/** Reads the form with its file before the guards, since the form's token is a field of it; for signed-in staff alone. */
@Injectable()
export class ListForms implements NestMiddleware {
  private readonly read = multer({
    storage: multer.memoryStorage(),
    limits: { files: 1, fileSize: MEGABYTES * 1_000_000, fields: 100, fieldSize: 10_000 },
  }).single(LIST);

  use(request: Request, response: Response, next: NextFunction): void {
    if (!request.is('multipart/form-data') || staffIdOf(request) === null) return next();
    this.read(request, response, (error: unknown) => {
      if (error) return next(refused(error));
      const { file } = request;
      request.body = { ...(request.body as object), [LIST]: file?.size ? file.buffer : null };
      next();
    });
  }
}

function refused(error: unknown): Refusal {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
    return new Refusal(
      'list-too-large',
      413,
      `The list is larger than ${MEGABYTES} MB. Bring it in by the command line.`,
    );
  return new Refusal('upload-broken', 400, 'The upload did not come through whole. Try it again.');
}
