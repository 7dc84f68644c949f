import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { tap, type Observable } from 'rxjs';
import { isApi } from './is-api';

/** An API answer with a `version` carries it as its ETag, for If-Match of the next edit. */
@Injectable()
export class VersionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    if (!isApi(http.getRequest<Request>())) return next.handle();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const version = (answer as { version?: unknown } | null)?.version;
        const response = http.getResponse<Response>();
        if (typeof version === 'number' && !response.headersSent)
          response.setHeader('ETag', `"${version}"`);
      }),
    );
  }
}
