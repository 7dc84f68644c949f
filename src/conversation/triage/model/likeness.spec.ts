import { triage } from '../triage';
import { rank, type Flag } from '../vocabulary';

/** Told sideways: the rules alone find nothing grave in these. */
const HIDDEN = [
  'Nan is on the kitchen floor since last night and cannot get up, she is so cold',
  'my little brother ate the blue tablets and he is all sleepy',
];

describe('the model beside the rules', () => {
  it.each([...HIDDEN, 'shed broken into', 'Thank you for the tea', ''])('only adds: %s', (text) => {
    const alone = triage(text, null);
    const both = triage(text);
    expect(rank(both.urgency)).toBeGreaterThanOrEqual(rank(alone.urgency));
    const kept = alone.flags.filter((flag: Flag) => !flag.startsWith('also:'));
    expect(both.flags).toEqual(expect.arrayContaining(kept));
  });

  it.each(HIDDEN)('quotes the text and says the same again: %s', (text) => {
    const answer = triage(text);
    for (const { quote } of answer.reasons) expect(text).toContain(quote);
    expect(triage(text)).toEqual(answer);
  });

  it.each(HIDDEN)('keeps safe contact and the control room: %s', (text) => {
    const { flags, urgency, route } = triage(text);
    if (flags.includes('domestic_abuse')) expect(flags).toContain('safe_contact');
    if (flags.includes('safe_contact')) expect(flags).toContain('no_auto_reply');
    if (urgency === 'immediate') expect(route).toBe('control_room');
  });

  it.each(HIDDEN)('loses nothing to what is written after: %s', (text) => {
    const more = triage(`${text}.\nWhat time is the surgery?`);
    expect(rank(more.urgency)).toBeGreaterThanOrEqual(rank(triage(`${text}.`).urgency));
  });
});

describe('an address', () => {
  it('is not read as words', () =>
    expect(triage('Write to demo@example.org about the fete').flags).not.toContain('public_order'));
});
