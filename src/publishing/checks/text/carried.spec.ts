import { carried, goesOn } from './carried';

describe('carried', () => {
  const arrest = (s: string) => s.includes('arrested');
  it('follows "he" from sentence to sentence', () =>
    expect(
      carried(['A man was arrested.', 'He is 40.', 'He lives alone.', 'Lock up.'], arrest),
    ).toEqual([true, true, true, false]));
  it('does not pick up a thread that was dropped', () =>
    expect(carried(['A man was arrested.', 'Lock up.', 'He is 40.'], arrest)).toEqual([
      true,
      false,
      false,
    ]));
  it.each(['The pair had been drinking.', 'His brother saw it.', 'Both live in Sallow.'])(
    '%s',
    (s) => expect(goesOn(s)).toBe(true),
  );
  it.each(['The hall is open.', 'Here is our advice.', 'Helen is away.'])('not: %s', (s) =>
    expect(goesOn(s)).toBe(false),
  );
});
