import supertest from 'supertest';
import { putTopics } from '../../src/residents/topics/fixed-topics';
import { givenWard, TOPIC } from '../integration/delivery/given';
import { clean, type Shown } from '../integration/publishing/desk';
import { messageStage } from '../support/message-stage';

/** A square in units of 0.01 degrees. */
const square = (west: number, south: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ].map(([x, y]) => [-0.3 + x! / 100, 51.4 + y! / 100]),
  ],
});

interface Seen extends Omit<Shown, 'areaIds'> {
  areaIds: string[];
  drawing: { coordinates: unknown } | null;
  smallAudience: boolean;
  smallAllowed: { staffId: string; reason: string } | null;
  people: number;
  revision: { id: string };
}

describe('a drawn audience, from the draft to the archive', () => {
  const stage = messageStage(80, { SMALL_AUDIENCE: '50', MAIL_THOUSAND_PENCE: '200' });
  let other: string;

  beforeAll(async () => {
    const { desk, people } = stage;
    const { db } = stage.web;
    await db.transaction((tx) => putTopics(tx));
    other = await givenWard(db, 'E05099998');
    await db.query(`UPDATE area SET name = 'Hillside' WHERE id = $1`, [other]);
    // Riverside west of x = 5, Hillside east of it
    for (const [id, x] of [
      [desk.wardId, 0],
      [other, 5],
    ] as const) {
      const { coordinates } = square(x, 0, 5);
      const [[, , [east, north]]] = coordinates as [[unknown, unknown, [number, number]]];
      const [[[west, south]]] = coordinates as [[[number, number]]];
      await db.query(`INSERT INTO area_boundary (area_id, box, rings) VALUES ($1, $2::box, $3)`, [
        id,
        `((${east},${north}),(${west},${south}))`,
        JSON.stringify([coordinates]),
      ]);
    }
    // sixty live at (1, 1), twenty at (3, 3)
    await db.query(
      `INSERT INTO resident_place (contact_point_id, kind, at)
       SELECT id, 'home', CASE WHEN n <= 60 THEN point(-0.29, 51.41) ELSE point(-0.27, 51.43) END
       FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, n)`,
      [people.map(({ contactPointId }) => contactPointId)],
    );
  });
  const draft = async (drawing: Record<string, unknown>, more = {}) =>
    (await stage.desk.draft({ ...clean, areaIds: [], drawing, ...more })) as unknown as Seen;
  const see = async (id: string) => (await stage.desk.see(id, 'supervisor')) as unknown as Seen;
  const count = async (body: object) =>
    stage.desk.call('officer', 'post', '/messages/audience').send({ topicCode: TOPIC, ...body });

  it('belongs to the wards that it touches, and comes back as it was drawn', async () => {
    const drawing = square(0.5, 0.5, 1);
    const seen = await draft(drawing);
    expect(seen.areaIds).toEqual([stage.desk.wardId]);
    expect(seen.drawing!.coordinates).toEqual([drawing.coordinates]);
    const both = await draft(square(4, 1, 2));
    expect(both.areaIds).toEqual([stage.desk.wardId, other].sort());
  });

  it.each([
    ['outside the force', square(30, 30, 2), 'outside'],
    ['mostly outside', square(9, 1, 4), 'outside'],
    [
      'crossing itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-0.3, 51.4],
            [-0.28, 51.42],
            [-0.28, 51.4],
            [-0.3, 51.42],
            [-0.3, 51.4],
          ],
        ],
      },
      'crosses itself',
    ],
    [
      'latitude first',
      {
        type: 'Polygon',
        coordinates: [
          [
            [51.4, -0.3],
            [51.42, -0.3],
            [51.42, -0.28],
            [51.4, -0.3],
          ],
        ],
      },
      'longitude comes first',
    ],
    [
      'around the world',
      {
        type: 'Polygon',
        coordinates: [
          [
            [179, 51],
            [-179, 51],
            [-179, 52],
            [179, 52],
            [179, 51],
          ],
        ],
      },
      '180th meridian',
    ],
  ])('is refused %s', async (_, drawing, words) => {
    const answer = await stage.desk
      .call('officer', 'post', '/messages')
      .send(stage.desk.bodyOf({ ...clean, areaIds: [], drawing }));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'drawing', words: expect.stringContaining(words) as string }],
    });
  });

  it('is counted by area, channel and language, rounded to ten, with cost', async () => {
    const all = await count({ drawing: square(0, 0, 4.9) });
    expect(all.body).toMatchObject({
      areaIds: [stage.desk.wardId],
      figures: {
        ...{ people: 80, words: 'about 80 people', small: false, least: 50 },
        byArea: [{ areaId: stage.desk.wardId, name: 'Riverside', people: 80 }],
        byLanguage: [{ language: 'en', people: 80 }],
        mails: { people: 80, pounds: 0.16, minutes: null },
        ...{ texts: null, putOff: null, takesUntil: null },
      },
    });
    const few = await count({ drawing: square(2.5, 2.5, 1) });
    expect(few.body).toMatchObject({ figures: { people: 20, small: true } });
    const nobody = await count({ drawing: square(0.1, 3, 1) });
    expect(nobody.body).toMatchObject({ figures: { people: 0, words: 'fewer than 10 people' } });
  });

  it('is what is approved: another drawing needs another approval', async () => {
    const seen = await draft(square(0.5, 0.5, 1));
    await stage.desk.decided('officer', seen.id, { action: 'submit' });
    const waiting = await stage.desk.reaches(seen.id, 'approval');
    const edited = await stage.desk.edit(seen.id, waiting.version, {
      ...clean,
      ...{ areaIds: [], drawing: square(0.5, 0.5, 1.1) },
    });
    expect(edited.status).toBe(200);
    await stage.desk.decided('officer', seen.id, { action: 'submit' });
    const again = await stage.desk.reaches(seen.id, 'approval');
    expect(again.hash).not.toBe(waiting.hash);
    const old = await stage.desk.decided('supervisor', seen.id, {
      ...{ action: 'approve', hashSeen: waiting.hash },
    });
    expect(old).toMatchObject({ accepted: false, blockers: ['changed-since-you-looked'] });
  });

  it('goes out to exactly those who live there, and the archive names the ward alone', async () => {
    const seen = await draft(square(0.5, 0.5, 1));
    await stage.desk.decided('officer', seen.id, { action: 'submit' });
    await stage.desk.reaches(seen.id, 'approval');
    expect(await stage.desk.approve(seen.id)).toMatchObject({ accepted: true });
    await stage.desk.reaches(seen.id, 'complete');
    const [sent] = await stage.web.db.query<{ size: number }[]>(
      `SELECT size FROM send WHERE id = $1`,
      [seen.id],
    );
    expect(sent!.size).toBe(60);
    const page = (await supertest(stage.web.url).get(`/messages/${seen.id}`)).text;
    expect(page).toContain('Riverside');
    expect(page).not.toMatch(/51\.41|-0\.29|Polygon/);

    const rest = await draft(square(0, 0, 4.9), { leavesOutId: seen.id });
    const counted = await count({ drawing: square(0, 0, 4.9), leavesOutId: seen.id });
    expect(counted.body).toMatchObject({ figures: { people: 20 } });
    expect((await see(rest.id)).people).toBe(20);

    // an update is for the same ground
    const update = await stage.desk.call('officer', 'post', `/messages/${seen.id}/follow-ups`);
    expect(update.body).toMatchObject({ drawing: seen.drawing, areaIds: [stage.desk.wardId] });
  });

  it('is refused while it is small, until somebody allows it by name', async () => {
    const seen = await draft(square(2.5, 2.5, 1));
    await stage.desk.decided('officer', seen.id, { action: 'submit' });
    await stage.desk.reaches(seen.id, 'approval');
    const waiting = await see(seen.id);
    expect(waiting).toMatchObject({ smallAudience: true, smallAllowed: null, people: 20 });
    expect(await stage.desk.approve(seen.id)).toMatchObject({
      ...{ accepted: false, blockers: ['audience-too-small'] },
    });
    const allow = (name: 'officer' | 'legal' | 'supervisor', reason: string) =>
      stage.desk
        .call(name, 'post', `/messages/${seen.id}/small-audience`)
        .send({ revisionId: waiting.revision.id, reason });
    expect((await allow('officer', 'Please')).status).toBe(403);
    expect((await allow('supervisor', ' ')).body).toMatchObject({ blockers: ['reason-missing'] });
    const allowed = await allow('supervisor', 'A gas leak in two streets.');
    expect(allowed.body).toMatchObject({ smallAllowed: { reason: 'A gas leak in two streets.' } });
    expect((await allow('supervisor', 'Again')).body).toMatchObject({
      blockers: ['allowed-already'],
    });
    // the approval is over the leave: the hash from before it is worth nothing
    expect((allowed.body as Seen).hash).not.toBe(waiting.hash);
    const before = await stage.desk.decided('supervisor', seen.id, {
      ...{ action: 'approve', hashSeen: waiting.hash },
    });
    expect(before.blockers).toEqual(['changed-since-you-looked']);
    expect(await stage.desk.approve(seen.id)).toMatchObject({ accepted: true });
    await stage.desk.reaches(seen.id, 'complete');
    const entries = await stage.web.db.query<unknown[]>(
      `SELECT action FROM audit_entry WHERE action = 'message.small-audience-allowed' AND subject_id = $1`,
      [seen.id],
    );
    expect(entries).toHaveLength(1);
    await expect(stage.web.db.query(`UPDATE small_audience SET reason = 'x'`)).rejects.toThrow();
  });

  it('comes back at its release when it shrank meanwhile', async () => {
    const releaseAt = new Date(Date.now() + 4_000);
    const { id } = await draft(square(0.5, 0.5, 1), { releaseAt });
    await stage.desk.decided('officer', id, { action: 'submit' });
    await stage.desk.reaches(id, 'approval');
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.web.db.query(`UPDATE subscription SET state = 'ended' WHERE contact_point_id IN (
      SELECT contact_point_id FROM resident_place WHERE at <@ box '(-0.28,51.42),(-0.30,51.40)' LIMIT 20)`);
    const returned = await stage.desk.reaches(id, 'returned');
    expect(returned.state).toBe('returned');
    const [entry] = await stage.web.db.query<{ detail: { blockers: string[] } }[]>(
      `SELECT detail FROM audit_entry WHERE action = 'message.send-back' AND subject_id = $1`,
      [id],
    );
    expect(entry!.detail.blockers).toEqual(['audience-too-small']);
  });
});
