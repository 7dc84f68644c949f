import supertest from 'supertest';
import { givenPublished, givenWithdrawn } from '../../../factories/published-message';
import { capFaults } from '../../../support/cap-rules';
import { all, readXml, textOf } from '../../../support/read-xml';
import { givenWard } from '../../delivery/given';
import { forSuite } from '../../../support/for-suite';
import { ownWeb } from '../../../support/own-web';

const welsh = { language: 'cy', subject: 'Nwy', body: 'Cadwch eich ffenestri ar gau.' };

describe('urgent safety messages as alerts (CAP 1.2)', () => {
  const web = forSuite(ownWeb);
  let wardId: string;

  beforeAll(async () => {
    wardId = await givenWard(web.db);
  });

  const get = (path: string) => supertest(web.url).get(path);
  const leak = (wish: Partial<Parameters<typeof givenPublished>[1]> = {}) =>
    givenPublished(web.db, {
      ...{
        wardId,
        urgent: true,
        subject: 'Gas leak: stay inside',
        body: 'Keep your windows & doors < shut.',
      },
      ...wish,
    });
  const alert = async (id: string) => {
    const answer = await get(`/alerts/${id}.xml`)
      .expect(200)
      .expect('Content-Type', /^application\/cap\+xml/);
    const read = readXml(answer.text);
    expect(capFaults(read)).toEqual([]);
    return read;
  };

  it('are valid, with the words in each language, the area’s code and the end', async () => {
    const notAfter = new Date(Date.now() + 3_600_000);
    const id = await leak({ variants: [welsh as never], notAfter });
    const read = await alert(id);
    expect(textOf(read, 'identifier')).toBe(id);
    expect(textOf(read, 'msgType')).toBe('Alert');
    const [english, other] = all(read, 'info');
    expect(textOf(english!, 'description')).toBe('Keep your windows & doors < shut.');
    expect([textOf(other!, 'language'), textOf(other!, 'headline')]).toEqual(['cy', 'Nwy']);
    expect(Date.parse(textOf(english!, 'expires')!)).toBe(
      Math.floor(notAfter.getTime() / 1000) * 1000,
    );
    const geocode = all(all(english!, 'area')[0]!, 'geocode')[0]!;
    expect([textOf(geocode, 'valueName'), textOf(geocode, 'value')]).toEqual(['GSS', 'E05099999']);
  });

  it('are updated by a correction', async () => {
    const id = await leak();
    const correction = await leak({
      urgent: false,
      subject: 'Correction: gas leak',
      corrects: { id },
    });
    const read = await alert(correction);
    expect(textOf(read, 'msgType')).toBe('Update');
    const original = await alert(id);
    expect(textOf(read, 'references')).toBe(
      `${textOf(original, 'sender')},${id},${textOf(original, 'sent')}`,
    );
  });

  it('are cancelled, without their words, when withdrawn or removed', async () => {
    const withdrawn = await leak({ subject: 'Taken back' });
    await givenWithdrawn(web.db, withdrawn);
    const removed = await leak({ subject: 'Names Amira' });
    const correction = await leak({ corrects: { id: removed, blocked: true }, urgent: false });
    for (const id of [withdrawn, removed]) {
      const read = await alert(id);
      expect(textOf(read, 'msgType')).toBe('Cancel');
      expect(textOf(read, 'identifier')).toBe(`${id}-cancel`);
      expect(textOf(read, 'references')).toContain(`,${id},`);
      const answer = await get(`/alerts/${id}-cancel.xml`).expect(200);
      expect(answer.text).not.toMatch(/windows|Amira/);
    }
    expect(textOf(await alert(correction), 'msgType')).toBe('Update');
  });

  it('stand in a feed, and nothing else does', async () => {
    const id = await leak({ subject: 'In the feed' });
    const plain = await leak({ urgent: false, subject: 'No alert' });
    const feed = readXml((await get('/alerts.atom').expect(200)).text);
    const titles = all(feed, 'entry').map((one) => textOf(one, 'title'));
    expect(titles).toContain('In the feed');
    expect(titles).not.toContain('No alert');
    const links = all(feed, 'entry').map((one) => all(one, 'link')[0]!.attributes);
    expect(links).toContainEqual({
      ...{ rel: 'alternate', type: 'application/cap+xml' },
      href: `http://localhost:3000/alerts/${id}.xml`,
    });
    for (const wrong of [`${plain}.xml`, `${id}-cancel.xml`, 'x.xml', `${id}`])
      await get(`/alerts/${wrong}`).expect(404);
  });
});
