import { connect } from 'node:net';
import { once } from 'node:events';
import { Poster } from '../../bench/receiving/poster';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { startMailroom } from '../../support/mailroom';
import { testSettings } from '../../support/stack/settings';
import { Talk } from '../../support/talk';
import { forSuite } from '../../support/for-suite';
import { demoMailroom } from '../../support/demo-web';

const mailroom = forSuite(demoMailroom);

const given = () => givenDeliveredMessage(mailroom.db, testSettings());

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
    // Of buffers alone, which hold what is read: what else this process loads meanwhile is not the mail's.
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
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
    expect(
      await mailroom.db.query('SELECT FROM concern WHERE message_id = $1', [messageId]),
    ).toEqual([]);
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
    two[0].end();
    socket.destroy();
    two[1].end();
    await narrow.close();
  });
});
