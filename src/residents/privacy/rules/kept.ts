/** What stays after a deletion, and why (UK GDPR Art 17(3)). Shown before and after. */
export const kept = [
  {
    what: 'A random number in place of your address',
    why: 'so that our counts of who was sent which message still add up. It cannot be turned back into your address.',
  },
  {
    what: 'A keyed fingerprint of your address, apart from that number',
    why: 'so that no old list of addresses that we are given brings you back. Nobody can read your address from it. You can sign up again at any time.',
  },
  {
    what: 'When you agreed, to which words, and when you ended it',
    why: 'because the law asks us to be able to show it (UK GDPR Article 7).',
  },
  {
    what: 'Which messages were sent to that number, and when',
    why: 'because the record of who was warned of what must stay whole. It no longer leads to you.',
  },
  {
    what: 'Entries in our audit log, under that number',
    why: 'because a log that can be changed proves nothing. It holds no address, name or words of yours.',
  },
  {
    what: 'What you wrote to officers, where it is part of a police record',
    why: 'for as long as the rules on police information ask. Ask the force for its record of you to see or contest it.',
  },
] as const;
