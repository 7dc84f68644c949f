import { speaksOfAccused, speaksOfArrest } from './accused';

describe('accused', () => {
  it.each(['She is in custody', 'the two men held', 'One of the group', 'a 30-year-old'])(
    'is spoken of in: %s',
    (text) => expect(speaksOfAccused(text)).toBe(true),
  );
  it.each(['Lock your shed', 'The area is known to us'])('is not spoken of in: %s', (text) =>
    expect(speaksOfAccused(text)).toBe(false),
  );
  it('knows words of arrest', () => {
    expect(speaksOfArrest('Two nicked overnight')).toBe(true);
    expect(speaksOfArrest('Two sheds were entered')).toBe(false);
  });
});
