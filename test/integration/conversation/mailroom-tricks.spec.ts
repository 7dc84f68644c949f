import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { Attachments } from '../../../src/conversation/attachments/attachments.service';
import { Threads } from '../../../src/conversation/tasks/thread.service';
import { givenDeliveredMessage } from '../../factories/delivered-message';
import { testSettings } from '../../support/stack/settings';
import { forSuite } from '../../support/for-suite';
import { demoMailroom } from '../../support/demo-web';

const mailroom = forSuite(demoMailroom);

const given = () => givenDeliveredMessage(mailroom.db, testSettings());

const refusalOf = async (sending: Promise<unknown>) => {
  try {
    await sending;
    return 'taken';
  } catch (error) {
    const { responseCode, response } = error as { responseCode?: number; response?: string };
    return `${responseCode} ${response ?? ''}`;
  }
};

async function storedOf(messageId: string) {
  const rows = await mailroom.db.query<{ concern: string }[]>(
    `SELECT c.id AS concern FROM concern c WHERE c.message_id = $1 ORDER BY created_at`,
    [messageId],
  );
  const threads = mailroom.app.get(Threads, { strict: false });
  return Promise.all(
    rows.map(async ({ concern }) => ({ concern, replies: await threads.replies(concern) })),
  );
}

describe('tricks are kept safely', () => {
  const post = async (lines: string[] | Buffer) => {
    const message = await given();
    const { address, replyAddress } = message;
    const head = [
      `From: Someone <${address}>`,
      `To: ${replyAddress}`,
      'Subject: Re: Shed break-ins',
      'Message-ID: <trick@example.org>',
      'MIME-Version: 1.0',
    ].join('\r\n');
    const body = Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\r\n'));
    const raw = Buffer.concat([Buffer.from(`${head}\r\n`), body]);
    const answer = await refusalOf(mailroom.deliver({ from: address, to: replyAddress, raw }));
    return { answer, ...message, stored: await storedOf(message.messageId) };
  };
  const plain = ['Content-Type: text/plain; charset=utf-8', ''];

  it.each<[string, string[], string]>([
    ['NUL bytes', [...plain, 'he has\0 a \0knife'], 'he has a knife'],
    [
      'ten thousand nested parts',
      [
        ...Array.from({ length: 10_000 }, (_, i) => [
          `Content-Type: multipart/mixed; boundary="b${i}"`,
          '',
          `--b${i}`,
        ]).flat(),
        ...['Content-Type: text/plain', '', 'please help me'],
      ],
      'please help me',
    ],
    [
      'broken MIME',
      [
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type:',
        '',
        'he is outside',
      ],
      'he is outside',
    ],
    ['direction tricks', [...plain, 'call \u202Eeci\u202Clop'], 'call'],
    ['zero-width tricks', [...plain, 'a k\u200Bn\u200Bife and a g\u200Bun'], 'ife'],
    [
      'an unknown charset',
      ['Content-Type: text/plain; charset=utf-7', '', 'Hello +AGE- from the bridge'],
      'from the bridge',
    ],
  ])('%s', async (_, lines, words) => {
    const { answer, stored } = await post(lines);
    expect(answer).toBe('taken');
    expect(stored).toHaveLength(1);
    expect(stored[0]!.replies[0]!.text).toContain(words);
  });

  it('a header that would start another is one line', async () => {
    const { stored } = await post([
      'Subject: =?utf-8?Q?Hello=0D=0ABcc:_everyone@example.org?=',
      ...plain,
      'Is the drop-in on?',
    ]);
    expect(stored[0]!.replies[0]!.subject).not.toMatch(/[\r\n]/);
  });

  it('a zip bomb and a picture bomb stay packed, and nothing of them is served', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024)).toString('base64');
    const huge = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: 'white' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const part = (type: string, name: string, base64: string) => [
      '--x',
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      '',
      ...base64.match(/.{1,76}/g)!,
    ];
    const { stored } = await post([
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      ...['--x', 'Content-Type: text/plain', '', 'See the photo.'],
      ...part('image/jpeg', 'photo.jpg', bomb),
      ...part('image/png', 'map.png', huge.toString('base64')),
      ...['--x--', ''],
    ]);
    const attachments = mailroom.app.get(Attachments, { strict: false });
    const { concern } = stored[0]!;
    const [zip, picture] = await attachments.of(concern);
    expect(zip).toMatchObject({ kind: 'archive', state: 'quarantined' });
    expect(picture).toMatchObject({ kind: 'picture', state: 'picture' });
    for (const one of [zip!, picture!])
      await expect(attachments.picture(concern, one.id)).rejects.toMatchObject({
        code: 'no-picture',
      });
    expect((await attachments.of(concern))[1]).toMatchObject({ state: 'quarantined' });
  });

  it('a picture is made anew, without the place where it was taken', async () => {
    const photo = await sharp({
      create: { width: 900, height: 600, channels: 3, background: 'red' },
    })
      .jpeg()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { stored } = await post([
      'Content-Type: multipart/mixed; boundary="x"',
      ...['', '--x', 'Content-Type: text/plain', '', 'This is the van.'],
      ...['--x', 'Content-Type: application/octet-stream; name="x.exe"'],
      ...['Content-Transfer-Encoding: base64', '', ...photo.toString('base64').match(/.{1,76}/g)!],
      ...['--x--', ''],
    ]);
    const attachments = mailroom.app.get(Attachments, { strict: false });
    const { concern } = stored[0]!;
    const [line] = await attachments.of(concern);
    const first = await attachments.picture(concern, line!.id);
    expect(first.type).toBe('jpeg');
    expect((await sharp(first.bytes).metadata()).exif).toBeUndefined();
    const again = await attachments.picture(concern, line!.id);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    await expect(
      attachments.picture('01890000-0000-7000-8000-000000000000', line!.id),
    ).rejects.toMatchObject({ code: 'no-picture' });
  });
});
