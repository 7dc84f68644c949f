import { AccountsStage, demo, KINGSTON, MERTON } from '../../support/staff-accounts';

let stage: AccountsStage;

beforeAll(async () => {
  stage = await AccountsStage.open();
});
afterAll(() => stage.close());

describe('an administrator', () => {
  it('of a borough sees and gives what lies in it', async () => {
    const roles = stage.administratorOver(MERTON);
    const { email } = await stage.given({ roles });
    const local = await stage.as(email);
    const mine = await stage.given({ roles: stage.officerOver(MERTON) }, local);
    const theirs = await stage.given();
    const seen = (await local.get('/staff-accounts?limit=200').expect(200)).body as {
      items: { id: string }[];
    };
    expect(seen.items.map(({ id }) => id)).toContain(mine.id);
    expect(seen.items.map(({ id }) => id)).not.toContain(theirs.id);
    await local.get(`/staff-accounts/${theirs.id}`).expect(404);
    await stage.end(theirs.id, 1, local).expect(404);
    for (const roles of [
      stage.officerOver(KINGSTON),
      [{ role: 'legal', areaId: stage.area('FORCE') }],
    ]) {
      const answer = await local
        .write('post', '/staff-accounts', { ...stage.fresh(), roles })
        .expect(409);
      expect(answer.body).toMatchObject({ code: 'may-not', blockers: ['outside-your-area'] });
    }
  });

  it('neither ends their own account nor takes that role from themselves', async () => {
    const roles = stage.administratorOver('FORCE');
    const { id, email, name } = await stage.given({ roles });
    const me = await stage.as(email);
    const end = await stage.end(id, 1, me);
    expect(end.body).toMatchObject({ code: 'may-not', blockers: ['yourself'] });
    const change = { name, roles: stage.officerOver(KINGSTON) };
    const take = await me.write('put', `/staff-accounts/${id}`, change, { version: 1 });
    expect(take.body).toMatchObject({ code: 'may-not', blockers: ['own-administrator-role'] });
    await stage.end(id, 1).expect(200);
  });

  it('of the force is always there, though two end each other at once', async () => {
    const roles = stage.administratorOver('FORCE');
    const pair = [await stage.given({ roles }), await stage.given({ roles })];
    const chiefs = await Promise.all(pair.map(({ email }) => stage.as(email)));
    const [{ id: first }] = await stage.web.db.query<[{ id: string }]>(
      `SELECT id FROM staff WHERE email = $1`,
      [demo('administrator')],
    );
    await stage.end(first, 1, chiefs[0]).expect(200);
    const answers = await Promise.all(pair.map(({ id }, one) => stage.end(id, 1, chiefs[1 - one])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = pair[answers.findIndex(({ status }) => status !== 200)]!;
    for (const change of [
      `UPDATE staff SET active = false WHERE id = $1`,
      `UPDATE staff SET password_hash = NULL WHERE id = $1`,
      `DELETE FROM staff_role WHERE staff_id = $1`,
    ])
      await expect(stage.web.db.query(change, [left.id])).rejects.toThrow('last administrator');
    const still = await stage.as(left.email);
    await stage.restore(first, 2, still).expect(200);
    const [letter] = (await stage.letters(demo('administrator'))).slice(-1);
    await stage.setPassword(letter!.text).expect(204);
    stage.chief = await stage.as(demo('administrator'));
  });
});

describe('the list', () => {
  it('is searched by name, role, area and standing, page by page', async () => {
    for (const name of ['Zoë Quill', 'Zack Quill', 'Zara Quill'])
      await stage.given({ name, roles: [{ role: 'auditor', areaId: stage.area(MERTON) }] });
    type Page = { items: { name: string; id: string }[]; next: string | null };
    const find = async (query: string) =>
      (await stage.chief.get(`/staff-accounts?${query}`).expect(200)).body as Page;
    const names = async (query: string) => (await find(query)).items.map(({ name }) => name);
    const first = await find('name=quill&limit=2');
    const second = await find(`name=quill&limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ name }) => name).sort()).toEqual(
      ['Zack Quill', 'Zara Quill', 'Zoë Quill'].sort(),
    );
    expect(second.next).toBeNull();
    expect(await names('name=quill&role=officer')).toEqual([]);
    expect(await names(`name=quill&role=auditor&areaId=${stage.area(MERTON)}`)).toHaveLength(3);
    expect(await names(`name=quill&areaId=${stage.area(KINGSTON)}`)).toEqual([]);
    expect(await names(`name=quill&areaId=${stage.area('FORCE')}`)).toHaveLength(3);
    expect(await names('name=%25')).toEqual([]);
    await stage.end(first.items[0]!.id, 1).expect(200);
    expect(await names('name=quill')).toHaveLength(2);
    expect(await names('name=quill&state=ended')).toEqual([first.items[0]!.name]);
    await stage.chief.get('/staff-accounts?state=gone').expect(422);
  });
});
