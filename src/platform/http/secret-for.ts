import { createHmac } from 'node:crypto';
import type { Settings } from '../config/settings';

/** A key of its own for each use of SESSION_SECRET, so that what one signs means nothing to another. */
export function secretFor(purpose: string, { SESSION_SECRET }: Pick<Settings, 'SESSION_SECRET'>) {
  return createHmac('sha256', SESSION_SECRET).update(purpose).digest('hex');
}
