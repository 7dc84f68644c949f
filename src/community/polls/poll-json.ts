import type { SeenPoll } from './polls.service';

/** The API's poll for staff. Without options in lists. */
export function pollJson({ poll, options }: Pick<SeenPoll, 'poll' | 'options'>) {
  const { id, version, kind, state, question, words, areaIds, opensAt, closesAt } = poll;
  const { editorIds, publishedBy, publishedAt, closedAt, voters } = poll;
  return {
    ...{ id, version, kind, state, question, words, areaIds, opensAt, closesAt },
    ...{ editorIds, publishedBy, publishedAt, closedAt, voters },
    ...(options.length > 0 && { options: optionsJson(options) }),
  };
}

const optionsJson = (options: SeenPoll['options']) =>
  options.map(({ id, title, words }) => ({ id, title, words }));

/** What everybody may see. */
export function publicPollJson({ poll, options }: Pick<SeenPoll, 'poll' | 'options'>) {
  const { id, kind, question, words, areaIds, opensAt, closesAt } = poll;
  return {
    ...{ id, kind, question, words, areaIds, opensAt, closesAt },
    options: optionsJson(options),
  };
}
