import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { languageFor } from './language';

/** The language of the page that a route answers with. */
export const PageLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageFor(context.switchToHttp().getResponse<Response>()),
);
