import { emails } from './emails';

describe('emails', () => {
  it.each([
    ['write to j.p84@example.org please', 'j.p84', 'example.org'],
    ['j.p84 [at] example [dot] com', 'j.p84', 'example.com'],
    ['j.p84(at)example.com', 'j.p84', 'example.com'],
    ['jo at example dot co dot uk', 'jo', 'example.co.uk'],
    ['team @ example.org', 'team', 'example.org'],
  ])('finds the address in %j', (text, local, domain) =>
    expect(emails(text)).toMatchObject([{ local, domain }]),
  );

  it.each(['meet at the hall', 'look at example pages', 'the dot at the end', '@northshire'])(
    'finds none in %j',
    (text) => expect(emails(text)).toEqual([]),
  );
});
