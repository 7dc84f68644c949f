import { createTransport, type Transporter } from 'nodemailer';
import { Postbox } from '../support/postbox';

describe('the postbox of the tests', () => {
  let postbox: Postbox;
  let transport: Transporter;
  const send = (to: string, subject = 'Bike marking on Saturday') =>
    transport.sendMail({ from: 'news@talk.example.org', to, subject, text: 'Bring your bike.' });

  beforeEach(async () => {
    postbox = await Postbox.open();
    transport = createTransport(postbox.url);
  });
  afterEach(async () => {
    transport.close();
    await postbox.close();
  });

  it('hands out mails to one address in their order, waiting for what is not there yet', async () => {
    const later = postbox.nextTo('amina@example.org', { subject: 'Second' });
    await send('amina@example.org', 'First');
    await send('Amina@example.org', 'Second');
    expect((await later).mail.subject).toBe('Second');
    expect((await postbox.nextTo('amina@example.org')).mail.text).toContain('Bring your bike.');
    await expect(postbox.nextTo('amina@example.org', { within: 50 })).rejects.toThrow(/First/);
  });

  it.each([
    ['later', 451],
    ['never', 550],
    ['later-after-body', 451],
    ['never-after-body', 550],
  ] as const)('answers %s', async (answer, responseCode) => {
    postbox.answer(/^ben@/, answer, 1);
    await expect(send('ben@example.org')).rejects.toMatchObject({ responseCode });
    expect(postbox.received).toHaveLength(0);
    await send('ben@example.org');
    expect(postbox.to('ben@example.org')).toHaveLength(1);
  });

  it('can cut the connection after the body', async () => {
    postbox.answer('cara@example.org', 'drop-after-body');
    await expect(send('cara@example.org')).rejects.toThrow();
    expect(postbox.bodies).toBe(1);
    expect(postbox.received).toHaveLength(0);
  });

  it('can be slow', async () => {
    postbox.answer('dan@example.org', { slowMs: 200 });
    const began = Date.now();
    await send('dan@example.org');
    expect(Date.now() - began).toBeGreaterThanOrEqual(195);
  });
});
