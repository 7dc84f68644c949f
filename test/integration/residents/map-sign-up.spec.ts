import { snapped, type Position } from '../../../src/places/boundaries/rules/shape';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import { givenPostcodes } from '../../factories/given-postcodes';
import { spot } from '../../factories/ons-files';
import { contactOf, residentsWorld } from '../../support/residents';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);
beforeAll(async () => {
  await givenPostcodes(world);
  // Only the outlines stay: a force may have imported no directory.
  await world.db.query('DELETE FROM postcode');
});

const home = spot(0, 0);
const work = spot(3, 0.5);
const at = ([x, y]: Position) => `${x},${y}`;
const point = (where: Position, more = {}) => ({
  ...{ point: at(where), kind: 'home', reach: 'ward' },
  ...more,
});

async function visitor() {
  const agent = world.visitor();
  const answer = await submit(agent, '/sign-up/age', { ofAge: 'yes' });
  expect(answer.headers.location).toBe('/sign-up/postcode');
  return agent;
}

describe('a place on the map', () => {
  it('is asked for where there are outlines, without a postcode', async () => {
    const page = await (await visitor()).get('/sign-up/postcode').expect(200);
    expect(page.text).toContain('data-mode="point"');
    expect(page.text).not.toContain('name="postcode"');
    expect(page.text).toContain('Choose from a list instead');
    const welsh = await (await visitor()).get('/sign-up/postcode?lang=cy').expect(200);
    expect(welsh.text).toContain('Cliciwch ar y lle.');
  });

  it('is answered with its ward, and kept to the nearest 100 metres', async () => {
    const agent = await visitor();
    const steps: [string, Record<string, unknown>, string][] = [
      ['postcode', point(home), 'places'],
      ['places', { areaIds: [world.area.abbey], another: 'yes' }, 'postcode'],
      ['postcode', point(work, { kind: 'work', reach: '500' }), 'places'],
      ['places', { areaIds: [world.area.abbey, world.area.village], another: 'no' }, 'topics'],
      ['topics', { topicCodes: ['local-events'] }, 'cadence'],
      ['cadence', { cadence: 'daily' }, 'email'],
      ['email', { email: 'map@example.org' }, 'check'],
    ];
    for (const [step, fields, next] of steps) {
      const { status, headers } = await submit(agent, `/sign-up/${step}`, fields);
      expect([step, status, headers.location]).toEqual([step, 303, `/sign-up/${next}`]);
    }
    const check = await agent.get('/sign-up/check').expect(200);
    expect(check.text).toContain('Abbey (Merton)');
    expect(check.text).toContain('Village (Merton)');
    const sessions = await world.db.query<{ sess: unknown }[]>('SELECT sess FROM session');
    expect(JSON.stringify(sessions)).not.toContain(String(home[0]));
    await submit(agent, '/sign-up/check', { consent: 'yes' });
    const contact = await contactOf(world.db, world.vault, 'map@example.org');
    await world.app.get(ConfirmationsService).confirm(contact!.confirmation);
    const kept = await world.db.query<object[]>(
      `SELECT kind, ARRAY[at[0], at[1]] AS at, radius_m AS radius FROM resident_place
       WHERE contact_point_id = $1 ORDER BY id`,
      [contact!.id],
    );
    expect(kept).toEqual([
      { kind: 'home', at: snapped(home), radius: null },
      { kind: 'work', at: snapped(work), radius: 500 },
    ]);
  });

  it.each([
    ['nothing', '', 'Choose a place on the map, or from a list'],
    ['a place elsewhere', '-3.1,55.9', 'outside the area of this force'],
    ['something unreadable', 'here', 'cannot read'],
  ])('is asked for again after %s', async (_, chosen, words) => {
    const agent = await visitor();
    const again = await submit(agent, '/sign-up/postcode', {
      ...point(home),
      point: chosen,
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain(words);
    expect(again.text).toContain('href="#map"');
  });

  it('keeps what was chosen when another answer is missing', async () => {
    const agent = await visitor();
    const again = await submit(agent, '/sign-up/postcode', point(home, { kind: 'nonsense' }));
    expect(again.status).toBe(422);
    expect(again.text).toContain(`name="point" value="${at(home)}"`);
  });
});
