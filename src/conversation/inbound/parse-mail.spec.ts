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

const GMAIL = [
  'They were back last night about two.',
  '',
  'On Tue, 12 May 2026 at 08:00, Merton Police <news@wardline.example.org>',
  'wrote:',
  '',
  '> A man with a knife was arrested near the station.',
  '> Lock your sheds.',
];
const OUTLOOK = [
  'They were back last night about two.',
  '',
  '________________________________',
  'From: Merton Police <news@wardline.example.org>',
  'Sent: 12 May 2026 08:00',
  'To: Amira Field <amira.field@example.org>',
  'Subject: Shed break-ins on Tansy Close',
  '',
  'A man with a knife was arrested near the station.',
];
const IPHONE = [
  'They were back last night about two.',
  '',
  'Sent from my iPhone',
  '',
  '> On 12 May 2026, at 08:00, Merton Police <news@wardline.example.org> wrote:',
  '> ',
  '> \uFEFFA man with a knife was arrested near the station.',
];
const YAHOO = [
  'They were back last night about two.',
  '',
  '    On Tuesday, 12 May 2026 at 08:00:12 BST, Merton Police <news@wardline.example.org> wrote:  ',
  ' ',
  ' > A man with a knife was arrested near the station.',
];

describe('a reply', () => {
  it('is read with its ids and addresses', async () => {
    const mail = await parseInbound(plain(['Hello']));
    expect(mail).toMatchObject({
      messageId: '<m1@mail.example.org>',
      inReplyTo: '<ours1@wardline.example.org>',
      references: ['<ours0@wardline.example.org>', '<ours1@wardline.example.org>'],
      from: 'amira.field@example.org',
      to: ['reply+abcdefgh234@wardline.example.org'],
      subject: 'Re: Shed break-ins on Tansy Close',
      text: 'Hello',
      isAutomatic: null,
      attachments: [],
      beyondLimits: false,
    });
    expect(mail.date?.toISOString()).toBe('2026-05-12T08:12:00.000Z');
  });

  it.each([
    ['Gmail', GMAIL],
    ['Outlook', OUTLOOK],
    ['iPhone', IPHONE],
    ['Yahoo', YAHOO],
  ])('from %s is told from what it quotes', async (_, body) => {
    const mail = await parseInbound(plain(body));
    expect(mail.visibleText).toBe('They were back last night about two.');
    expect(mail.triageText).not.toContain('knife');
    expect(mail.text).toContain('knife');
  });

  it('from Gmail as HTML alone is told from what it quotes', async () => {
    const mail = await parseInbound(
      crlf([
        ...head(['Content-Type: text/html; charset=utf-8']),
        '',
        '<div dir="ltr">They were back &amp; louder.</div><br>',
        '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 12 May 2026 at 08:00, ' +
          'Merton Police &lt;news@wardline.example.org&gt; wrote:<br></div>',
        '<blockquote class="gmail_quote">A man with a knife was arrested.</blockquote></div>',
      ]),
    );
    expect(mail.visibleText).toBe('They were back & louder.');
    expect(mail.text).toContain('knife');
  });

  it('keeps answers written between the quoted lines', async () => {
    const mail = await parseInbound(
      plain(['> Did you see them?', 'Yes, two lads.', '> Any photos?', 'On my phone.']),
    );
    expect(mail.visibleText).toContain('Yes, two lads.');
    expect(mail.visibleText).toContain('On my phone.');
  });

  it('keeps everything when only a quote is left', async () => {
    const body = ['> he has a knife and he is outside'];
    const mail = await parseInbound(plain(body));
    expect(mail.triageText).toContain('he has a knife');
  });

  it('does not lose a plea below the signature mark', async () => {
    const mail = await parseInbound(
      plain(['Thanks for the update.', '', '-- ', 'please help me he is coming back tonight']),
    );
    expect(mail.triageText).toContain('he is coming back tonight');
  });

  it('prefers the words in HTML to a stub of plain text', async () => {
    const mail = await parseInbound(
      crlf([
        ...head(['Content-Type: multipart/alternative; boundary="b"']),
        ...['', '--b', 'Content-Type: text/plain', '', 'See HTML.', '--b'],
        ...['Content-Type: text/html', '', '<p>There is a man in my garden right now and I am'],
        ...[' alone with the children</p>', '--b--', ''],
      ]),
    );
    expect(mail.visibleText).toContain('a man in my garden');
  });

  it('reads an old charset and quoted-printable', async () => {
    const mail = await parseInbound(
      crlf([
        ...head([
          'Content-Type: text/plain; charset=iso-8859-2',
          'Content-Transfer-Encoding: quoted-printable',
        ]),
        ...['', 'On ma n=F3=BF'],
      ]),
    );
    expect(mail.text).toBe('On ma nóż');
  });
});

describe('the subject', () => {
  it.each([
    ['Re: Shed break-ins', undefined, false],
    ['RE: AW: Shed break-ins', 'Shed break-ins', false],
    ['Re: he is at the door', 'Shed break-ins', true],
    ['he is at the door', undefined, true],
    ['Re:', 'Shed break-ins', false],
  ])('%j to %j is read: %s', async (subject, originalSubject, own) => {
    const mail = await parseInbound(plain(['Hello'], [], subject), { originalSubject });
    expect(mail.triageText !== 'Hello').toBe(own);
  });

  it('starts no header of its own', async () => {
    const mail = await parseInbound(
      plain(['Hello'], [], '=?utf-8?Q?Hi=0D=0ABcc:_all@example.org=E2=80=AE?='),
    );
    expect(mail.subject).toBe('Hi Bcc: all@example.org');
  });
});

describe('automatic mail', () => {
  it.each([
    ['a person', [], {}, null],
    ['a person who says so', ['Auto-Submitted: no'], {}, null],
    ['an auto-reply', ['Auto-Submitted: auto-replied'], {}, 'auto-reply'],
    ['an old auto-reply', ['X-Autoreply: yes'], {}, 'auto-reply'],
    ['an old precedence', ['Precedence: auto_reply'], {}, 'auto-reply'],
    ['a notice', ['Auto-Submitted: auto-generated'], {}, 'bulk'],
    ['a list', ['Precedence: list'], {}, 'bulk'],
    ['a list by its id', ['List-Id: Neighbours <n.example.org>'], {}, 'bulk'],
    ['an empty return path', [], { envelopeFrom: '' }, 'auto-reply'],
    ['a failed address', ['X-Failed-Recipients: a@example.org'], {}, 'bounce'],
  ])('%s is %s', async (_, headers, envelope, kind) => {
    const mail = await parseInbound(plain(['Hello'], headers), envelope);
    expect(mail.isAutomatic).toBe(kind);
  });

  it('is an out-of-office by its subject', async () => {
    const exchange = plain(
      ['I am away until Monday.'],
      ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
      'Automatic reply: Shed break-ins',
    );
    expect((await parseInbound(exchange)).isAutomatic).toBe('out-of-office');
    const vacation = plain(['Away.'], ['Auto-Submitted: auto-replied (vacation)'], 'Out of office');
    expect((await parseInbound(vacation)).isAutomatic).toBe('out-of-office');
  });

  it('is a bounce when it is a delivery status notification', async () => {
    const report = crlf([
      'From: Mail Delivery System <MAILER-DAEMON@mx.example.org>',
      'To: bounce+abcdefgh234@wardline.example.org',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
      ...['', '--r', 'Content-Type: text/plain', '', 'Your mail was not delivered.'],
      ...['--r', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.org'],
      ...['', 'Final-Recipient: rfc822; amira@example.org', 'Action: failed', 'Status: 5.1.1'],
      ...[
        '--r',
        'Content-Type: message/rfc822',
        '',
        'Subject: Shed break-ins',
        '',
        'text',
        '--r--',
      ],
    ]);
    const mail = await parseInbound(report, { envelopeFrom: '' });
    expect(mail.isAutomatic).toBe('bounce');
    expect(mail.text).toBe('Your mail was not delivered.');
  });
});
