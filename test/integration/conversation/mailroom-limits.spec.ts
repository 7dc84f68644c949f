import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { Attachments } from '../../../src/conversation/attachments/attachments.service';
import { Threads } from '../../../src/conversation/tasks/thread.service';
import { Poster } from '../../bench/receiving/poster';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { givenDemoForce } from '../../factories/demo-force';
import { startMailroom, type RunningMailroom } from '../../support/mailroom';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';

let database: FreshDatabase;
let mailroom: RunningMailroom;

beforeAll(async () => {
  database = await freshDatabase();
  mailroom = await startMailroom(testSettings());
  await givenDemoForce(mailroom.db, testSettings());
});
afterAll(async () => {
  await mailroom.close();
  await database.drop();
});

const given = () => givenDeliveredMessage(mailroom.db, testSettings());

/** Says lines by SMTP and gives the last answer to each. */
class Talk {
  private heard = '';
  constructor(readonly socket: Socket | TLSSocket) {
    socket.on('data', (data) => (this.heard += data.toString())).on('error', () => undefined);
  }

  static async at(port: number): Promise<Talk> {
    const socket = connect({ port, host: '127.0.0.1' });
    const talk = new Talk(socket);
    await talk.answer();
    return talk;
  }

  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  async secure(options: object): Promise<Talk> {
    await this.say('STARTTLS');
    this.socket.removeAllListeners('data');
    const secured = connectTls({
      ...{ socket: this.socket, rejectUnauthorized: false, host: 'talk.example.org' },
      ...options,
    });
    await once(secured, 'secureConnect');
    return new Talk(secured);
  }

  get protocol(): string | null {
    return 'getProtocol' in this.socket ? this.socket.getProtocol() : null;
  }

  end(): void {
    this.socket.destroy();
  }

  private async answer(): Promise<string> {
    while (!/^\d{3} .*\r\n$/m.test(this.heard)) await once(this.socket, 'data');
    const heard = this.heard;
    this.heard = '';
    return heard;
  }
}

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

describe('STARTTLS', () => {
  it('is offered with a certificate of its own, TLS 1.2 at least', async () => {
    const talk = await Talk.at(mailroom.port);
    expect(await talk.say('EHLO mx.example.org')).toMatch(/STARTTLS/);
    const secured = await talk.secure({ maxVersion: 'TLSv1.2' });
    expect(secured.protocol).toBe('TLSv1.2');
    const offers = await secured.say('EHLO mx.example.org');
    expect(offers).toMatch(/SIZE 15728640/);
    expect(offers).not.toMatch(/STARTTLS|AUTH/);
    secured.end();
  });

  it('refuses older versions', async () => {
    const talk = await Talk.at(mailroom.port);
    await talk.say('EHLO mx.example.org');
    const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
    await expect(talk.secure(old)).rejects.toThrow();
    talk.end();
  });
});

describe('too much', () => {
  it('in one mail is refused at MAIL where its size is told', async () => {
    const talk = await Talk.at(mailroom.port);
    await talk.say('EHLO mx.example.org');
    expect(await talk.say('MAIL FROM:<a@example.org> SIZE=52428800')).toMatch(/^552 /);
    talk.end();
  });

  it('in one mail of 50 MB that does not tell is refused after it, and memory stays flat', async () => {
    const { messageId, address, replyAddress } = await given();
    const before = process.memoryUsage();
    let most = 0;
    const look = setInterval(() => {
      const { rss, arrayBuffers, external } = process.memoryUsage();
      most = Math.max(most, rss - before.rss, arrayBuffers + external - before.external);
    }, 10);
    const talk = await Talk.at(mailroom.port);
    const { socket } = talk;
    await talk.say('EHLO mx.example.org');
    await talk.say(`MAIL FROM:<${address}>`);
    await talk.say(`RCPT TO:<${replyAddress}>`);
    await talk.say('DATA');
    const line = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1000));
    for (let megabytes = 0; megabytes < 50; megabytes++)
      if (!socket.write(line)) await once(socket, 'drain');
    expect(await talk.say('\r\n.')).toMatch(/^552 /);
    clearInterval(look);
    talk.end();
    expect(await storedOf(messageId)).toEqual([]);
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });

  it('in a minute from one address is told to come again, and what was accepted is stored', async () => {
    const busy = await startMailroom(
      testSettings({ MAILROOM_RATE: '100', MAILROOM_SENDER_RATE: '1000' }),
    );
    const { messageId, address, replyAddress } = await given();
    const codes = new Map<number, number>();
    const posters = await Promise.all([1, 2, 3, 4].map(() => Poster.at(busy.port)));
    let next = 0;
    await Promise.all(
      posters.map(async (poster) => {
        for (let n = next++; n < 1000; n = next++) {
          const text = `This is report number ${n}, and it is not like the one before.`;
          const mail = { from: address, to: replyAddress };
          const { code } = await poster.post({ ...mail, raw: givenMail({ ...mail, text }) });
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
        poster.close();
      }),
    );
    await busy.close();
    const taken = codes.get(250) ?? 0;
    expect([...codes.keys()].sort()).toEqual([250, 450]);
    // the minute of the clock may have turned once
    expect(taken === 100 || taken === 200).toBe(true);
    const [{ stored }] = await mailroom.db.query<[{ stored: number }]>(
      `SELECT count(*)::int AS stored FROM reply r JOIN concern c ON c.id = r.concern_id WHERE c.message_id = $1`,
      [messageId],
    );
    expect(stored).toBe(taken);
  });

  it('of connections from one address is refused with 421', async () => {
    const narrow = await startMailroom(testSettings({ MAILROOM_CONNECTIONS_EACH: '2' }));
    const two = await Promise.all([Talk.at(narrow.port), Talk.at(narrow.port)]);
    const socket = connect({ port: narrow.port, host: '127.0.0.1' });
    const [greeting] = (await once(socket, 'data')) as [Buffer];
    expect(greeting.toString()).toMatch(/^421 4\.7\.0 /);
    two[0]!.end();
    socket.destroy();
    two[1]!.end();
    await narrow.close();
  });
});

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
