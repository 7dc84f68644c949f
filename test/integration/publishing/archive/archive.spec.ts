import supertest from 'supertest';
import { givenPublished, givenWithdrawn } from '../../../factories/published-message';
import { all, readXml, textOf } from '../../../support/read-xml';
import { Desk, clean } from '../desk';
import { givenWard } from '../../delivery/given';
import { forSuite } from '../../../support/for-suite';
import { ownWeb } from '../../../support/own-web';

const SAFETY = 'urgent-safety';
const image = (removeOn?: string) => {
  const file = { sha256: 'ab'.repeat(32), type: 'webp' as const, width: 100, height: 50 };
  return {
    id: '01939f3e-0000-7000-8000-00000000000a',
    alt: 'A bike',
    full: file,
    small: file,
    removeOn,
  };
};

describe('the public archive', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));
  let other: string;

  beforeAll(async () => {
    other = await givenWard(web.db, 'E05099998');
    await web.db.query(
      `INSERT INTO topic (code, name, words, example, place) VALUES ($1, 'Urgent safety', 'Now', 'A leak', 2)`,
      [SAFETY],
    );
  });

  const get = (path: string) => supertest(web.url).get(path);
  const text = async (path: string) => (await get(path).expect(200)).text;
  const given = (wish: Partial<Parameters<typeof givenPublished>[1]> = {}) =>
    givenPublished(web.db, { wardId: desk.wardId, ...wish });

  it('shows what went out, and nothing else', async () => {
    const draft = await desk.draft({ ...clean, subject: 'Never sent' });
    await given({ subject: 'Locks for bikes', body: 'Use **two** locks.' });
    await given({
      subject: 'For who follows it',
      about: { kind: 'poll', id: draft.id, name: 'It' },
    });
    const page = await text('/archive');
    expect(page).toContain('Locks for bikes');
    expect(page).toContain('Use two locks.');
    expect(page).not.toContain('Never sent');
    expect(page).not.toContain('For who follows it');
    await get(`/messages/${draft.id}`).expect(404);
  });

  it('is by area, with what lies above it, and by topic', async () => {
    await given({ subject: 'Only elsewhere', wardId: other });
    await given({ subject: 'Leak in Mill Lane', topicCode: SAFETY });
    const [force] = await web.db.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'force'`,
    );
    await given({ subject: 'For all of us', wardId: force!.id });
    const here = await text(`/archive?area=${desk.wardId}`);
    expect([here.includes('For all of us'), here.includes('Only elsewhere')]).toEqual([
      true,
      false,
    ]);
    const whole = await text(`/archive?area=${force!.id}`);
    expect(whole).toContain('Only elsewhere');
    const both = await text(`/archive?area=${desk.wardId}&topic=${SAFETY}`);
    expect(both).toContain('Urgent safety in Riverside');
    expect([both.includes('Leak in Mill Lane'), both.includes('For all of us')]).toEqual([
      true,
      false,
    ]);
    for (const wrong of [
      'area=x',
      'area=0190aaaa-0000-7000-8000-000000000000',
      'topic=x',
      'before=x',
    ])
      await get(`/archive?${wrong}`).expect(404);
  });

  it('comes in pages, without a gap or a double', async () => {
    const ward = await givenWard(web.db, 'E05099997');
    const at = new Date('2026-05-12T10:00:00Z');
    for (let number = 0; number < 45; number++)
      await given({ wardId: ward, subject: `Number ${number}.`, at });
    const seen: string[] = [];
    let next: string | undefined = `/archive?area=${ward}`;
    let pages = 0;
    while (next) {
      const page: string = await text(next);
      seen.push(...[...page.matchAll(/>(Number \d+\.)</g)].map(([, subject]) => subject!));
      next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
    const feed = readXml(await text(`/archive/feed.atom?area=${ward}`));
    const link = all(feed, 'link').find(({ attributes }) => attributes.rel === 'next')!;
    const rest = readXml(await text(link.attributes.href!.replace('http://localhost:3000', '')));
    expect([all(feed, 'entry').length, all(rest, 'entry').length]).toEqual([30, 16]); // one is for the whole force
  });

  it('puts notices in the place of what may not be shown', async () => {
    const wrong = await given({ subject: 'Wrong street', body: 'It was in Larch Way.' });
    await given({ subject: 'Correction: wrong street', corrects: { id: wrong } });
    const named = await given({ subject: 'Names somebody', body: 'It was Amira.' });
    await given({ subject: 'Correction of our message', corrects: { id: named, blocked: true } });
    const back = await given({ subject: 'Taken back', body: 'The event is on Sunday.' });
    await givenWithdrawn(web.db, back);
    const page = await text('/archive');
    const feeds = [await text('/archive/feed.atom'), await text('/archive/feed.json')];
    for (const shown of [page, ...feeds]) {
      expect(shown).toContain('Correction: wrong street');
      expect(shown).toContain('Taken back');
      expect(shown).toContain('A message that was removed');
      expect(shown).not.toMatch(/Names somebody|It was Amira|on Sunday/);
    }
    const own = await text(`/messages/${wrong}`);
    expect(own).toContain('It was in Larch Way.');
    expect(own).toContain('Correction: wrong street');
    const removed = await text(`/messages/${named}`);
    expect(removed).toContain('What it said was removed.');
    expect(removed).not.toMatch(/Names somebody|Amira/);
    const withdrawn = await text(`/messages/${back}`);
    expect(withdrawn).toContain('It has been withdrawn since.');
    expect(withdrawn).not.toContain('on Sunday');
    const json = (await get(`/api/v1/public/messages/${named}`)).body as Record<string, unknown>;
    expect(json).toMatchObject({ standing: 'removed', subject: null, words: [] });
  });

  it('shows nothing whose time is over, neither words nor picture', async () => {
    const body = 'Look: ![A bike](image:01939f3e-0000-7000-8000-00000000000a)';
    const id = await given({
      subject: 'Past picture',
      body,
      images: [image('2020-01-01')],
    });
    expect(await text(`/messages/${id}`)).not.toContain('/images/');
    const now = await given({ subject: 'Picture', body, images: [image()] });
    const page = await text(`/messages/${now}`);
    expect(page).toContain(`src="/images/${'ab'.repeat(32)}.webp"`);
    expect(page).not.toContain('style=');
    expect(await text('/archive/feed.json')).toContain('http://localhost:3000/images/');
    const over = await given({ subject: 'Who is this man', body: 'Do you know him?' });
    await web.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE revision SET declaration = '{"removeOn": "2020-01-01"}' WHERE message_id = $1`,
        [over],
      );
    });
    expect(await text('/archive')).not.toContain('Who is this man');
    const gone = await text(`/messages/${over}`);
    expect(gone).toContain('its time is over');
    expect(gone).not.toMatch(/Who is this man|Do you know him/);
  });

  it('is a feed by area, topic and both, as Atom and as JSON', async () => {
    for (const query of [
      '',
      `?area=${desk.wardId}`,
      `?topic=${SAFETY}`,
      `?area=${desk.wardId}&topic=${SAFETY}`,
    ]) {
      const atom = await get(`/archive/feed.atom${query}`).expect(
        'Content-Type',
        /^application\/atom\+xml/,
      );
      const feed = readXml(atom.text);
      const [self] = all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
      expect(self!.attributes.href).toBe(`http://localhost:3000/archive/feed.atom${query}`);
      for (const name of ['id', 'title', 'updated']) expect(textOf(feed, name)).toBeTruthy();
      for (const entry of all(feed, 'entry'))
        for (const name of ['id', 'title', 'updated', 'published', 'summary', 'content'])
          expect(`${name}: ${textOf(entry, name)}`).not.toMatch(/: (undefined)?$/);
      const answer = await get(`/archive/feed.json${query}`).expect(
        'Content-Type',
        /^application\/feed\+json/,
      );
      const json = JSON.parse(answer.text) as { version: string; items: { id: string }[] };
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      expect(json.items.map(({ id }) => id)).toEqual(
        all(feed, 'entry').map((one) => textOf(one, 'id')),
      );
    }
  });

  it('tells search engines what may be listed', async () => {
    const robots = await text('/robots.txt');
    expect(robots).toContain('Disallow: /staff');
    expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml');
    const maps = readXml(await text('/sitemap.xml')).children.map((one) => textOf(one, 'loc'));
    expect(maps).toContain('http://localhost:3000/sitemaps/messages.xml');
    const id = await given({ subject: 'Listed' });
    const hidden = await given({ subject: 'Withdrawn' });
    await givenWithdrawn(web.db, hidden);
    const pages = readXml(await text('/sitemaps/messages.xml')).children.map((one) =>
      textOf(one, 'loc'),
    );
    expect(pages).toContain(`http://localhost:3000/messages/${id}`);
    expect(pages).not.toContain(`http://localhost:3000/messages/${hidden}`);
    await get('/sitemaps/none.xml').expect(404);
  });
});
