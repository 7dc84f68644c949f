import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '../errors';
import { apiHeader } from './api-header';

export const keyPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const keyMissing = () =>
  new Refusal(
    'idempotency-key-missing',
    400,
    'Send a fresh UUID in the header Idempotency-Key, and the same one when you try again.',
  );

/** The header `Idempotency-Key`, a UUID. Without one: 400 `idempotency-key-missing`. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const key = context.switchToHttp().getRequest<Request>().header('idempotency-key') ?? '';
    if (!keyPattern.test(key)) throw keyMissing();
    return key.toLowerCase();
  },
  [apiHeader('Idempotency-Key', 'A fresh UUID; the same one when you try again', 'uuid')],
);
