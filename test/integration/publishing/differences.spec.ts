import { Desk, advice, clean } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

interface Found {
  from: number;
  to: number;
  edits: { number: number; editor: string; changed: string[] }[];
  parts: { field: string; before: string; after: string }[];
}

describe('differences of revisions', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));
  let id: string;

  beforeAll(async () => {
    const first = await desk.draft(clean);
    id = first.id;
    await desk.edit(id, first.version, { ...clean, subject: 'Bike marking' });
    const declaration = { ...advice, namesUnder18: true, parentalConsent: true };
    const second = await desk.see(id);
    await desk.edit(id, second.version, { ...clean, subject: 'Bike marking', declaration });
  });

  const differences = async (query = '') => {
    const answer = await desk.call('supervisor', 'get', `/messages/${id}/differences${query}`);
    return { status: answer.status, ...(answer.body as Found) };
  };

  it('are those of the last edit, unless others are wished', async () => {
    const last = await differences();
    expect([last.from, last.to]).toEqual([2, 3]);
    expect(last.parts.map(({ after }) => after)).toEqual(['Yes', 'Yes']);
    const all = await differences('?from=1&to=3');
    expect(all.parts.map(({ field }) => field)).toContain('subject');
    const back = await differences('?from=3&to=1');
    expect(back.parts.find(({ field }) => field === 'subject')?.after).toBe(clean.subject);
  });

  it('say who edited what', async () => {
    const { edits } = await differences();
    expect(edits.map(({ changed }) => changed.length)).toEqual([0, 1, 2]);
    expect(edits[1]!.changed).toEqual(['Subject']);
  });

  it('answer 404 for no revision and 422 for no number', async () => {
    expect((await differences('?from=9')).status).toBe(404);
    expect((await differences('?from=x')).status).toBe(422);
  });
});
