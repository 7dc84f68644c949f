import supertest from 'supertest';
import { PreviewService } from '../../../../src/publishing/messages/preview.service';
import { toText } from '../../../../src/publishing/messages/render/render-body';
import { givenPublished, givenWithdrawn } from '../../../factories/published-message';
import { TOPIC, givenWard } from '../../delivery/given';
import { forSuite } from '../../../support/for-suite';
import { ownWeb } from '../../../support/own-web';

interface Told {
  verdict: string;
  message: { id: string; standing: string } | null;
  added: string[];
  missing: string[];
}

const subject = 'Bike marking at the library on Saturday';
const body =
  'Officers mark bikes outside the library this Saturday from 10am to 2pm.\n\nBring your bike and a form of identity. It is free, and takes five minutes.\n\nRead [how it works](https://www.gov.uk/bikes).';

describe('is this message real?', () => {
  const web = forSuite(ownWeb);
  let wardId: string;
  let id: string;

  beforeAll(async () => {
    wardId = await givenWard(web.db);
    id = await givenPublished(web.db, { wardId, subject, body });
  });
  beforeEach(() => web.db.query('DELETE FROM rate_limit'));

  const ask = async (text: string): Promise<Told> => {
    const answer = await supertest(web.url).post('/api/v1/public/messages/checks').send({ text });
    expect(answer.status).toBe(200);
    return answer.body as Told;
  };
  /** As a resident gets it, with links of their own. */
  const mail = async () => {
    const preview = await web.app
      .get(PreviewService, { strict: false })
      .of({ subject, body, variants: [], images: [], areaIds: [wardId], topicCode: TOPIC }, id);
    const own = (text: string) =>
      text
        .replaceAll('unsubscribe/each-resident-has-their-own', 'unsubscribe/abc234?mail=4711')
        .replaceAll(/each-(resident-has-their|mail-has-its)-own/g, 'abc234');
    return { text: own(preview.text), html: own(preview.html) };
  };

  it('knows our mail, as text, as it looks, forwarded and in part', async () => {
    const { text, html } = await mail();
    const seen = toText(html.replace(/<head>.*<\/head>/s, '')).replaceAll(/ \(https?:[^)]*\)/g, '');
    const forwarded = `---------- Forwarded message ---------\nFrom: Thameside Police <news@talk.example.org>\nDate: Sat, 21 Nov 2026 at 10:00\nSubject: ${subject}\nTo: me@example.org\n\n${text.replaceAll(/^/gm, '> ')}`;
    const part = 'BRING your bike, and a form of identity... It is free and takes five minutes';
    for (const pasted of [text, seen, forwarded, part]) {
      const told = await ask(pasted);
      expect(told).toMatchObject({ verdict: 'ours', message: { id }, added: [], missing: [] });
    }
  });

  it('says what somebody changed or added', async () => {
    const { text } = await mail();
    const paid = await ask(text.replace('It is free', 'It costs 20 pounds'));
    expect(paid).toMatchObject({ verdict: 'changed', message: { id } });
    expect(paid.added.join(' ')).toContain('costs 20 pounds');
    expect(paid.missing.join(' ')).toContain('free');
    const link = await ask(
      text.replace('https://www.gov.uk/bikes', 'https://bikes.example.org/pay'),
    );
    expect(link.added).toEqual(['https://bikes.example.org/pay']);
    const end = await ask(`${text}\nPay now at www.bikes.example.org`);
    expect(end.added).toEqual(['Pay now at www.bikes.example.org']);
    const own = await ask(text.replace(/\/unsubscribe\/\S+/, '/unsubscribe@evil.example.org/x'));
    expect(own.verdict).toBe('changed');
  });

  it('does not know what is not ours, and warns of a number that was copied', async () => {
    const other =
      'Dear customer, your parcel is waiting. Pay the fee of two pounds by this link today.';
    expect(await ask(other)).toEqual({
      verdict: 'not-known',
      message: null,
      added: [],
      missing: [],
    });
    expect(await ask(`${other} Message ${id}`)).toMatchObject({
      verdict: 'changed',
      message: { id },
    });
    const page = await supertest(web.url)
      .post('/messages/check')
      .type('form')
      .send({ text: other })
      .expect(200);
    expect(page.text).toContain('do not click');
    for (const number of ['tel:999', 'tel:101']) expect(page.text).toContain(number);
    expect(page.headers['set-cookie']).toBeUndefined();
  });

  it('repeats nothing of what was taken back or removed', async () => {
    const words =
      'The man who was seen at the old mill on Tuesday evening is Amira Okafor of Quince Road.';
    const removed = await givenPublished(web.db, { wardId, subject: 'Who it was', body: words });
    await givenPublished(web.db, {
      wardId,
      subject: 'Correction',
      corrects: { id: removed, blocked: true },
    });
    const told = await ask(words);
    expect(told).toMatchObject({ verdict: 'ours', message: { standing: 'removed' } });
    const less = await ask(words.replace('Amira Okafor of ', ''));
    expect(JSON.stringify(less)).not.toContain('Okafor');
    const back = await givenPublished(web.db, {
      wardId,
      subject: 'Fair on Sunday',
      body: 'The summer fair at the town hall is on Sunday at noon.',
    });
    await givenWithdrawn(web.db, back);
    expect(await ask('The summer fair at the town hall is on Sunday at noon.')).toMatchObject({
      ...{ verdict: 'ours', message: { standing: 'withdrawn' } },
    });
  });

  it('knows several of ours in one mail', async () => {
    const second =
      'Two sheds were opened in Mill Lane last week. Please lock yours and note the numbers of your tools.';
    await givenPublished(web.db, { wardId, subject: 'Sheds in Mill Lane', body: second });
    expect(await ask(`${subject}\n${body}\n\nSheds in Mill Lane\n${second}`)).toMatchObject({
      ...{ verdict: 'ours', added: [], missing: [] },
    });
  });

  it('asks for more than a few words, and not for too many', async () => {
    const post = (text: unknown) =>
      supertest(web.url).post('/messages/check').type('form').send({ text }).expect(422);
    expect((await post('call 101')).text).toContain('Paste more of it');
    expect((await post('')).text).toContain('Paste the words');
    expect((await post('word '.repeat(4_001))).text).toContain('Paste less of it');
  });

  it('keeps nothing of it and has a limit', async () => {
    const secret = 'quillwort';
    for (let asked = 0; asked < 30; asked++)
      await ask(`${secret} one two three four five six seven`);
    const more = await supertest(web.url)
      .post('/api/v1/public/messages/checks')
      .send({ text: `${secret} one two three four five six seven` });
    expect(more.status).toBe(429);
    const tables = await web.db.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await web.db.query<unknown[]>(
        `SELECT 1 FROM "${name}" AS t WHERE t::text LIKE '%${secret}%' LIMIT 1`,
      );
      expect(found).toEqual([]);
    }
  });
});
