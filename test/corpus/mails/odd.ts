import { mail, type Sample } from './mail';

const odd = (name: string, words: string, written: Parameters<typeof mail>[0]): Sample => ({
  ...{ name, words },
  raw: mail(written),
  kind: null,
});
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
const plain = (charset: string) => `text/plain; charset=${charset}`;

/** Charsets of old programs, and encodings done wrong. */
export const oddities: readonly Sample[] = [
  odd('windows-1252', 'It’s £20 – they’re back', {
    type: plain('windows-1252'),
    body: '',
    bytes: bytes('It', [0x92], 's ', [0xa3], '20 ', [0x96], ' they', [0x92], 're back'),
  }),
  odd('iso-8859-15', 'Il a payé 20 €', {
    type: plain('iso-8859-15'),
    body: '',
    bytes: bytes('Il a pay', [0xe9], ' 20 ', [0xa4]),
  }),
  odd('gb2312', '他有刀', {
    type: plain('gb2312'),
    body: '',
    bytes: bytes([0xcb, 0xfb, 0xd3, 0xd0, 0xb5, 0xb6]),
  }),
  odd('iso-8859-2', 'On ma nóż', {
    type: plain('iso-8859-2'),
    body: '',
    bytes: bytes('On ma n', [0xf3, 0xbf]),
  }),
  odd('utf-7, whose words are read', 'Help a now', {
    type: plain('utf-7'),
    body: 'Help +AGE- now',
  }),
  odd('an unknown charset', 'he is outside', { type: plain('x-nonsense'), body: 'he is outside' }),
  odd('no charset', 'he is outside', { type: 'text/plain', body: 'he is outside' }),
  odd('quoted-printable', 'It’s the same van, I am sure of it', {
    headers: ['Content-Transfer-Encoding: quoted-printable'],
    body: 'It=E2=80=99s the same van, =\nI am sure of it',
  }),
  odd('quoted-printable with faults', 'a=ZZb 100% sure', {
    headers: ['Content-Transfer-Encoding: quoted-printable'],
    body: 'a=ZZb 100% sure',
  }),
  odd('base64 without its end', 'he is outside', {
    headers: ['Content-Transfer-Encoding: base64'],
    body: Buffer.from('he is outside').toString('base64').replace(/=+$/, ''),
  }),
];
