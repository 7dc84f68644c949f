import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Refusal } from '../errors';
import { CSRF, type Csrf } from './csrf';
import { isApi } from './is-api';
import { ONE_CLICK } from './one-click';
import { HARMLESS } from './published/harmless';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a form that was not shown by us to this visitor. The API takes no cookies, so needs none of it. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    @Inject(CSRF) private readonly csrf: Csrf,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (harmless.has(request.method) || isApi(request)) return true;
    for (const mark of [ONE_CLICK, HARMLESS])
      if (this.reflector.get<boolean>(mark, context.getHandler())) return true;
    if (this.csrf.holds(request)) return true;
    throw new Refusal('form-expired', 403, 'platform/http:problem.form-expired');
  }
}
