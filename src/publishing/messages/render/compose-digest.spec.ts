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
