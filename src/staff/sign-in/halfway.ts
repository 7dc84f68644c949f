import type { Request } from 'express';
import { keepSession } from '../../platform/http/keep-session';
import type { SecondStep } from '../second-factor/rules/second-step';
import { renew } from './staff-session';
import type { PasswordMark } from './still-opens.service';

/** Somebody whose password was right and who is not in yet. It has no `staffId`, so that it opens no page. */
export interface Halfway {
  readonly halfwayId: string;
  readonly step: Exclude<SecondStep, 'none'>;
  /** Where to go once in. */
  readonly next: string;
  readonly mark: PasswordMark;
  /** Left out: the first step was the password. */
  readonly by?: 'directory';
  /** Milliseconds since 1970. */
  readonly since: number;
}

declare module 'express-session' {
  interface SessionData {
    halfway?: Halfway;
  }
}

/** Time enough to find a phone. */
const HALFWAY_MS = 10 * 60_000;

/** A session under a new id that waits for the second step. */
export async function beginHalfway(
  request: Request,
  halfway: Omit<Halfway, 'since'>,
  now = Date.now(),
): Promise<void> {
  await renew(request);
  request.session.halfway = { ...halfway, since: now };
  await keepSession(request.session);
}

/** Who waits for this step here, if not for too long. */
export function halfwayOf(
  request: Partial<Pick<Request, 'session'>>,
  step: Halfway['step'],
  now = Date.now(),
): Halfway | null {
  const halfway = request.session?.halfway;
  return halfway?.step === step && now - halfway.since < HALFWAY_MS ? halfway : null;
}
