import supertest from 'supertest';
import { givenReleased } from '../delivery/given';
import { Desk, advice, clean, withBlock, type Shown } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const welsh = { language: 'cy', subject: 'Marcio beiciau', body: 'Dewch â’ch beic.' };
const urdu = { language: 'ur', subject: 'سائیکل', body: 'اپنی سائیکل لائیں۔' };
const wales = { ...advice, nation: 'wales' };

type Held = Shown & { contentHash: string; variants: unknown[]; template: unknown };
interface Checked {
  outcome: string;
  findings: { rule: string; where: string; quote: string }[];
}

describe('what a message holds besides its words', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));

  const draft = async (more: Record<string, unknown>) =>
    (await desk.draft({ ...clean, ...more })) as Held;
  const check = async (more: Record<string, unknown>) =>
    (await desk.call('officer', 'post', '/messages/check').send(desk.bodyOf({ ...clean, ...more })))
      .body as Checked;

  describe('languages', () => {
    it('are kept with the revision, in one order, and under its hash', async () => {
      const [one, other] = [
        await draft({ variants: [urdu, welsh] }),
        await draft({ variants: [welsh, urdu] }),
      ];
      expect(one.variants).toEqual([welsh, urdu]);
      expect(other.contentHash).toBe(one.contentHash);
      const less = await draft({ variants: [welsh] });
      const none = await draft({ variants: [] });
      expect(new Set([one, less, none].map(({ contentHash }) => contentHash)).size).toBe(3);
      expect((await draft({})).contentHash).toBe(none.contentHash);
    });

    it.each([
      ['twice the same', [welsh, welsh], 'variants.1.language'],
      ['one that we do not know', [{ ...welsh, language: 'tlh' }], 'variants.0.language'],
      ['a subject on two lines', [{ ...welsh, subject: 'a\nb' }], 'variants.0.subject'],
    ])('refuse %s', async (_, variants, field) => {
      const answer = await desk
        .call('officer', 'post', '/messages')
        .send(desk.bodyOf({ ...clean, variants }));
      expect(answer.status).toBe(422);
      expect((answer.body as { errors: unknown[] }).errors).toMatchObject([{ field }]);
    });

    it('are checked like the original, and tell the checks what is spoken', async () => {
      const said = await check({ variants: [{ ...welsh, body: withBlock.body }] });
      expect(said.outcome).toBe('block');
      const wheres = said.findings.map(({ where }) => where);
      expect(new Set(wheres)).toEqual(new Set(['cy:body']));
      const rules = async (variants: unknown[]) =>
        (await check({ declaration: wales, variants })).findings.map(({ rule }) => rule);
      expect(await rules([])).toContain('WEL-LANG');
      expect(await rules([urdu])).toContain('WEL-LANG');
      expect(await rules([welsh])).not.toContain('WEL-LANG');
    });

    it('may be long and many, each in an alphabet of its own', async () => {
      const body = 'سائیکل '.repeat(4_000);
      const many = ['ur', 'ar', 'bn', 'ta', 'gu', 'pa'].map((language) => ({
        ...{ language, subject: 'x', body },
      }));
      expect((await draft({ variants: many })).variants).toHaveLength(6);
    });

    it('must be finished before the message is submitted', async () => {
      const { id } = await draft({ variants: [{ ...welsh, body: ' ' }] });
      const answer = await desk.decide('officer', id, { action: 'submit' });
      expect(answer.body).toMatchObject({ code: 'may-not', blockers: ['variant-unfinished'] });
    });

    it('stand on the public page, each marked as what it is', async () => {
      const id = await givenReleased(web.db, {
        wardId: desk.wardId,
        variants: [welsh as never, urdu as never],
      });
      await web.db.query(
        `INSERT INTO check_run (revision_id, moment, rules_version, as_of, outcome, result_hash)
         SELECT revision_id, 'release', '1', now(), 'pass', approved_hash FROM message WHERE id = $1`,
        [id],
      );
      const page = await supertest(web.url).get(`/messages/${id}`).expect(200);
      expect(page.text).toContain('lang="ur" dir="rtl">سائیکل<');
      expect(page.text).toContain('lang="cy" dir="ltr">Marcio beiciau<');
      const json = await supertest(web.url).get(`/api/v1/public/messages/${id}`);
      expect((json.body as { languages: unknown[] }).languages).toMatchObject([
        { language: 'cy', subject: 'Marcio beiciau' },
        { language: 'ur', dir: 'rtl' },
      ]);
    });
  });

  describe('templates', () => {
    const values = {
      ...{ topic: 'Keep your bike safe', why: 'Summer is here' },
      steps: 'Use two locks\nLock the frame',
    };
    const fill = (code: string, given: Record<string, string>) =>
      desk.call('officer', 'post', `/templates/${code}/fill`).send({ values: given });

    it('are listed with their fields', async () => {
      const answer = await desk.call('officer', 'get', '/templates');
      const { templates } = answer.body as { templates: { code: string; fields: unknown[] }[] };
      expect(templates.length).toBeGreaterThanOrEqual(6);
      expect(templates.find(({ code }) => code === 'advice')?.fields[0]).toMatchObject({
        ...{ name: 'topic', kind: 'text', required: true },
      });
    });

    it('make a message, whose hash covers with which it began', async () => {
      const filled = (await fill('advice', values).expect(200)).body as Record<string, never>;
      const { subject, body, template, messageType } = filled;
      expect(body).toContain('- Use two locks\n- Lock the frame');
      const declaration = { ...advice, messageType };
      const made = await draft({ subject, body, template, declaration });
      expect(made.template).toEqual({
        code: 'advice',
        version: 1,
        values: { ...values, more: '' },
      });
      const plain = await draft({ subject, body, declaration });
      expect(plain.contentHash).not.toBe(made.contentHash);
    });

    it('say which fields are wrong', async () => {
      const answer = await fill('advice', { ...values, why: '' });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'values.why' }] });
      expect((await fill('nothing', {})).status).toBe(404);
      const unknown = { code: 'nothing', version: 1, values: {} };
      const kept = await desk
        .call('officer', 'post', '/messages')
        .send(desk.bodyOf({ ...clean, template: unknown }));
      expect(kept.body).toMatchObject({ errors: [{ field: 'template' }] });
    });
  });
});
