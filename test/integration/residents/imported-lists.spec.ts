import supertest from 'supertest';
import { runList } from '../../../src/cli/subscribers';
import { ConfirmationLetters } from '../../../src/residents/confirmations/confirmation-letters.service';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import {
  ImportedLists,
  type ListAsked,
} from '../../../src/residents/imported-lists/imported-lists.service';
import { givenPostcodes, postcodes } from '../../factories/given-postcodes';
import {
  confirmedResident,
  contactOf,
  lettersTo,
  linkIn,
  pathOf,
  residentsWorld,
  signUp,
} from '../../support/residents';
import { givenStaff } from '../../support/staff';
import { hidden } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);
let staffId: string;
beforeAll(async () => {
  await givenPostcodes(world);
  staffId = await givenStaff(world.db, 'administrator@thameside.example.org', {
    role: 'administrator',
  });
});

const asked = (text: string, more: Partial<ListAsked> = {}): ListAsked => ({
  bytes: Buffer.from(text),
  columns: {},
  choices: { topicCodes: ['local-events'], cadence: 'daily' },
  source: 'Earlier provider, 3 March',
  basis: 'They agreed to messages of the police',
  staffId,
  ...more,
});
const run = (list: ListAsked, { apply = true, withoutBad = false } = {}) =>
  runList(world.db, world.app.get(ImportedLists), { ...list, apply, withoutBad });
const count = async (table: string) => {
  const [row] = await world.db.query<[{ count: number }]>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  );
  return row.count;
};
const footprint = async () =>
  Promise.all(
    ['resident', 'contact_point', 'confirmation', 'outbox', 'imported_person', 'imported_list'].map(
      count,
    ),
  );

describe('a list', () => {
  it('says what it would do, and leaves no trace of a preview', async () => {
    const here = 'here@example.org';
    await confirmedResident(world, { email: here });
    const left = await confirmedResident(world, { email: 'left@example.org' });
    await supertest(world.url).post(`/api/v1${pathOf(world.links.unsubscribe(left))}`);
    const before = await footprint();
    const text = [
      'Email address,Postcode,Ward',
      `ann@example.org,${postcodes.abbey},`,
      `ANN@example.org,${postcodes.village},`,
      `${here},${postcodes.abbey},`,
      `left@example.org,${postcodes.abbey},`,
      'nobody,SW19 1AA,',
      'cat@example.org,AA1 1AA,',
      'dan@example.org,,Abbey',
      'eve@example.org,,Atlantis',
      '',
    ].join('\n');
    const { figures, bad } = await run(asked(text), { apply: false });
    expect(figures).toEqual({
      ...{ lines: 8, people: 4, fresh: 2, here: 1, leftOut: 1, bad: 3, unknownPlaces: 2 },
    });
    expect(bad).toEqual([
      { line: 6, why: 'bad-address' },
      { line: 7, why: 'unknown-postcode' },
      { line: 9, why: 'unknown-ward' },
    ]);
    expect(await footprint()).toEqual(before);
    await expect(run(asked(text))).rejects.toMatchObject({ code: 'bad-lines' });
    expect(await footprint()).toEqual(before);
  });

  it('sends one invitation and nothing else, until the person says so', async () => {
    const email = 'fay@example.org';
    await run(asked(`email,ward,postcode\n${email},Abbey,\n${email},Village,\n`));
    const contact = (await contactOf(world.db, world.vault, email))!;
    expect(contact).toMatchObject({ state: 'pending', confirmation_state: 'asked' });
    expect(await lettersTo(world, email)).toEqual([]);
    const letters = world.app.get(ConfirmationLetters);
    for (const kind of ['ask', 'ask', 'remind'] as const)
      await letters.post(kind, contact.confirmation);
    const [letter, ...more] = await lettersTo(world, email);
    expect([letter!.kind, ...more]).toEqual(['list-invitation']);
    const following = () =>
      world.db.query<object[]>(
        `SELECT DISTINCT cadence, topic_code FROM subscription WHERE contact_point_id = $1`,
        [contact.id],
      );
    expect(await following()).toEqual([]);

    const agent = world.visitor();
    const link = linkIn(letter!.text, 'confirm');
    const page = await agent.get(link);
    expect(page.text).toContain('13 or older');
    expect(page.text).toContain('I agree that the police may e-mail me');
    const pressed = await agent
      .post(link)
      .type('form')
      .send({ _csrf: hidden(page.text, '_csrf') });
    expect(pressed.status).toBe(200);
    expect(await following()).toEqual([{ cadence: 'daily', topic_code: 'local-events' }]);
    const [held] = await world.db.query<object[]>(
      `SELECT resident.of_age, list.basis, list.source, list.by_staff
       FROM contact_point JOIN resident ON resident.id = contact_point.resident_id
       JOIN imported_person person ON person.contact_point_id = contact_point.id
       JOIN imported_list list ON list.id = person.list_id WHERE contact_point.id = $1`,
      [contact.id],
    );
    expect(held).toEqual({
      of_age: true,
      basis: 'They agreed to messages of the police',
      source: 'Earlier provider, 3 March',
      by_staff: staffId,
    });
  });

  it('erases who does not answer, and never asks them again', async () => {
    const email = 'gil@example.org';
    await run(asked(`email,ward\n${email},Abbey\n`));
    const { id, confirmation } = (await contactOf(world.db, world.vault, email))!;
    await world.app.get(ConfirmationsService).lapse(confirmation);
    const [row] = await world.db.query<object[]>(
      `SELECT state, sealed_address, line FROM contact_point
       JOIN imported_person ON contact_point_id = id WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'erased', sealed_address: null, line: null });
    const again = await run(asked(`email,ward\n${email},Village\n`));
    expect(again.figures).toMatchObject({ fresh: 0, leftOut: 1 });
    // What they do themselves is another matter.
    expect((await signUp(world, { email })).status).toBe(202);
    expect(await contactOf(world.db, world.vault, email)).toMatchObject({ state: 'pending' });
  });

  it('doubles nobody when it comes twice, or in two files', async () => {
    const text = 'email,ward\nhal@example.org,Abbey\nida@example.org,Abbey\n';
    await run(asked(text));
    const before = await footprint();
    await expect(run(asked(text))).rejects.toMatchObject({ code: 'imported-before' });
    expect(await footprint()).toEqual(before);
    const { figures } = await run(asked(`${text}jon@example.org,Abbey\n`));
    expect(figures).toMatchObject({ fresh: 1, here: 2 });
  });

  it('is whole or not there, when two come at once or one is broken off', async () => {
    const people = Array.from({ length: 1500 }, (_, n) => `many${n}@example.org,Abbey`);
    const text = ['email,ward', ...people, ''].join('\n');
    const before = await footprint();
    await world.db.query(
      `ALTER TABLE imported_person ADD CONSTRAINT broken CHECK (line < 1200) NOT VALID`,
    );
    await expect(run(asked(text))).rejects.toThrow('broken');
    await world.db.query(`ALTER TABLE imported_person DROP CONSTRAINT broken`);
    expect(await footprint()).toEqual(before);

    const both = await Promise.allSettled([
      run(asked(text)),
      run(asked(`${text}last@example.org,Abbey\n`)),
      signUp(world, { email: 'many7@example.org' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const [{ people: added }] = await world.db.query<[{ people: number }]>(
      `SELECT count(*)::integer AS people FROM contact_point WHERE address_index = ANY ($1)`,
      [
        [...people.map((line) => line.split(',')[0]!), 'last@example.org'].map((email) =>
          world.vault.blindIndex(email, 'contact_point.address'),
        ),
      ],
    );
    expect(added).toBe(1501);
  });

  it('paces its invitations', async () => {
    const [row] = await world.db.query<{ first: number; last: number }[]>(
      `SELECT extract(epoch FROM min(next_try_at) - now())::float8 AS first,
              extract(epoch FROM max(next_try_at) - now())::float8 AS last
       FROM outbox WHERE name = 'confirmation' AND created_at > now() - interval '5 minutes'`,
    );
    expect(row!.first).toBeLessThan(1);
    expect(row!.last).toBeGreaterThan(2 * 3600 + 1800);
  });

  it('is not read when it is no CSV in UTF-8, and says the line', async () => {
    const bytes = Buffer.from('email,ward\ncaf\u00e9@example.org,Abbey\n', 'latin1');
    await expect(run(asked('', { bytes }))).rejects.toMatchObject({
      code: 'bad-list',
      details: { line: 2 },
    });
    await expect(run(asked('email;ward\n'))).rejects.toMatchObject({ code: 'bad-list' });
    const bom = await run(asked('\uFEFFemail,ward\nkim@example.org,Abbey\n'), { apply: false });
    expect(bom.figures.fresh).toBe(1);
  });
});
