import supertest from 'supertest';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import { confirmedResident, contactOf, pathOf, residentsWorld } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const stateOf = async (email: string) => (await contactOf(world.db, world.vault, email))?.state;

describe('unsubscribe', () => {
  it('only shows a button to a scanner that follows the link', async () => {
    const id = await confirmedResident(world, { email: 'amira@example.org' });
    const page = await world
      .visitor()
      .get(pathOf(world.links.unsubscribe(id)))
      .expect(200);
    expect(page.text).toContain('Stop all messages');
    expect(page.text).not.toContain('amira');
    expect(await stateOf('amira@example.org')).toBe('confirmed');
  });

  it('stops all at one click of the mail program: no cookie, no page before, no redirect (RFC 8058)', async () => {
    const id = await confirmedResident(world, { email: 'ben@example.org' });
    const click = () =>
      supertest(world.url)
        .post(pathOf(world.links.unsubscribe(id)))
        .type('form')
        .send('List-Unsubscribe=One-Click');
    await click().expect(200);
    expect(await stateOf('ben@example.org')).toBe('unsubscribed');
    const [left] = await world.db.query<{ n: string }[]>(
      `SELECT count(*) AS n FROM subscription WHERE contact_point_id = $1 AND state <> 'ended'`,
      [id],
    );
    expect(left!.n).toBe('0');

    await click().expect(200);
    const audit = await world.db.query<unknown[]>(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'unsubscribed'`,
      [id],
    );
    expect(audit).toHaveLength(1);
  });

  it('takes the address out of the audience and out of reach at once', async () => {
    const id = await confirmedResident(world, { email: 'cal@example.org' });
    const contacts = world.app.get(ContactPoints);
    expect(await contacts.addressOf(world.db, [id])).toEqual(new Map([[id, 'cal@example.org']]));
    await supertest(world.url)
      .post(pathOf(world.links.unsubscribe(id)))
      .expect(200);
    expect(await contacts.addressOf(world.db, [id])).toEqual(new Map());
    const own = await contacts.addressOf(world.db, [id], { alsoUnsubscribed: true });
    expect(own.get(id)).toBe('cal@example.org');
    const members = await world.db.query<unknown[]>(
      `SELECT 1 FROM audience_member WHERE contact_point_id = $1`,
      [id],
    );
    expect(members).toEqual([]);
  });

  it('answers machines alike, and refuses what we never made', async () => {
    const id = await confirmedResident(world, { email: 'di@example.org' });
    const token = pathOf(world.links.unsubscribe(id)).split('/').at(-1)!;
    const api = (each: string) => supertest(world.url).post(`/api/v1/unsubscribe/${each}`);
    expect((await api(token)).body).toEqual({ state: 'unsubscribed' });
    expect((await api(token)).body).toEqual({ state: 'unsubscribed' });
    expect((await api(`x${token}`)).body).toMatchObject({ status: 404, code: 'unknown-token' });
    await supertest(world.url).post('/unsubscribe/nonsense').expect(404);
  });

  it('opens nothing with a link made for something else', async () => {
    const id = await confirmedResident(world, { email: 'eve@example.org' });
    const token = pathOf(world.links.preferences(id)).split('/').at(-1)!;
    await supertest(world.url).post(`/unsubscribe/${token}`).expect(404);
    expect(await stateOf('eve@example.org')).toBe('confirmed');
  });
});
