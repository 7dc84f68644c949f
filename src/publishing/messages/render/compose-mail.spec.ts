import { createHash } from 'node:crypto';
import { inLanguage } from '../../languages/variant';
import { secondBrand } from '../../../../test/factories/second-brand';
import { composeMail } from './compose-mail';
import { mailForce } from './mail-force';

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
/** As delivery gives it, with a brand of every kind of words. */
const dressed = mailForce({
  FORCE_NAME: 'Northshire Police',
  FORCE_SITE: content.force.site,
  PUBLIC_URL: content.publicUrl,
  BRAND: secondBrand,
});
const links = {
  unsubscribeUrl: 'https://talk.example.org/unsubscribe/u1',
  preferencesUrl: 'https://talk.example.org/preferences/p1',
  ratingUrl: 'https://talk.example.org/useful/r1',
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

  it.each([
    [['Riverside'], 'chose “Crime prevention advice” for Riverside.'],
    [['Riverside', 'Hill'], 'for one or more of these areas: Riverside, Hill.'],
    [['A', 'B', 'C', 'D', 'E'], 'for an area that it goes to.'],
  ])('says why it came, and of %j not that all were chosen', (areas, words) => {
    expect(composeMail({ ...content, areas })(links).text).toContain(words);
  });

  it('has no fingerprint while it is a preview', () => {
    const { text } = composeMail({ ...content, contentHash: undefined })(links);
    expect(text).toContain(`Message ${content.messageId}`);
    expect(text).not.toContain('fingerprint');
  });
});

describe('the mail of a force with its own look', () => {
  const mail = composeMail({ ...content, force: dressed })(links);
  const welsh = composeMail({ ...content, force: dressed, language: 'cy' })(links);

  it('has its colours in its tags, and others in the dark', () => {
    const { header, headerText, light, dark } = dressed.look!.colours;
    expect(mail.html).toMatch(
      new RegExp(`<table[^>]* bgcolor="${header}"[^>]*background: ${header}`),
    );
    expect(mail.html).toMatch(new RegExp(`<td class="name"[^>]*color: ${headerText}`));
    expect(mail.html).toMatch(new RegExp(`<a [^>]*style="color: ${light.link};?"`));
    expect(mail.html).toMatch(new RegExp(`a \\{\\s+color: ${dark.link} !important;`));
  });

  it('reads without its one picture, which has no address of a person', () => {
    const pictures = [...mail.html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toEqual([
      expect.stringContaining(
        `src="https://talk.example.org/brand/${secondBrand.crest.hash}/crest.png"`,
      ),
    ]);
    expect(pictures[0]).toContain('alt="Ever watchful"');
    expect(mail.html).toContain('>Northshire Police</td>');
  });

  it.each([
    ['English', mail, ['Northshire Police', 'Relay UK', 'PO Box 1', 'Privacy notice']],
    ['Welsh', welsh, ['Heddlu Northshire', 'Relay UK Cymru', 'PO Box 1', 'Hysbysiad preifatrwydd']],
  ])('says in %s what the force has to say', (_, { html, text }, all) => {
    for (const words of all) for (const part of [html, text]) expect(part).toContain(words);
    expect(text).toContain('https://www.northshire.example.org/privacy');
  });
});

/** MAIL_TEMPLATE stands for these bytes in approvals: who changes them raises it. */
it('is byte for byte the mail that MAIL_TEMPLATE 4 stands for', () => {
  const { subject, html, text } = composeMail({ ...content, force: dressed })(links);
  expect(createHash('sha256').update([subject, html, text].join('\0')).digest('hex')).toBe(
    'ccc8a46ee7e93b5ce8da20d06255abc23c0658dab362591c2803cd1c4d8af364',
  );
});

describe('the mail of a message in another language', () => {
  const variants = [
    { language: 'cy' as const, subject: 'Beiciau a chloeon', body: 'Dewch â’ch **beic**.' },
    { language: 'pl' as const, subject: 'Rowery', body: 'Przynieś **rower**.' },
    { language: 'ur' as const, subject: 'سائیکلیں', body: 'اپنی **سائیکل** لائیں۔' },
  ];
  const mailIn = (language: string) =>
    composeMail(inLanguage({ ...content, variants }, language))(links);

  it('is the original for whom there is no variant', () => {
    expect(mailIn('so')).toEqual(composeMail(content)(links));
    expect(mailIn('so').languages).toEqual(['en']);
  });

  it('is Welsh throughout in Welsh', () => {
    const { html, text, subject, languages } = mailIn('cy');
    expect({ subject, languages }).toEqual({ subject: 'Beiciau a chloeon', languages: ['cy'] });
    expect(html).toContain('<html lang="cy">');
    expect(html).not.toContain('lang="en"');
    for (const part of [html, text]) {
      expect(part).toContain('Gallwch ateb yr e-bost hwn.');
      expect(part).toContain('ôl bys a1b2c3d4e5f6');
      expect(part).not.toContain('You get this');
    }
  });

  it.each([
    ['pl', '<html lang="pl">', 'Przynieś <strong>rower</strong>.'],
    ['ur', '<html lang="ur" dir="rtl">', '<strong>سائیکل</strong>'],
  ])('marks in %s the words around it as English', (language, start, words) => {
    const { html, languages } = mailIn(language);
    expect(languages).toEqual([language]);
    expect(html).toContain(start);
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('<div lang="en" dir="ltr">'));
    expect(html.indexOf('<div lang="en" dir="ltr">')).toBeLessThan(html.indexOf('999'));
  });
});

/** PARTNER_TEMPLATE stands for where and how a mail says this: who changes it raises it. */
describe('a mail of a partner', () => {
  const partnerName = 'Kingston & Tolworth Council';

  it('says from whom it is, below its subject', () => {
    const { html, text } = composeMail({ ...content, partnerName })(links);
    expect(text).toContain(
      'Bikes & locks\n\nFrom Kingston & Tolworth Council with Northshire Police\n\nBring',
    );
    expect(html).toMatch(
      /<h1[^>]*>Bikes &amp; locks<\/h1>\s*<p[^>]*>From Kingston &amp; Tolworth Council with Northshire Police<\/p>/,
    );
  });

  it('says so in Welsh', () => {
    const { text } = composeMail({ ...content, partnerName, language: 'cy' })(links);
    expect(text).toContain('Oddi wrth Kingston & Tolworth Council gyda Northshire Police');
  });
});
