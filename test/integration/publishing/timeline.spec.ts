import { Desk, clean, withLegalFinding } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownProcesses } from '../../support/own-processes';

interface Entry {
  at: string;
  kind: string;
  who: string | null;
  what: string;
  words?: string;
  refused?: boolean;
}

describe('timeline of a message', () => {
  const web = forSuite(ownProcesses);
  const desk = forSuite(() => Desk.open(web));

  const timeline = async (id: string): Promise<Entry[]> => {
    const answer = await desk.call('officer', 'get', `/messages/${id}/timeline`);
    expect(answer.text).toContain('"items"');
    return (answer.body as { items: Entry[] }).items;
  };

  it('tells everything once, in the order in which it happened', async () => {
    const releaseAt = new Date(Date.now() + 30 * 86_400_000);
    const { id, findings } = await desk.submitted(
      { ...withLegalFinding, releaseAt },
      'legal review',
    );
    await desk.decided('legal', id, {
      action: 'clear',
      findings: findings.map((one) => ({ findingId: one.id, reason: 'Mr Smith agreed.' })),
    });
    await desk.approve(id);
    const approved = await desk.see(id);
    await desk.decided('supervisor', id, { action: 'approve', hashSeen: approved.hash });
    await desk.edit(id, approved.version, { ...clean, releaseAt });
    const items = (await timeline(id)).reverse();
    expect(items.map(({ kind }) => kind)).toEqual([
      'revision',
      'decision',
      'check',
      'decision',
      ...findings.map(() => 'clearance'),
      'decision',
      'check',
      'decision',
      'decision',
      'void',
      'revision',
    ]);
    const said = items.map(({ what, words, refused }) => [what, words, refused].join(' | '));
    expect(said.find((one) => one.startsWith('Finding'))).toContain('Mr Smith agreed.');
    expect(said.find((one) => one.startsWith('Revision 1 checked'))).toMatch(/Rules .*settings/);
    expect(said.filter((one) => one.endsWith('true'))).toHaveLength(1);
    expect(said.at(-2)).toMatch(/^Approval by .* void: it was taken back to draft/);
    expect(said.at(-1)).toBe('Edited (revision 2) |  | ');
  });

  it('gives moments in the zone of the force, and 404 for no message', async () => {
    const { id } = await desk.draft(clean);
    const [first] = await timeline(id);
    expect(first!.at).toMatch(/[+-]\d\d:\d\d$|Z$/);
    const none = '0190aaaa-0000-7000-8000-000000000000';
    expect((await desk.call('officer', 'get', `/messages/${none}/timeline`)).status).toBe(404);
  });
});
