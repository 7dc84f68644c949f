import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { RateLimits } from '../../platform/http/rate-limits';
import { PICTURE, readPicture } from '../../publishing/images/picked';

/** Files cost memory: one caller may bring so many in an hour. */
const perCaller = { points: 60, seconds: 60 * 60 };

/** Reads a resident's form that comes with a file: before the guards, since the form's token is a field of it. */
@Injectable()
export class FormPictures implements NestMiddleware {
  constructor(
    private readonly settings: Settings,
    private readonly limits: RateLimits,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    if (!request.is('multipart/form-data')) return next();
    this.read(request, response).then(() => next(), next);
  }

  /** Beyond the limit the words are read all the same, and the picture is left. */
  private async read(request: Request, response: Response): Promise<void> {
    const mayBring = await this.limits.take('form-pictures', callerOf(request.ip), perCaller).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
    const picked = await readPicture(request, response, this.settings.IMAGE_MEGABYTES);
    const picture = mayBring ? picked : picked && { ...picked, bytes: Buffer.alloc(0) };
    request.body = { ...(request.body as object), [PICTURE]: picture };
  }
}
