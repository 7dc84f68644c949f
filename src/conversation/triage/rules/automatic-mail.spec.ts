import { whichAcknowledgement, whyNoAutomaticMail } from './automatic-mail';

const concern = { category: 'question', urgency: 'standard', flags: [] as string[] } as const;

describe('whyNoAutomaticMail', () => {
  it.each([
    ['an ordinary question', {}, null],
    ['a safe-contact case', { flags: ['safe_contact'] }, 'safe-contact'],
    ['a case a person marked', { safeContact: true }, 'safe-contact'],
    ['a case that must not be answered', { flags: ['no_auto_reply'] }, 'no-auto-reply'],
    ['a stored no-auto-reply', { noAutoReply: true }, 'no-auto-reply'],
    ['danger now', { urgency: 'immediate' as const }, 'immediate-danger'],
    ['a machine', { automatic: 'auto-reply' }, 'answered-by-a-machine'],
    ['an out-of-office', { flags: ['out_of_office'] }, 'answered-by-a-machine'],
    ['a bounce', { flags: ['bounce'] }, 'answered-by-a-machine'],
    ['a stranger who answers our own mail', { strangerInThread: true }, 'stranger-in-thread'],
    ['spam', { category: 'spam' as const, urgency: 'routine' as const }, 'spam'],
    ['a thumb up', { urgency: 'none' as const }, 'nothing-to-acknowledge'],
  ])('%s', (_, change, why) => {
    expect(whyNoAutomaticMail({ ...concern, ...change })).toBe(why);
  });
});

describe('whichAcknowledgement', () => {
  it.each([
    ['crime_report', [], 'crime-report'],
    ['unsubscribe', ['bereavement'], 'bereavement'],
    ['asb', [], 'general'],
    ['foi', ['statutory_clock'], 'data-rights'],
  ] as const)('%s %j gets %s', (category, flags, words) => {
    expect(whichAcknowledgement({ category, flags })).toBe(words);
  });
});
