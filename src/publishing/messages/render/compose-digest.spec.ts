import { createHash } from 'node:crypto';
import { composeDigest } from './compose-digest';

const force = { name: 'Northshire Police', site: 'https://www.northshire.example.org' };
const publicUrl = 'https://talk.example.org';
const bikes = {
  messageId: '01939f3e-0000-7000-8000-000000000001',
  subject: 'Bikes & locks',
  body: 'Bring your **bike**.',
  areas: ['Riverside'],
  topic: 'Crime prevention advice',
  contentHash: 'a1b2c3d4e5f60718',
  ...{ force, publicUrl },
};
const fair = {
  messageId: '01939f3e-0000-7000-8000-000000000002',
  subject: 'Summer fair',
  body: 'Meet us at [the stall](https://www.northshire.example.org/fair).',
  areas: ['Hillside', 'Abbey'],
  topic: 'Local events',
  contentHash: 'ffeeddccbbaa0011',
  ...{ force, publicUrl },
};
const links = {
  unsubscribeUrl: 'https://talk.example.org/unsubscribe/u1',
  preferencesUrl: 'https://talk.example.org/preferences/p1',
  ratingUrl: 'https://talk.example.org/useful/r1',
};

describe('the mail of a digest', () => {
  const mail = composeDigest([fair, bikes])(links);

  it('says in its subject how many messages it has', () => {
    expect(mail.subject).toBe('2 messages from your officers');
    expect(composeDigest([fair])(links).subject).toBe('A message from your officers');
  });

  it.each(['text', 'html'] as const)('says in its %s part what every mail must say', (part) => {
    for (const words of [
      '999',
      '101',
      'do not report a crime',
      force.site,
      'once a day or once a week',
      links.unsubscribeUrl,
      links.preferencesUrl,
    ])
      expect(mail[part].split(words).length).toBeGreaterThan(1);
  });

  it.each(['text', 'html'] as const)('has each message whole in its %s part', (part) => {
    for (const { messageId, areas, topic, contentHash } of [bikes, fair]) {
      expect(mail[part]).toContain(`${topic}, ${areas.join(', ')}`);
      expect(mail[part]).toContain(`https://talk.example.org/messages/${messageId}`);
      expect(mail[part]).toContain(`Message ${messageId}, fingerprint ${contentHash.slice(0, 12)}`);
    }
    expect(mail[part]).toContain('https://www.northshire.example.org/fair');
    expect(mail[part].indexOf('Summer fair')).toBeLessThan(mail[part].indexOf('Bikes &'));
  });

  it('escapes titles and keeps the style of every mail', () => {
    expect(mail.html).toMatch(/<h2[^>]*>Bikes &amp; locks<\/h2>/);
    expect(mail.html).toContain('<strong>bike</strong>');
    expect(mail.html).toMatch(/<div class="page" style="[^"]*max-width: 600px/);
  });

  it('is not made of nothing', () => {
    expect(() => composeDigest([])).toThrow('no mail');
  });
});

it('is byte for byte the digest that MAIL_TEMPLATE 4 stands for', () => {
  const { subject, html, text } = composeDigest([
    { ...bikes, body: 'Bring your **bike**.' },
    { ...bikes, body: 'Bring your **bike**.' },
  ])(links);
  expect(createHash('sha256').update([subject, html, text].join('\0')).digest('hex')).toBe(
    'b34711eccdb837bda5ef0fa3102c93de79463037aaa3330ca707ec7d4fdd957a',
  );
});

describe('a digest for a reader of another language', () => {
  const own = { ...bikes, language: 'cy', subject: 'Beiciau', body: 'Dewch â’ch beic.' };

  it('is Welsh around, and says which part is English', () => {
    const { html, text, subject, languages } = composeDigest([own, fair], 'cy')(links);
    expect(subject).toBe('Negeseuon gan eich swyddogion: 2');
    expect(languages).toEqual(['cy', 'en']);
    expect(html).toContain('<html lang="cy">');
    expect(html.split('<div lang="en" dir="ltr">')).toHaveLength(2);
    expect(html.indexOf('<div lang="en"')).toBeLessThan(html.indexOf('Summer fair'));
    expect(text).toContain('Gwirio bod y neges hon yn ddilys');
  });

  it('is English around a part in a language that we have no fixed words in', () => {
    const urdu = { ...bikes, language: 'ur', subject: 'سائیکلیں', body: 'لائیں۔' };
    const { html, languages } = composeDigest([urdu, fair], 'ur')(links);
    expect(languages).toEqual(['en', 'ur']);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<div lang="ur" dir="rtl">');
  });
});

it('says of each message which partner it is from', () => {
  const council = { ...bikes, partnerName: 'Kingston Council' };
  const { html, text } = composeDigest([fair, council])(links);
  for (const part of [html, text])
    expect(part.split('From Kingston Council with Northshire Police')).toHaveLength(2);
});
