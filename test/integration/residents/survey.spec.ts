import type TestAgent from 'supertest/lib/agent';
import { contactOf, lettersTo, residentsWorld, confirmedResident } from '../../support/residents';
import { hidden, submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const rows = async (table: string) =>
  Number((await world.db.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${table}`))[0]!.n);

/** Answers the survey as far as its last page. */
async function answered(agent: TestAgent, email: string, boroughs = [world.area.merton]) {
  const steps: [string, Record<string, unknown>][] = [
    ['age', { ofAge: 'yes' }],
    ['boroughs', { boroughIds: boroughs }],
    ['wards', { wardIds: [world.area.abbey] }],
    ['topics', { topicCodes: ['local-events', 'urgent-safety'] }],
    ['cadence', { cadence: 'daily' }],
    ['email', { email }],
  ];
  for (const [step, fields] of steps) {
    if (step === 'wards' && !boroughs.includes(world.area.merton)) continue;
    const answer = await submit(agent, `/sign-up/${step}`, fields);
    expect(`${step} ${answer.status}`).toBe(`${step} 303`);
  }
}

describe('the sign-up survey', () => {
  it('says on the first page what this is and what it is not', async () => {
    const page = await world.visitor().get('/').expect(200);
    expect(page.text).toContain('Messages from your neighbourhood officers');
    expect(page.text).toMatch(/not for reporting crime/);
    expect(page.text).toContain('tel:999');
    expect(page.text).toContain('tel:101');
    expect(page.text).toContain(world.settings.FORCE_SITE);
  });

  it('keeps nothing but the session until the last page, and there no plain address', async () => {
    const agent = world.visitor();
    await answered(agent, 'bo@example.org');
    expect(await rows('contact_point')).toBe(0);
    const sessions = await world.db.query<{ sess: unknown }[]>(`SELECT sess FROM session`);
    expect(JSON.stringify(sessions)).not.toContain('bo@example.org');

    expect((await agent.get('/sign-up/check')).text).toContain('English');
    await submit(agent, '/sign-up/language', { language: 'cy' });
    const check = await agent.get('/sign-up/check').expect(200);
    for (const words of ['bo@example.org', 'Abbey (Merton)', 'Local events', 'Once a day', 'Welsh'])
      expect(check.text).toContain(words);
    const sent = await submit(agent, '/sign-up/check', { consent: 'yes' });
    expect([sent.status, sent.headers.location]).toEqual([303, '/sign-up/sent']);
    expect((await agent.get('/sign-up/sent').expect(200)).text).toContain('Check your inbox');
    const contact = await contactOf(world.db, world.vault, 'bo@example.org');
    expect(contact).toMatchObject({ state: 'pending', confirmation_state: 'asked' });
    const [start] = await world.db.query<{ args: unknown[] }[]>(
      `SELECT args FROM outbox WHERE kind = 'start' AND workflow_id = $1`,
      [`confirmation/${contact!.confirmation}`],
    );
    expect(start!.args[0]).toBe(contact!.confirmation);
  });

  it('takes a form sent twice as one sign-up', async () => {
    const agent = world.visitor();
    await answered(agent, 'twice@example.org');
    const page = await agent.get('/sign-up/check');
    const form = {
      _csrf: hidden(page.text, '_csrf'),
      request_id: hidden(page.text, 'request_id'),
      consent: 'yes',
    };
    const send = () => agent.post('/sign-up/check').type('form').send(form);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ headers }) => headers.location as string)).toEqual([
      '/sign-up/sent',
      '/sign-up/sent',
    ]);
    const again = await send();
    expect(again.headers.location).toBe('/sign-up/sent');
    const { id } = (await contactOf(world.db, world.vault, 'twice@example.org'))!;
    const found = await world.db.query<unknown[]>(
      `SELECT 1 FROM confirmation WHERE contact_point_id = $1`,
      [id],
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    ['age', {}, 'Say whether you are 13 or older'],
    ['boroughs', {}, 'Choose at least one borough'],
    ['wards', {}, 'Choose at least one ward'],
    ['topics', { topicCodes: 'no-such-topic' }, 'Choose topics from the list'],
    ['cadence', { cadence: 'hourly' }, 'Choose how often'],
    ['email', { email: 'amira at example' }, 'Enter an e-mail address'],
    ['check', {}, 'Tick the box if you agree'],
  ])('says what is wrong with the answer to %s', async (step, fields, words) => {
    const agent = world.visitor();
    await answered(agent, 'carl@example.org');
    const answer = await submit(agent, `/sign-up/${step}`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('There is a problem');
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('<title>Error: ');
    const target = /href="#([^"]+)"[^>]*>/.exec(
      answer.text.slice(answer.text.indexOf('There is a problem')),
    )![1]!;
    expect(answer.text).toContain(`id="${target}"`);
  });

  it('leads who skips ahead to the question that is open', async () => {
    const answer = await world.visitor().get('/sign-up/email').expect(303);
    expect(answer.headers.location).toBe('/sign-up/age');
    await world.visitor().get('/sign-up/no-such-step').expect(404);
  });

  it('knows an answer before the browser can follow to the next question', async () => {
    const agent = world.visitor();
    await answered(agent, 'fast@example.org');
    const page = await agent.get('/sign-up/boroughs');
    const set = page.headers['set-cookie'] as unknown as string[];
    const cookie = set.map((each) => each.split(';')[0]).join('; ');
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    for (let n = 0; n < 10; n += 1) {
      const borough = n % 2 ? 'merton' : 'camden';
      const body = new URLSearchParams({
        _csrf: hidden(page.text, '_csrf'),
        boroughIds: world.area[borough],
      });
      // `fetch` answers with the head, long before the end, as a browser reads it.
      const url = `${world.url}/sign-up/boroughs`;
      const sent = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
      expect(sent.headers.get('location')).toBe('/sign-up/check');
      const next = await (await fetch(`${world.url}/sign-up/check`, { headers })).text();
      expect(next).toContain(borough === 'merton' ? 'Abbey (Merton)' : 'Camden');
    }
  });

  it('leads from a change straight back to the answers', async () => {
    const agent = world.visitor();
    await answered(agent, 'dora@example.org');
    expect((await agent.get('/sign-up/topics')).text).toContain(
      'href="/sign-up/check" class="govuk-back-link"',
    );
    const answer = await submit(agent, '/sign-up/topics', { topicCodes: 'success-stories' });
    expect(answer.headers.location).toBe('/sign-up/check');
    expect((await agent.get('/sign-up/check')).text).toContain('Success stories');
  });

  it('turns away under 13s kindly and keeps nothing of them', async () => {
    const agent = world.visitor();
    await submit(agent, '/sign-up/age', { ofAge: 'yes' });
    const answer = await submit(agent, '/sign-up/age', { ofAge: 'no' });
    expect(answer.headers.location).toBe('/sign-up/too-young');
    expect((await agent.get('/sign-up/too-young').expect(200)).text).toContain('Childline');
    expect((await agent.get('/sign-up/boroughs')).headers.location).toBe('/sign-up/age');
    const sessions =
      await world.db.query<{ sess: { survey?: unknown } }[]>(`SELECT sess FROM session`);
    expect(sessions.filter(({ sess }) => JSON.stringify(sess.survey) === '{}')).toEqual([]);
  });

  it('says plainly that a borough outside the pilot is a waiting list', async () => {
    const agent = world.visitor();
    await answered(agent, 'ed@example.org', [world.area.camden]);
    const check = await agent.get('/sign-up/check').expect(200);
    expect(check.text).toContain('We do not send messages yet to people in');
    expect(check.text).not.toContain('Change wards');
    await submit(agent, '/sign-up/check', { consent: 'yes' });
    expect((await agent.get('/sign-up/sent')).text).toContain('waiting list');
  });

  it('answers the same to an address that is known already, which gets a mail that says so', async () => {
    await confirmedResident(world, { email: 'known@example.org' });
    const pages = [];
    for (const email of ['known@example.org', 'unknown@example.org']) {
      const agent = world.visitor();
      await answered(agent, email);
      const sent = await submit(agent, '/sign-up/check', { consent: 'yes' });
      pages.push([
        sent.status,
        sent.headers.location,
        withoutNonce((await agent.get('/sign-up/sent')).text),
      ]);
    }
    expect(pages[0]).toEqual(pages[1]);
    const [letter] = await lettersTo(world, 'known@example.org');
    expect(letter).toMatchObject({ kind: 'already-signed-up' });
    expect(letter!.text).toContain('/preferences/');
  });
});

const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '');
