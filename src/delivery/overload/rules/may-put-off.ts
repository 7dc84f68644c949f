import { goesAtOnce } from '../../../residents/audience/rules/goes-at-once';
import { nextDailyDigest } from '../../digests/rules/next-digest';

/** The digest that is about to be frozen may miss it. */
const JUST_MISSED_MS = 10 * 60_000;
/** A digest takes a while to go out. */
const TO_ARRIVE_MS = 60 * 60_000;

interface Asked {
  readonly urgent: boolean;
  readonly topicCode: string;
  readonly correctsId: string | null;
  readonly aboutId?: string | null;
  readonly notAfter: Date | null;
}

/** When who had enough this week would get it instead; null where it waits for nobody, or would come too late. */
export function putOffTo(message: Asked, at: Date, zone: string): Date | null {
  if (goesAtOnce(message) || message.correctsId !== null || message.aboutId) return null;
  const digest = nextDailyDigest(new Date(at.getTime() + JUST_MISSED_MS), zone);
  const { notAfter } = message;
  return notAfter && notAfter.getTime() < digest.getTime() + TO_ARRIVE_MS ? null : digest;
}
