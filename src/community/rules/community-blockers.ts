/** Why something in this room may not be done now, with words for pages and the API. */
export const communityWords = {
  'not-permitted': 'Your role does not allow this.',
  'outside-your-area': 'It is about an area that is not yours.',
  'wrong-state': 'It is not at a stage where this can be done.',
  'wrote-it-yourself': 'You wrote it, so someone else must publish it.',
  'too-late-to-open': 'It would close before anybody could vote. Change its last hour first.',
  'words-stopped': 'The check found words that must be changed first.',
  'nobody-follows': 'Nobody follows this now.',
  'too-many-to-tell-directly':
    'More than 5 people follow this. Write them a message, which a supervisor approves.',
  'three-at-most': 'The ward has three priorities already.',
  'too-few-options': 'Give at least two options.',
  'begins-too-early': 'It would begin in the past. Change its time first.',
  'has-begun': 'It has begun already.',
  'change-waits': 'A change waits already. Publish it or take it back first.',
  'more-have-places': 'More people have places than that. Give at least as many.',
} as const;

export type CommunityBlocker = keyof typeof communityWords;

export const keep = (...found: (CommunityBlocker | false | undefined)[]): CommunityBlocker[] => [
  ...new Set(found.filter((one): one is CommunityBlocker => Boolean(one))),
];
