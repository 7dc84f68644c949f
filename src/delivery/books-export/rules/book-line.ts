import { reasonWords, type UnsentReason } from '../../suppression/rules/reasons';
import { stateWords } from '../../books/rules/words';
import type { DeliveryState } from '../../books/rules/states';

/** One person's line in the books, as the database gives it. No address, no contact point: an export leads to nobody. */
export interface BookRow {
  /** Null while it waits in a chunk that nobody has begun. */
  readonly deliveryId: string | null;
  /** GSS codes of the areas of the message that the person follows now; empty for who left. */
  readonly areaCodes: readonly string[];
  readonly state: DeliveryState;
  readonly smtpCode: number | null;
  readonly enhancedCode: string | null;
  readonly suppressedFor: UnsentReason | null;
  readonly tries: number;
  readonly possibleDuplicates: number;
  readonly frozenAt: Date;
  readonly nextTryAt: Date | null;
  readonly doneAt: Date | null;
  /** Of a deferred one: the digest's delivery that carries it, and how that stands. */
  readonly carriedBy: string | null;
  readonly digestState: DeliveryState | null;
}

/** The columns, in their order; they are part of what others read by machine, so they only grow at the end. */
export const bookColumns = [
  'delivery_id',
  'area_codes',
  'state',
  'smtp_code',
  'enhanced_code',
  'reason',
  'tries',
  'possible_duplicates',
  'frozen_at',
  'next_try_at',
  'done_at',
  'digest_delivery_id',
  'digest_state',
  'sent_as',
] as const;

/** A message's own mails, its texts to phones, or what was sent to somebody again. */
export type SentAs = 'mail' | 'text' | 'resend';

type Cell = string | number;

/** Times in UTC by ISO 8601; what is not there is empty. */
export function bookLine(row: BookRow, sentAs: SentAs): Cell[] {
  return [
    row.deliveryId ?? '',
    row.areaCodes.join(' '),
    row.state,
    row.smtpCode ?? '',
    row.enhancedCode ?? '',
    row.suppressedFor ? reasonWords[row.suppressedFor] : stateWords[row.state],
    row.tries,
    row.possibleDuplicates,
    row.frozenAt.toISOString(),
    row.nextTryAt?.toISOString() ?? '',
    row.doneAt?.toISOString() ?? '',
    row.carriedBy ?? '',
    row.digestState ?? '',
    sentAs,
  ];
}
