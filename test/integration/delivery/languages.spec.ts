import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, states, type Follower } from './given';
import { goOn, startServices, type Services } from './services';

const welsh = { language: 'cy' as const, subject: 'Marcio beiciau', body: 'Dewch â’ch **beic**.' };
const urdu = { language: 'ur' as const, subject: 'سائیکل', body: 'اپنی **سائیکل** لائیں۔' };

describe('a message in several languages', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let postbox: Postbox;
  let wardId: string;
  let readers: Record<'en' | 'cy' | 'ur' | 'pl', Follower[]>;

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    services = await startServices(testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '10' }));
    db = services.db;
    wardId = await givenWard(db);
  });
  afterEach(async () => {
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const givenReaders = async (cadence: string) => {
    const settings = testSettings();
    const of = (language: string) =>
      givenFollowers(db, settings, { wardId, count: 6, cadence, prefix: `${language}-`, language });
    readers = { en: await of('en'), cy: await of('cy'), ur: await of('ur'), pl: await of('pl') };
  };
  const released = async () => {
    const id = await givenReleased(db, { wardId, variants: [welsh, urdu] });
    await services.freezer.freeze(id);
    return id;
  };
  const mailsOf = (people: Follower[]) =>
    people.map(({ address }) => {
      const [received, ...more] = postbox.to(address);
      expect(more).toEqual([]);
      const { mail } = received!;
      const header = mail.headerLines.find(({ key }) => key === 'content-language')?.line;
      return { ...mail, header, html: mail.html as string };
    });

  it('reaches each resident in their language, or in English', async () => {
    await givenReaders('at once');
    const id = await released();
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
    expect(await states(db, id)).toEqual({ accepted: 24 });
    const said = [
      ['en', 'Bike marking on Saturday', 'en', '<html lang="en">', 'bike</strong>'],
      ['pl', 'Bike marking on Saturday', 'en', '<html lang="en">', 'bike</strong>'],
      ['cy', welsh.subject, 'cy', '<html lang="cy">', 'beic</strong>'],
      ['ur', urdu.subject, 'ur', '<html lang="ur" dir="rtl">', 'سائیکل</strong>'],
    ] as const;
    for (const [reader, subject, language, start, words] of said)
      for (const mail of mailsOf(readers[reader])) {
        expect(mail.subject).toBe(subject);
        expect(mail.header).toBe(`Content-Language: ${language}`);
        expect(mail.html).toContain(start);
        expect(mail.html).toContain(words);
      }
  });

  it('is in each reader’s own language in a digest too', async () => {
    await givenReaders('daily');
    await released();
    const plain = await givenReleased(db, { wardId, subject: 'Shed locks' });
    await services.freezer.freeze(plain);
    const id = randomUUID();
    expect(await services.digests.freeze(id, 'daily')).toBe(24);
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
    for (const reader of ['en', 'pl'] as const)
      for (const mail of mailsOf(readers[reader])) {
        expect(mail.subject).toBe('2 messages from your officers');
        expect(mail.text).toContain('== Bike marking on Saturday ==');
        expect(mail.header).toBe('Content-Language: en');
      }
    for (const mail of mailsOf(readers.cy)) {
      expect(mail.subject).toBe('Negeseuon gan eich swyddogion: 2');
      expect(mail.text).toContain('== Marcio beiciau ==');
      expect(mail.html).toContain('<div lang="en" dir="ltr">');
      expect(mail.header).toBe('Content-Language: cy, en');
    }
    for (const mail of mailsOf(readers.ur)) {
      expect(mail.html).toContain('<div lang="ur" dir="rtl">');
      expect(mail.text).toContain('== Shed locks ==');
    }
  });

  it('shows its pictures in each language, with the words of that language', async () => {
    await givenReaders('at once');
    const imageId = '01939f3e-0000-7000-8000-00000000000a';
    const file = { sha256: 'ab'.repeat(32), type: 'jpeg' as const, width: 800, height: 400 };
    const id = await givenReleased(db, {
      wardId,
      body: `Bring your **bike**.\n\n![](image:${imageId})`,
      variants: [{ ...welsh, body: `${welsh.body}\n\n![Beic](image:${imageId})` }],
      images: [{ id: imageId, alt: 'A bike', full: file, small: file }],
    });
    await services.freezer.freeze(id);
    await services.sending.sendChunks(id, goOn());
    for (const [reader, alt] of [
      ['en', 'A bike'],
      ['cy', 'Beic'],
    ] as const)
      for (const mail of mailsOf(readers[reader])) {
        expect(mail.html).toContain(
          `src="${testSettings().PUBLIC_URL}/images/${file.sha256}.jpeg" alt="${alt}" width="552" height="276"`,
        );
        expect(mail.text).toContain(`[${alt}]`);
        expect(mail.attachments).toEqual([]);
      }
  });
});
