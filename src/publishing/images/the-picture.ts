import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Picked } from './picked';

/** The picture that was read from the request's body; null when none was picked. */
export const ThePicture = createParamDecorator(
  (_: unknown, context: ExecutionContext): Picked | null =>
    context.switchToHttp().getRequest<Request & { picked?: Picked | null }>().picked ?? null,
);
