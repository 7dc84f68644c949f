import { randomUUID } from 'node:crypto';
import { Desk, clean, type Name, type Shown } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownProcesses } from '../../support/own-processes';

interface WithClaims extends Shown {
  revision: { id: string };
  claimStandings: { span: object | null; problems: string[]; verification: object | null }[];
}

const grave = {
  text: 'Officers will mark bikes outside the library',
  ...{ type: 'event', sourceType: 'force_system', sourceRef: 'Duty sheet 12', asAt: '2026-05-01' },
  ...{ confidence: 'high', highHarm: true },
};

describe('claims with evidence', () => {
  const web = forSuite(ownProcesses);
  const desk = forSuite(() => Desk.open(web));

  const see = async (id: string) => (await desk.see(id)) as WithClaims;
  const withClaims = (claims: object[]) => ({
    ...desk.bodyOf({ ...clean, releaseAt: new Date(Date.now() + 86_400_000) }),
    claims,
  });

  /** Submitted by the officer, and through the checks. */
  const submitted = async (claims: object[], state = 'approval'): Promise<WithClaims> => {
    const made = await desk.call('officer', 'post', '/messages').send(withClaims(claims));
    expect(made.status).toBe(201);
    const { id } = made.body as Shown;
    await desk.decided('officer', id, { action: 'submit' });
    await desk.reaches(id, state);
    return see(id);
  };
  const verify = (
    name: Name,
    { id, revision }: WithClaims,
    place = 0,
    key: string = randomUUID(),
  ) =>
    desk
      .call(name, 'post', `/messages/${id}/claims/${place}/verification`, key)
      .send({ revisionId: revision.id, words: 'I read the duty sheet.' });

  it('are approved only once somebody who edited nothing verified what is of high harm', async () => {
    const message = await submitted([grave]);
    expect(message.claimStandings[0]).toMatchObject({
      span: { where: 'body', start: 0 },
      problems: ['verifier-missing'],
    });
    expect((await desk.approve(message.id)).blockers).toEqual(['claims-not-verified']);

    const own = await verify('officer', message);
    expect(own.status).toBe(403);
    const key = randomUUID();
    const answers = [
      await verify('legal', message, 0, key),
      await verify('legal', message, 0, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await see(message.id)).claimStandings[0]).toMatchObject({
      problems: [],
      verification: { words: 'I read the duty sheet.' },
    });
    const again = await verify('supervisor', message);
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({ blockers: ['verified-already'] }),
    ]);
    expect(await desk.approve(message.id)).toMatchObject({ accepted: true, state: 'scheduled' });
  });

  it('lose their verification by any edit', async () => {
    const message = await submitted([grave]);
    await verify('legal', message);
    const edit = desk.call('officer', 'put', `/messages/${message.id}`);
    const { version } = await see(message.id);
    const edited = await edit.set('If-Match', `"${version}"`).send(withClaims([grave]));
    expect(edited.status).toBe(200);
    const now = await see(message.id);
    expect(now.claimStandings[0]).toMatchObject({ problems: ['verifier-missing'] });
    const late = await verify('legal', message);
    expect((late.body as { blockers: string[] }).blockers).toEqual(['changed-since-you-looked']);
  });

  it('are verified by no editor and released with none missing, says the database too', async () => {
    const message = await submitted([grave]);
    const [author] = await web.db.query<{ id: string }[]>(
      `SELECT author_id AS id FROM message WHERE id = $1`,
      [message.id],
    );
    const insert = `INSERT INTO claim_verification (revision_id, claim, staff_id, words) VALUES ($1, $2, $3, 'x')`;
    await expect(web.db.query(insert, [message.revision.id, 0, author!.id])).rejects.toThrow(
      'an editor verifies their own claim',
    );
    const force = web.db.transaction(async (tx) => {
      // without the trigger that asks for an approval, the one that asks for verifiers still stands
      await tx.query(`ALTER TABLE message DISABLE TRIGGER message_only_approved`);
      const hash = `decode(repeat('ab', 32), 'hex')`;
      const change = `UPDATE message SET state = 'scheduled', approved_hash = ${hash} WHERE id = $1`;
      await tx.query(change, [message.id]);
    });
    await expect(force).rejects.toThrow('a claim of high harm is not verified');
  });

  it('rest on no hearsay alone', async () => {
    const message = await submitted([{ ...grave, sourceType: 'social_media' }], 'legal review');
    expect(message.findings.map(({ rule }) => rule)).toContain('MIS-RUMOUR');
    const answer = await verify('legal', message);
    expect((answer.body as { blockers: string[] }).blockers).toEqual(['source-verifies-nothing']);
  });

  it.each([
    [true, 'legal review', 'MIS-RUMOUR'],
    [false, 'approval', 'MIS-STALE'],
  ])('are a finding once their evidence expired (high harm: %s)', async (highHarm, state, rule) => {
    const old = { ...grave, verifiedBy: 'Inspector Grey', highHarm, expires: '2026-01-01' };
    const message = await submitted([old], state);
    expect(message.findings.map((one) => one.rule)).toContain(rule);
    expect(message.claimStandings[0]!.problems).toContain('evidence-expired');
  });

  it('are checked against a register that can be read again', async () => {
    const { revision } = await submitted([]);
    const runs = await web.db.query<{ entries: object[] }[]>(
      `SELECT v.entries FROM check_run r JOIN register_version v ON v.hash = r.register_hash
       WHERE r.revision_id = $1`,
      [revision.id],
    );
    expect(runs.map(({ entries }) => entries)).toEqual([[]]);
  });
});
