import supertest from 'supertest';
import { states } from '../integration/delivery/given';
import { advice, clean, type Shown } from '../integration/publishing/desk';

const said = {
  wrong: 'the marking is on Saturday.',
  right: 'it is on Sunday.',
  why: 'We misread our diary and are sorry.',
};
import { messageStage } from '../support/message-stage';

describe('what follows a message', () => {
  const stage = messageStage(5);
  const sent = async (subject: string): Promise<string> => {
    const { id } = await stage.desk.submitted({ ...clean, subject });
    await stage.desk.approve(id);
    await stage.desk.reaches(id, 'complete');
    return id;
  };
  const publicPage = async (id: string) =>
    (await supertest(stage.web.url).get(`/messages/${id}`)).text;
  const begun = async (path: string, body: object = {}): Promise<Shown> => {
    const answer = await stage.desk.call('officer', 'post', path).send(body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as Shown;
  };
  const released = async (id: string): Promise<void> => {
    await stage.desk.decided('officer', id, { action: 'submit' });
    await stage.desk.reaches(id, 'approval');
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
  };
  const threadOf = (address: string, subject: string) => {
    const mail = stage.postbox.to(address).find((one) => one.mail.subject === subject)!.mail;
    return [mail.messageId, mail.inReplyTo];
  };

  it('a correction goes to who got it or may have, less those who left, in the same thread', async () => {
    const [lost, bounced, left, moved] = stage.people;
    stage.postbox.answer(lost!.address, 'drop-after-body');
    stage.postbox.answer(bounced!.address, 'never');
    const id = await sent('Bike marking');
    expect(await states(stage.web.db, id)).toEqual({ accepted: 3, unknown: 1, failed: 1 });
    stage.postbox.answerNormally();
    await stage.web.db.query(
      `UPDATE subscription SET state = 'ended', ended_at = now() WHERE contact_point_id = $1`,
      [left!.contactPointId],
    );
    await stage.web.db.query(
      `UPDATE subscription SET cadence = 'weekly' WHERE contact_point_id = $1`,
      [moved!.contactPointId],
    );
    const correction = await begun(`/messages/${id}/corrections`, said);
    expect(await publicPage(id)).not.toContain('Corrected:');
    // Advice is asked little; a correction is asked about the case as well.
    const { version, subject, body } = correction;
    const declaration = { ...advice, messageType: 'correction', corrects: id };
    await stage.desk.edit(correction.id, version, { subject, body, declaration });
    await released(correction.id);
    expect(await states(stage.web.db, correction.id)).toEqual({ accepted: 3, suppressed: 1 });
    expect(stage.postbox.to(bounced!.address)).toHaveLength(0);
    const [original] = threadOf(moved!.address, 'Bike marking');
    const [, inReplyTo] = threadOf(moved!.address, 'Correction: Bike marking');
    expect([original, inReplyTo]).toEqual([expect.stringContaining('<d.'), original]);
    expect(await publicPage(id)).toContain('Corrected:');
    expect(await publicPage(id)).toContain('Bike marking');
    await stage.messageEnds(correction.id, 'correction');
  });

  it('takes no other audience than the recipients, whatever is edited', async () => {
    const id = await sent('Shed locks');
    const { id: correction, version } = await begun(`/messages/${id}/corrections`, said);
    const [other] = await stage.web.db.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'force'`,
    );
    const declaration = { ...advice, messageType: 'correction', corrects: id };
    const words = { ...clean, declaration, areaIds: [other!.id] };
    const edited = await stage.desk.edit(correction, version, words);
    expect(edited.body).toMatchObject({ areaIds: [stage.desk.wardId], correctsId: id });
  });

  it('puts a notice in place of what may not be published, at once', async () => {
    const id = await sent('Named by mistake');
    const blocked = { ...said, blocked: true };
    const call = (body: object) =>
      stage.desk.call('officer', 'post', `/messages/${id}/corrections`).send(body);
    expect((await call(blocked)).status).toBe(409);
    const made = await call({ ...blocked, blockedBecause: 'It names a suspect.' });
    expect((made.body as Shown).subject).not.toContain('Named by mistake');
    const page = await publicPage(id);
    expect(page).not.toContain('Named by mistake');
    expect(page).toContain('What it said was removed');
    expect(page).not.toContain('the subject must be the same');
    const api = await supertest(stage.web.url).get(`/api/v1/public/messages/${id}`);
    expect(api.body).toMatchObject({ subject: null, removed: true });
  });

  it('an update continues the thread, on the page and in the mail', async () => {
    const id = await sent('Burglaries in Tudor Drive');
    const update = await begun(`/messages/${id}/follow-ups`);
    expect(update.subject).toBe('Update 1 on Burglaries in Tudor Drive');
    const { version } = update;
    await stage.desk.edit(update.id, version, { ...clean, subject: update.subject });
    await released(update.id);
    const second = await begun(`/messages/${update.id}/follow-ups`);
    expect(second.subject).toBe('Update 2 on Burglaries in Tudor Drive');
    const last = stage.people[4]!.address;
    const [first] = threadOf(last, 'Burglaries in Tudor Drive');
    expect(threadOf(last, update.subject)[1]).toBe(first);
    const page = await publicPage(update.id);
    expect(page).toContain(`/messages/${id}`);
    expect(page).not.toContain(second.id);
  });
});
