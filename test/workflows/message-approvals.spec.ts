import { clean, withLegalFinding } from '../integration/publishing/desk';
import { until } from '../support/until';
import { signIn } from '../support/web';
import { messageStage } from '../support/message-stage';

describe('approvals of a message to many', () => {
  const stage = messageStage(3, { SECOND_APPROVER_ABOVE: '2' });

  it('waits for the second, who must be somebody else', async () => {
    const { id, approversNeeded } = await stage.desk.submitted(clean);
    expect(approversNeeded).toBe(2);
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'approval' });
    const seen = await stage.desk.see(id);
    expect([seen.state, seen.approvedBy]).toEqual(['approval', [expect.any(String)]]);
    const again = await stage.desk.approve(id);
    expect(again).toMatchObject({ accepted: false, blockers: ['approved-it-already'] });
    const second = await stage.desk.approve(id, 'supervisor2');
    expect(second).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'approved-by-two')).toBe('complete');
  });

  it('loses both approvals by an edit', async () => {
    const { id } = await stage.desk.submitted(clean);
    await stage.desk.approve(id);
    const { version } = await stage.desk.see(id);
    expect((await stage.desk.edit(id, version, { ...clean, subject: 'Another day' })).status).toBe(
      200,
    );
    await stage.desk.decided('officer', id, { action: 'submit' });
    expect((await stage.desk.reaches(id, 'approval')).approvedBy).toEqual([]);
    const alone = await stage.desk.approve(id, 'supervisor2');
    expect(alone).toMatchObject({ accepted: true, state: 'approval' });
    expect(await stage.desk.approve(id)).toMatchObject({ state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
  });

  it('loses the first approval when it is taken back, edited or not', async () => {
    const { id } = await stage.desk.submitted(clean);
    await stage.desk.approve(id);
    await stage.desk.decided('officer', id, { action: 'recall' });
    await stage.desk.decided('officer', id, { action: 'submit' });
    expect((await stage.desk.reaches(id, 'approval')).approvedBy).toEqual([]);
    const second = await stage.desk.approve(id, 'supervisor2');
    expect(second).toMatchObject({ accepted: true, state: 'approval' });
  });

  it('is refused by the database itself with one approval', async () => {
    const { id } = await stage.desk.submitted(clean);
    await stage.desk.approve(id);
    const force = stage.web.db.query(
      `UPDATE message SET state = 'scheduled', approved_hash =
         (SELECT hash_seen FROM decision WHERE message_id = $1 AND action = 'approve' AND accepted)
       WHERE id = $1`,
      [id],
    );
    await expect(force).rejects.toThrow('not approved as it stands');
  });

  it('needs two for the whole force, whatever the row says', async () => {
    const [force] = await stage.web.db.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'force' AND valid_to IS NULL`,
    );
    const { id } = await stage.desk.submitted({ ...clean, areaIds: [force!.id] });
    expect((await stage.desk.see(id)).approversNeeded).toBe(2);
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'approval' });
    const slip = stage.web.db.query(
      `UPDATE message SET state = 'scheduled', approvers_needed = 1, approved_hash =
         (SELECT hash_seen FROM decision WHERE message_id = $1 AND action = 'approve' AND accepted)
       WHERE id = $1`,
      [id],
    );
    await expect(slip).rejects.toThrow('not approved as it stands');
    expect(await stage.desk.approve(id, 'supervisor2')).toMatchObject({ state: 'scheduled' });
  });

  it('is returned with a reason at each finding, which its author sees there', async () => {
    const { id, findings } = await stage.desk.submitted(withLegalFinding, 'legal review');
    const [found] = findings;
    const unknown = [{ findingId: '00000000-0000-7000-8000-000000000000', reason: 'Out.' }];
    const wrong = await stage.desk.decided('legal', id, { action: 'return', findings: unknown });
    expect(wrong).toMatchObject({ accepted: false, blockers: ['no-such-finding'] });
    const empty = await stage.desk.decided('legal', id, { action: 'return' });
    expect(empty).toMatchObject({ accepted: false, blockers: ['reason-missing'] });
    const why = [{ findingId: found!.id, reason: 'Give the station’s number instead.' }];
    const back = await stage.desk.decided('legal', id, { action: 'return', findings: why });
    expect(back).toMatchObject({ accepted: true, state: 'returned' });
    const seen = (await stage.desk.see(id)).findings.find(({ rule }) => rule === found!.rule);
    expect(seen?.returned).toMatchObject([{ reason: 'Give the station’s number instead.' }]);

    const officer = stage.web.visitor();
    await signIn(officer, 'officer@northshire.example.org');
    const page = await officer.get(`/staff/messages/${id}`);
    expect(page.text).toContain('returned it: Give the station’s number instead.');
    await stage.desk.decided('supervisor', id, { action: 'withdraw', reason: 'No longer needed.' });
    expect(await stage.messageEnds(id, 'returned-per-finding')).toBe('withdrawn');
  });

  it('is raised to the on-call inspector when nobody decided in time', async () => {
    const { id } = await stage.desk.submitted(clean);
    await stage.web.db.query(
      `UPDATE message SET state_since = state_since - interval '25 hours' WHERE id = $1`,
      [id],
    );
    const early = await stage.desk.approve(id, 'inspector');
    expect(early).toMatchObject({ accepted: false, blockers: ['only-urgent'] });
    // The first of two approvals wakes the timer, which now finds the time gone.
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'approval' });
    await until('the message to be raised', async () => {
      const answer = await stage.desk.call('inspector', 'get', '/approvals');
      const { items } = answer.body as { items: { id: string; escalatedAt: string | null }[] };
      return items.some((one) => one.id === id && one.escalatedAt !== null);
    });
    const inspector = stage.web.visitor();
    await signIn(inspector, 'inspector@northshire.example.org');
    expect((await inspector.get('/staff/approvals')).text).toContain('Nobody decided in time');
    const timeline = (await inspector.get(`/staff/messages/${id}`)).text;
    expect(timeline).toContain('raised to the next level');
    const second = await stage.desk.approve(id, 'inspector');
    expect(second).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'escalated')).toBe('complete');
  });
});
