import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { staffIdOf } from '../../staff/sign-in/staff-session';
import { PICTURE, readPicture } from './picked';

/**
 * Reads the editor's form when it comes with a file: before the guards, since the form's token is a field of it, and
 * for staff who are signed in alone.
 */
@Injectable()
export class PictureForms implements NestMiddleware {
  constructor(private readonly settings: Settings) {}

  use(request: Request, response: Response, next: NextFunction): void {
    if (!request.is('multipart/form-data') || staffIdOf(request) === null) return next();
    readPicture(request, response, this.settings.IMAGE_MEGABYTES).then((picked) => {
      request.body = { ...(request.body as object), [PICTURE]: picked };
      next();
    }, next);
  }
}
