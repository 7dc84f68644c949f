import type TestAgent from 'supertest/lib/agent';
import { signIn, submit } from '../../support/web';
import { Desk, withBlock } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

interface Answer {
  count: string;
  questions: string[];
  findings: { rule: string; where: string; start: number; end: number; quote: string }[];
}

describe('findings as one types', () => {
  const web = forSuite(ownWeb);
  let officer: TestAgent;

  beforeAll(async () => {
    await Desk.open(web);
    officer = web.visitor();
    await signIn(officer, 'officer@northshire.example.org');
  });

  const asks = (fields: Record<string, string>) =>
    submit(officer, '/staff/messages/new', fields, '/staff/messages/check');

  it('answers findings with their places, and the questions that are asked', async () => {
    const answer = await asks({ ...withBlock, 'declaration[messageType]': 'update' });
    expect(answer.status).toBe(200);
    const { findings, count, questions } = answer.body as Answer;
    expect(count).toContain('stop');
    expect(questions).toContain('suspectStatus');
    for (const { where, start, end, quote } of findings.filter((one) => one.where === 'body'))
      expect([where, withBlock.body.slice(start, end)]).toEqual(['body', quote]);
  });

  it('checks the words while the rest of the form is unfinished', async () => {
    const answer = await asks({ ...withBlock, untilDay: '2031-02-31', untilTime: '10:00' });
    expect((answer.body as Answer).findings.length).toBeGreaterThan(0);
  });

  it('is for those who may write, by a form of ours', async () => {
    expect((await officer.post('/staff/messages/check').send(withBlock)).status).toBe(403);
    const legal = web.visitor();
    await signIn(legal, 'legal@northshire.example.org');
    const answer = await submit(legal, '/staff/messages', withBlock, '/staff/messages/check');
    expect(answer.status).toBe(403);
  });
});
