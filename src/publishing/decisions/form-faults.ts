import type { FieldError } from '../../platform/http/check';

/** What a form of the message's page posts; anything may be missing. */
export type PostedDecision = Record<string, unknown>;

const blank = (value: unknown) => typeof value !== 'string' || value.trim() === '';

/**
 * What a person left out, at its field, so that the page can say so before anything is asked. The rules ask
 * again; this only saves a turn. `field` is the id of the input on the page.
 */
export function faultsOf(posted: PostedDecision): FieldError[] {
  const { action, reason, back, when, day, time } = posted;
  if (action === 'return' && blank(reason) && Object.values(back ?? {}).every(blank))
    return [{ field: 'return-reason', words: 'Say why it goes back.' }];
  if (action === 'withdraw' && blank(reason))
    return [{ field: 'withdraw-reason', words: 'Say why it is withdrawn.' }];
  if (action === 'lift' && blank(reason))
    return [{ field: 'lift-reason', words: 'Say how you know that it is so.' }];
  if (action === 'clear') return clearFaults(posted);
  if (action === 'reschedule' && when !== 'now' && (blank(day) || blank(time)))
    return [
      {
        field: blank(day) ? 'new-day' : 'new-time',
        words: 'Give the new day and time of release.',
      },
    ];
  return [];
}

/** Each finding that may stand has a kind of reason and words; at least one finding does. */
function clearFaults({ clear, code }: PostedDecision): FieldError[] {
  const reasons = Object.entries((clear ?? {}) as Record<string, unknown>);
  const codes = (code ?? {}) as Record<string, unknown>;
  const missing = reasons.flatMap(([id, why]): FieldError[] => {
    if (blank(why) && !blank(codes[id])) return [{ field: `clear-${id}`, words: WHY }];
    if (!blank(why) && blank(codes[id])) return [{ field: `code-${id}`, words: KIND }];
    return [];
  });
  if (missing.length > 0) return missing;
  const none = reasons.length > 0 && reasons.every(([, why]) => blank(why));
  return none ? [{ field: `clear-${reasons[0]![0]}`, words: WHY }] : [];
}

const WHY = 'Give a reason for each finding that may stand.';
const KIND = 'Choose the kind of reason.';
