import { composeMail } from './compose-mail';

const content = {
  messageId: '01939f3e-0000-7000-8000-000000000001',
  subject: 'Bikes & locks',
  body: 'Bring your **bike**.',
  areas: ['Riverside'],
  topic: 'Crime prevention advice',
  force: { name: 'Northshire Police', site: 'https://www.northshire.example.org' },
  publicUrl: 'https://talk.example.org',
  contentHash: 'a1b2c3d4e5f60718',
};
const links = {
  unsubscribeUrl: 'https://talk.example.org/unsubscribe/u1',
  preferencesUrl: 'https://talk.example.org/preferences/p1',
};

describe('the mail of a message', () => {
  const mail = composeMail(content)(links);

  it.each(['text', 'html'] as const)('says in its %s part what every mail must say', (part) => {
    for (const words of [
      '999',
      '101',
      content.force.site,
      'do not report a crime',
      'Riverside',
      links.unsubscribeUrl,
      links.preferencesUrl,
      `https://talk.example.org/messages/${content.messageId}`,
      `Message ${content.messageId}, fingerprint a1b2c3d4e5f6`,
    ])
      expect(mail[part]).toContain(words);
  });

  it('looks right without a style sheet, and in the dark', () => {
    expect(mail.html).toMatch(/<div class="page" style="[^"]*max-width: 600px/);
    expect(mail.html).toContain('@media (prefers-color-scheme: dark)');
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html).toContain('Bikes &amp; locks');
  });

  it('has no fingerprint while it is a preview', () => {
    const { text } = composeMail({ ...content, contentHash: undefined })(links);
    expect(text).toContain(`Message ${content.messageId}`);
    expect(text).not.toContain('fingerprint');
  });
});
