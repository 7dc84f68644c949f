import { parseInbound } from './parse-mail';

const crlf = (lines: string[]) => Buffer.from(lines.join('\r\n'));
const head = (extra: string[] = [], subject = 'Re: Shed break-ins on Tansy Close') => [
  'From: Amira Field <Amira.Field@example.org>',
  'To: reply+abcdefgh234@wardline.example.org',
  `Subject: ${subject}`,
  'Message-ID: <m1@mail.example.org>',
  'In-Reply-To: <ours1@wardline.example.org>',
  'References: <ours0@wardline.example.org> <ours1@wardline.example.org>',
  'Date: Tue, 12 May 2026 09:12:00 +0100',
  'MIME-Version: 1.0',
  ...extra,
];
const plain = (body: string[], extra: string[] = [], subject?: string) =>
  crlf([...head(['Content-Type: text/plain; charset=utf-8', ...extra], subject), '', ...body]);

describe('hostile mail', () => {
  it('loses its NUL bytes', async () => {
    const mail = await parseInbound(plain(['he has\u0000 a knife\u0007']));
    expect(mail.text).toBe('he has a knife');
  });

  it('is read though its parts never end', async () => {
    const mail = await parseInbound(
      crlf([
        ...head(['Content-Type: multipart/mixed; boundary="x"']),
        ...['', '--x', 'Content-Type: text/plain; charset=nonsense', '', 'he is outside'],
      ]),
    );
    expect(mail.text).toContain('he is outside');
  });

  it('with a part that has no type at all is read', async () => {
    const mail = await parseInbound(
      crlf([
        ...head(['Content-Type: multipart/mixed; boundary="x"']),
        ...['', 'he is outside', '--x', 'Content-Type:', '', 'he is at the window'],
      ]),
    );
    expect(mail.text).toContain('he is at the window');
  });

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256))],
    ['headers alone', crlf(head())],
    ['only NUL', Buffer.alloc(1_000)],
  ])('of %s is survived', async (_, raw) => {
    await expect(parseInbound(raw)).resolves.toMatchObject({
      attachments: expect.any(Array) as unknown,
    });
  });

  it('with ten thousand nested parts is read by its words', async () => {
    const nested = Array.from({ length: 10_000 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary="b${i}"`,
      '',
      `--b${i}`,
    ]).flat();
    const raw = crlf([...head(), ...nested, 'Content-Type: text/plain', '', 'please help me']);
    const started = Date.now();
    const mail = await parseInbound(raw);
    expect(mail.beyondLimits).toBe(true);
    expect(mail.from).toBe('amira.field@example.org');
    expect(mail.text).toContain('please help me');
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('with a megabyte of nested HTML is survived', async () => {
    const raw = crlf([
      ...head(['Content-Type: text/html']),
      '',
      `help me${'<div>'.repeat(200_000)}deep`,
    ]);
    expect((await parseInbound(raw)).text).toContain('help me');
  });

  it('cannot name a file across lines', async () => {
    const mail = await parseInbound(
      crlf([
        ...head(['Content-Type: multipart/mixed; boundary="x"']),
        ...['', '--x', 'Content-Type: text/plain', '', 'photo', '--x'],
        'Content-Type: image/jpeg',
        "Content-Disposition: attachment; filename*=utf-8''a%0d%0ab%E2%80%AEgpj.exe",
        ...['Content-Transfer-Encoding: base64', '', 'aGVsbG8=', '--x--', ''],
      ]),
    );
    expect(mail.attachments).toEqual([
      { name: 'a b gpj.exe', type: 'image/jpeg', size: 5, realType: undefined },
    ]);
  });
});
