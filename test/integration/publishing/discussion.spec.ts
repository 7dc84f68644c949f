import { Desk, clean, withLegalFinding, type Name } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownProcesses } from '../../support/own-processes';

interface Comments {
  open: number;
  items: {
    id: string;
    revision: number;
    words: string;
    quote: string | null;
    rule: string | null;
    resolved: { who: string } | null;
    answers: { words: string }[];
  }[];
}

describe('discussion on a revision', () => {
  const web = forSuite(ownProcesses);
  const desk = forSuite(() => Desk.open(web));

  const says = (name: Name, id: string, body: object, path = '', key?: string) =>
    desk.call(name, 'post', `/messages/${id}/comments${path}`, key).send(body);
  const seen = async (id: string) =>
    (await desk.call('supervisor', 'get', `/messages/${id}/comments`)).body as Comments;
  const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

  it('is answered, resolved and opened again, and told in the timeline', async () => {
    const { id } = await desk.draft(clean);
    const quote = 'this Saturday';
    const comment = idOf(await says('supervisor', id, { words: 'Which one?', quote }));
    await says('officer', id, { words: 'The 9th.' }, `/${comment}/answers`);
    expect(await seen(id)).toMatchObject({
      open: 1,
      items: [{ revision: 1, quote, resolved: null, answers: [{ words: 'The 9th.' }] }],
    });
    await says('supervisor', id, {}, `/${comment}/resolve`);
    expect((await seen(id)).open).toBe(0);
    await says('officer', id, {}, `/${comment}/reopen`);
    expect((await seen(id)).open).toBe(1);
    await says('supervisor', id, {}, `/${comment}/resolve`);
    const told = await desk.call('officer', 'get', `/messages/${id}/timeline`);
    const kinds = (told.body as { items: { kind: string }[] }).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['resolved', 'answer', 'comment', 'revision']);
  });

  it('takes a comment once for each request id', async () => {
    const { id } = await desk.draft(clean);
    const key = '0190aaaa-0000-4000-8000-000000000001';
    const words = { words: 'Once.' };
    expect(idOf(await says('officer', id, words, '', key))).toBe(
      idOf(await says('officer', id, words, '', key)),
    );
    expect((await seen(id)).items).toHaveLength(1);
  });

  it('stays with its revision, and is about a finding of it', async () => {
    const { id, findings, version } = await desk.submitted(withLegalFinding, 'legal review');
    const about = { words: 'Leave the number out.', findingId: findings[0]!.id };
    expect((await says('legal', id, about)).status).toBe(201);
    expect((await seen(id)).items[0]).toMatchObject({ rule: findings[0]!.rule, revision: 1 });
    await desk.edit(id, version, clean);
    expect((await says('legal', id, about)).status).toBe(422);
    expect((await seen(id)).items[0]).toMatchObject({ revision: 1 });
  });

  it('does not stop an approval', async () => {
    const { id } = await desk.submitted({ ...clean, releaseAt: new Date(Date.now() + 9e7) });
    await says('supervisor2', id, { words: 'Hm.' });
    expect(await desk.approve(id)).toMatchObject({ accepted: true });
  });

  it.each([
    [{ words: ' ' }, '', 422],
    [{ words: 'x', quote: 'not in the text' }, '', 422],
    [{ words: 'x' }, '/0190aaaa-0000-7000-8000-000000000000/answers', 404],
  ])('refuses %j at "%s" with %d', async (body, path, status) => {
    const { id } = await desk.draft(clean);
    expect((await says('officer', id, body, path)).status).toBe(status);
  });

  it('is kept as it was said by the database itself', async () => {
    const { id } = await desk.draft(clean);
    await says('officer', id, { words: 'Kept.' });
    for (const change of [
      `UPDATE revision_comment SET words = 'Other' WHERE message_id = '${id}'`,
      `DELETE FROM revision_comment WHERE message_id = '${id}'`,
    ])
      await expect(web.db.query(change)).rejects.toThrow();
  });
});
