import type TestAgent from 'supertest/lib/agent';
import { UnsavedWords } from '../../../src/publishing/autosave/unsaved-words.service';
import { signIn, submit } from '../../support/web';
import { Desk, clean } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('words that were not saved', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));
  let officer: TestAgent;

  beforeAll(async () => {
    officer = await visitor('officer');
  });

  const visitor = async (name: string) => {
    const agent = web.visitor();
    await signIn(agent, `${name}@northshire.example.org`);
    return agent;
  };
  const keeps = async (id: string, version: number, subject: string, agent = officer) => {
    const from = `/staff/messages/${id}/edit`;
    const fields = { version, subject, body: 'Words of mine.' };
    const answer = await submit(agent, from, fields, `/staff/messages/${id}/unsaved`);
    expect(answer.status).toBe(200);
    return answer.body as { time: string; stale: boolean };
  };
  const opens = async (id: string, query = '', agent = officer) =>
    (await agent.get(`/staff/messages/${id}/edit${query}`)).text;
  const kept = (id: string) =>
    web.db.query<{ form: Buffer }[]>(`SELECT form FROM unsaved_words WHERE message_id = $1`, [id]);

  it('are kept for their writer alone, sealed, and are no revision', async () => {
    const { id, version } = await desk.draft(clean);
    expect((await keeps(id, version, 'First try')).stale).toBe(false);
    const { time, stale } = await keeps(id, version, 'Second try');
    expect([time, stale]).toEqual([expect.stringMatching(/^\d\d:\d\d$/), false]);
    expect(await opens(id)).toContain('You have unsaved words from');
    expect(await opens(id, '?words=unsaved')).toContain('value="Second try"');
    const others = await opens(id, '?words=unsaved', await visitor('supervisor'));
    expect(others).not.toContain('Second try');
    const [row] = await kept(id);
    expect(row!.form.toString('latin1')).not.toContain('Second try');
    expect(await desk.see(id)).toMatchObject({ version, subject: clean.subject });
  });

  it('go when they are saved, and when they are thrown away', async () => {
    const { id, version } = await desk.draft(clean);
    await keeps(id, version, 'Mine');
    const path = `/staff/messages/${id}/edit`;
    const saved = await submit(officer, path, { version, subject: 'Mine', body: 'b' });
    expect(saved.status).toBe(303);
    expect(await kept(id)).toEqual([]);
    await keeps(id, version + 1, 'Again');
    await submit(officer, path, {}, `/staff/messages/${id}/unsaved/discard`);
    expect(await kept(id)).toEqual([]);
    expect(await opens(id)).not.toContain('You have unsaved words');
  });

  it('never overwrite what somebody else saved: both are shown', async () => {
    const { id, version } = await desk.draft(clean);
    await keeps(id, version, 'Mine');
    await desk.edit(id, version, { subject: 'Theirs', body: 'Their body.' });
    expect((await keeps(id, version, 'Mine, longer')).stale).toBe(true);
    expect((await desk.see(id)).subject).toBe('Theirs');
    expect(await opens(id)).toContain('you will see both');
    const both = await opens(id, '?words=unsaved');
    for (const words of ['What was saved meanwhile', 'Their body.', 'value="Mine, longer"'])
      expect(both).toContain(words);
  });

  it('are kept for a message that is still new', async () => {
    const fields = { subject: 'New one', button: 'keep' };
    const page = await submit(officer, '/staff/messages/new', fields);
    expect(page.text).toContain('What you typed is kept for you');
    const again = await officer.get('/staff/messages/new?words=unsaved');
    expect(again.text).toContain('value="New one"');
  });

  it('are swept after 30 days', async () => {
    const { id, version } = await desk.draft(clean);
    await keeps(id, version, 'Old');
    const unsaved = web.app.get(UnsavedWords, { strict: false });
    expect(await unsaved.sweep()).toBe(0);
    await web.db.query(
      `UPDATE unsaved_words SET at = now() - interval '31 days' WHERE message_id = $1`,
      [id],
    );
    expect(await unsaved.sweep()).toBe(1);
  });
});
