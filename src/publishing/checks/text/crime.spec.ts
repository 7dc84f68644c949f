import { speaksOfCrime } from './crime';

describe('speaksOfCrime', () => {
  it.each(['Two bikes were stolen.', 'They smashed a window.', 'Staff say the pair fled.'])(
    'a deed in: %s',
    (text) => expect(speaksOfCrime(text)).toBe(true),
  );
  it.each(['The library opens at nine.', 'The lifeboat crew met us.'])('none in: %s', (text) =>
    expect(speaksOfCrime(text)).toBe(false),
  );
});
