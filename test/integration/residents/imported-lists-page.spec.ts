import { ListSweep } from '../../../src/residents/imported-lists/list-sweep';
import { contactOf, residentsWorld, type ResidentsWorld } from '../../support/residents';
import { givenStaff } from '../../support/staff';
import { hidden, signIn } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const others = [
  ...(['officer', 'supervisor', 'legal', 'triage'] as const),
  ...(['auditor', 'partner', 'on-call inspector'] as const),
];
const world = forSuite(residentsWorld);
beforeAll(async () => {
  for (const role of [...others, 'administrator'] as const)
    await givenStaff(world.db, `${role.replace(' ', '-')}@thameside.example.org`, { role });
});

describe('the page of lists', () => {
  const form = {
    source: 'Earlier provider',
    basis: 'They agreed',
    topicCodes: 'local-events',
    cadence: 'at once',
  };
  const upload = async (agent: ReturnType<ResidentsWorld['visitor']>, file: string) => {
    const page = await agent.get('/staff/imported-lists/new');
    const request = agent
      .post('/staff/imported-lists')
      .field('_csrf', hidden(page.text, '_csrf'))
      .field('request_id', hidden(page.text, 'request_id'));
    for (const [name, value] of Object.entries(form)) void request.field(name, value);
    return request.attach('list', Buffer.from(file), 'list.csv');
  };

  it('shows first, then imports once', async () => {
    const agent = world.visitor();
    await signIn(agent, 'administrator@thameside.example.org');
    const wrong = await upload(agent, 'name,ward\nLee,Abbey\n');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Line 1: there is no column for the e-mail address');
    const staged = await upload(agent, 'email,ward\nlee@example.org,Abbey\nmia,Abbey\n');
    expect(staged.status).toBe(303);
    const preview = staged.headers.location!;
    const shown = await agent.get(preview);
    expect(shown.text).toContain('It has something that is no e-mail address.');
    const press = (more: object) =>
      agent
        .post(preview)
        .type('form')
        .send({
          _csrf: hidden(shown.text, '_csrf'),
          request_id: hidden(shown.text, 'request_id'),
          ...more,
        });
    expect((await press({})).status).toBe(409);
    expect(await contactOf(world.db, world.vault, 'lee@example.org')).toBeUndefined();
    expect((await press({ withoutBad: 'yes' })).status).toBe(303);
    expect((await press({ withoutBad: 'yes' })).status).toBe(303);
    expect(await contactOf(world.db, world.vault, 'lee@example.org')).toMatchObject({
      state: 'pending',
    });
    expect((await agent.get(`${preview}?done=yes`)).text).toContain('500 an hour');
    const files = await world.db.query<object[]>(
      `SELECT FROM imported_list WHERE sealed_file IS NOT NULL`,
    );
    expect(files).toEqual([]);
  });

  it('forgets a file that nobody imported', async () => {
    const agent = world.visitor();
    await signIn(agent, 'administrator@thameside.example.org');
    const staged = await upload(agent, 'email,ward\nned@example.org,Abbey\n');
    await world.db.query(
      `UPDATE imported_list SET expires_at = now() - interval '1 second' WHERE applied_at IS NULL`,
    );
    await world.app.get(ListSweep).run();
    expect((await agent.get(staged.headers.location!)).status).toBe(404);
  });

  it.each(others)('is shut for %s', async (role) => {
    const agent = world.visitor();
    await signIn(agent, `${role.replace(' ', '-')}@thameside.example.org`);
    expect((await agent.get('/staff/imported-lists')).status).toBe(403);
    expect((await agent.get('/staff/imported-lists/new')).status).toBe(403);
  });
});
