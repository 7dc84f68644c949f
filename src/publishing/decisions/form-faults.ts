import type { FieldError } from '../../platform/http/check';

/** What a form of the message's page posts; anything may be missing. */
export type PostedDecision = Record<string, unknown>;

const blank = (value: unknown) => typeof value !== 'string' || value.trim() === '';

/**
 * What a person left out, at its field, so that the page can say so before anything is asked. The rules ask
 * again; this only saves a turn. `field` is the id of the input on the page.
 */
export function faultsOf(posted: PostedDecision): FieldError[] {
  const { action, reason, clear, back, when, day, time } = posted;
  if (action === 'return' && blank(reason) && Object.values(back ?? {}).every(blank))
    return [{ field: 'return-reason', words: 'Say why it goes back.' }];
  if (action === 'withdraw' && blank(reason))
    return [{ field: 'withdraw-reason', words: 'Say why it is withdrawn.' }];
  if (action === 'clear') {
    const reasons = Object.entries((clear ?? {}) as Record<string, unknown>);
    if (reasons.length > 0 && reasons.every(([, why]) => blank(why)))
      return [
        {
          field: `clear-${reasons[0]![0]}`,
          words: 'Give a reason for each finding that may stand.',
        },
      ];
  }
  if (action === 'reschedule' && when !== 'now' && (blank(day) || blank(time)))
    return [
      {
        field: blank(day) ? 'new-day' : 'new-time',
        words: 'Give the new day and time of release.',
      },
    ];
  return [];
}
