import { Refusal } from '../../platform/errors';
import type { EventInput } from './event-input';

/** 422 `invalid-input` at its field. */
export const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });

/** No event of ours lasts longer. */
const LONGEST_DAYS = 14;

export function refuseImpossible({ startsAt, endsAt }: Pick<EventInput, 'startsAt' | 'endsAt'>) {
  if (endsAt <= startsAt) throw invalid('endsDay', 'It must end after it begins.');
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * 86_400_000)
    throw invalid('endsDay', 'It may last 14 days at most. Check the day when it ends.');
}

/** What the public reads of it, for the checks. */
export const eventText = ({
  title,
  words,
  place,
}: Pick<EventInput, 'title' | 'words' | 'place'>) => ({
  subject: title,
  body: `${words}\n\nJoin us at ${place}.`.trim(),
  type: 'event' as const,
});
