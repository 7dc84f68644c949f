import { randomBytes } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';
import type { MailLinks } from '../../publishing/messages/render/mail-content';
import { MailForms } from './mail-forms';

const key = () => `k1:${randomBytes(32).toString('base64')}`;
const settings = Settings.parse({
  DATABASE_URL: 'postgres://localhost/none',
  TEMPORAL_ADDRESS: 'localhost:7233',
  SMTP_URL: 'smtp://localhost:2525',
  PUBLIC_URL: 'https://talk.northshire.example.org',
  MAIL_DOMAIN: 'talk.example.org',
  DATA_KEYS: key(),
  INDEX_KEYS: key(),
  LINK_KEYS: key(),
  SESSION_SECRET: 'x'.repeat(32),
});
const tokens = new Tokens(settings);
const forms = new MailForms(settings, tokens);
const message = {
  id: '01939f3e-0000-7000-8000-000000000001',
  kind: 'message' as const,
  list: 'crime_prevention',
  words: wordsWith({ html: '', text: '' }),
};

/** Stands in for the approved template: what matters here is that it comes through whole. */
function wordsWith({ html, text }: { html: string; text: string }) {
  return ({ preferencesUrl, unsubscribeUrl }: MailLinks) => ({
    subject: 'Bike marking – Saturday, café entrance',
    html: `<html><body><div><p>Bring your <strong>bike</strong> &amp; a lock.</p>${html}
<a href="${preferencesUrl}">Choose</a> or <a href="${unsubscribeUrl}">stop</a>.</div></body></html>`,
    text: `Bring your *bike*.\n£0, 10am = free.\n.hidden dot\n${'long '.repeat(60)}\n${text}
Choose: ${preferencesUrl}\nStop: ${unsubscribeUrl}\n`,
    languages: ['en'],
  });
}
const person = {
  deliveryId: '4711',
  contactPointId: '01939f3e-0000-7000-8000-0000000000aa',
  address: 'amira.okafor+news@example.org',
};

async function mailTo(to: Partial<typeof person> = {}) {
  const envelope = (await forms.compose(message)).for({ ...person, ...to })!;
  return { envelope, mail: await simpleParser(Buffer.from(envelope.raw, 'latin1')) };
}
const header = (mail: ParsedMail, name: string) =>
  mail.headerLines.find(({ key }) => key === name)?.line;
const linkIn = (text: string, kind: string) =>
  new RegExp(`https://talk\\.northshire\\.example\\.org/${kind}/([a-z2-7]+)`).exec(text)?.[1] ?? '';

describe('a composed mail', () => {
  it('carries the message as text and as HTML', async () => {
    const { mail } = await mailTo();
    expect(mail.subject).toBe('Bike marking – Saturday, café entrance');
    expect(mail.text).toContain('£0, 10am = free.\n.hidden dot\n');
    expect(mail.html).toContain('Bring your <strong>bike</strong>');
  });

  it('names its person in every place', async () => {
    const { mail, envelope } = await mailTo();
    expect(mail.messageId).toBe('<d.4711@talk.example.org>');
    expect(header(mail, 'to')).toBe('To: amira.okafor+news@example.org');
    const reply = /^reply\+([a-z2-7]+)@talk\.example\.org$/.exec(
      mail.replyTo!.value[0]!.address!,
    )![1]!;
    expect(tokens.read('reply', reply)).toEqual({ ok: true, id: '4711' });
    const bounce = /^bounce\+([a-z2-7]+)@talk\.example\.org$/.exec(envelope.from)![1]!;
    expect(tokens.read('bounce', bounce)).toEqual({ ok: true, id: '4711' });
    expect(envelope.from.split('@')[0]!.length).toBeLessThanOrEqual(64);
  });

  it.each(['preferences', 'unsubscribe'])('has a working %s link in both parts', async (kind) => {
    const { mail } = await mailTo();
    for (const part of [mail.text!, mail.html as string])
      expect(tokens.read(kind, linkIn(part, kind))).toEqual({
        ok: true,
        id: person.contactPointId,
      });
  });

  it('can be unsubscribed with one click (RFC 8058) and is marked as sent by a machine', async () => {
    const { mail } = await mailTo();
    expect(
      tokens.read('unsubscribe', linkIn(header(mail, 'list-unsubscribe')!, 'unsubscribe')).ok,
    ).toBe(true);
    const byMail = /<mailto:(u\+([a-z2-7]+))@talk\.example\.org\?subject=unsubscribe>/.exec(
      header(mail, 'list-unsubscribe')!,
    )!;
    expect(tokens.read('unsubscribe', byMail[2]!).ok).toBe(true);
    expect(byMail[1]!.length).toBeLessThanOrEqual(64);
    expect(header(mail, 'list-unsubscribe-post')).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(header(mail, 'list-id')).toBe(
      `List-ID: ${settings.FORCE_NAME} <crime-prevention.list.talk.example.org>`,
    );
    expect(header(mail, 'auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(header(mail, 'feedback-id')).toContain(message.id);
  });

  it('keeps to the line lengths of RFC 2045 and 5322, wherever the values fall', async () => {
    for (let pad = 0; pad < 80; pad++) {
      const words = wordsWith({ text: 'x'.repeat(pad), html: `<p>${'é'.repeat(pad)}</p>` });
      const padded = { ...message, words };
      const { raw } = (await forms.compose(padded)).for(person)!;
      const [head, ...body] = raw.split('\r\n\r\n');
      expect(Math.max(...head!.split('\r\n').map((line) => line.length))).toBeLessThan(998);
      const lines = body
        .join('\r\n\r\n')
        .split('\r\n')
        .filter((line) => !/^(--|Content|boundary)/.test(line));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
      const mail = await simpleParser(Buffer.from(raw, 'latin1'));
      expect(tokens.read('unsubscribe', linkIn(mail.text!, 'unsubscribe')).ok).toBe(true);
      expect(tokens.read('preferences', linkIn(mail.html as string, 'preferences')).ok).toBe(true);
    }
  });

  it('has no line that would be changed on its way, and reads as it was written', async () => {
    const text = 'One.\n.two\n..three\n';
    const { raw } = (await forms.compose({ ...message, words: wordsWith({ text, html: '' }) })).for(
      person,
    )!;
    expect(raw).not.toContain('\r\n.');
    expect((await simpleParser(Buffer.from(raw, 'latin1'))).text).toContain(text);
  });

  it.each([
    'a@example.org\r\nBcc: b@example.org',
    'a b@example.org',
    '<a@example.org>',
    'no-address',
  ])('is not made for %p', async (address) => {
    expect((await forms.compose(message)).for({ ...person, address })).toBeNull();
  });
});
