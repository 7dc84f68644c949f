import { ReplyReader, type Reply } from './replies';
import { endOf, isEnvelopeAddress, stuffed } from './wire-form';
import { relayAddress } from './relay-address';

function read(...pieces: string[]): Reply[] {
  const replies: Reply[] = [];
  const reader = new ReplyReader((reply) => replies.push(reply));
  for (const piece of pieces) reader.read(Buffer.from(piece));
  return replies;
}

describe('replies', () => {
  const talk = '250-sink\r\n250 8BITMIME\r\n354 Go ahead\r\n';
  const told = [
    { code: 250, lines: ['sink', '8BITMIME'] },
    { code: 354, lines: ['Go ahead'] },
  ];

  it('are the same wherever the network cuts them', () => {
    expect(read(talk)).toEqual(told);
    expect(read(...talk)).toEqual(told);
    for (let at = 1; at < talk.length; at++)
      expect(read(talk.slice(0, at), talk.slice(at))).toEqual(told);
  });

  it.each(['HTTP/1.1 400 Bad Request\r\n', '99 short\r\n', `250-${'x'.repeat(70_000)}`])(
    'that are none end the conversation: %.20s',
    (text) => expect(() => read(text)).toThrow(),
  );
});

describe('the wire form of a mail', () => {
  it.each([
    ['a\r\nb\r\n', 'a\r\nb\r\n', '.\r\n'],
    ['.a\r\n..b\r\nc.\r\n', '..a\r\n...b\r\nc.\r\n', '.\r\n'],
    ['no end', 'no end', '\r\n.\r\n'],
    ['', '', '.\r\n'],
  ])('%j', (raw, body, end) => {
    expect(stuffed(Buffer.from(raw))).toBe(body);
    expect(endOf(stuffed(raw))).toBe(end);
  });

  it.each([
    ['one@example.org', true],
    ['josé@example.org', true],
    ['', true],
    ['one@example.org>\r\nRSET', false],
    ['one two@example.org', false],
  ])('an envelope may hold %j: %s', (address, may) => expect(isEnvelopeAddress(address)).toBe(may));
});

describe('the address of a relay', () => {
  it.each([
    ['smtp://relay.example.org', 587, 'opportunistic', false],
    ['smtp://me:p%40ss@relay.example.org:25', 25, 'required', true],
    ['smtp://me:p@127.0.0.1:25', 25, 'opportunistic', false],
    ['smtps://relay.example.org', 465, 'opportunistic', true],
    ['smtp://relay.example.org?tls=required', 587, 'required', true],
    ['smtp://me:p@relay.example.org?tls=off', 587, 'off', false],
  ])('%s', (url, port, tls, verified) =>
    expect(relayAddress(url)).toMatchObject({ port, tls, verified }),
  );
});
