import { OpinionServer, type OpinionAnswer } from '../../support/opinion-server';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../support/web';
import { startWorker, type TestWorker } from '../../support/worker';
import { Desk, clean } from './desk';

interface Checked {
  declaration: Record<string, unknown>;
  check: { moment: string; secondOpinion: string | null };
  findings: { rule: string; severity: string; quote: string; secondOpinion: boolean }[];
}

describe('a second opinion', () => {
  let database: FreshDatabase;
  let service: OpinionServer;
  let web: RunningWeb;
  let worker: TestWorker;
  let desk: Desk;

  beforeAll(async () => {
    database = await freshDatabase();
    service = await OpinionServer.open();
    const settings = testSettings({
      SECOND_OPINION_URL: service.url,
      SECOND_OPINION_KEY: 'a-key-for-tests',
      SECOND_OPINION_MODEL: 'small',
      SECOND_OPINION_TIMEOUT_SECONDS: '1',
    });
    web = await startWeb(settings);
    worker = await startWorker(settings);
    desk = await Desk.open(web);
  });

  afterAll(async () => {
    await worker.stop();
    await web.close();
    await service.close();
    await database.drop();
  });

  beforeEach(() => {
    service.asked.length = 0;
    service.answer = { findings: [] };
  });

  const see = async (id: string) =>
    (await desk.call('officer', 'get', `/messages/${id}`)).body as Checked;
  const quote = 'mark bikes outside the library';
  const said = { findings: [{ rule: 'CON-BADCHAR', quote }] };

  it('is asked the words and the declaration, with the key', async () => {
    const words = { ...clean, subject: 'Asked once' };
    const { id } = await desk.submitted(words);
    expect(service.asked).toHaveLength(1);
    const [asked] = service.asked;
    expect(asked).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer a-key-for-tests',
    });
    const { model, temperature, messages } = JSON.parse(asked!.body) as {
      model: string;
      temperature: number;
      messages: { role: string; content: string }[];
    };
    expect([model, temperature]).toEqual(['small', 0]);
    expect(messages[0]!.content).toContain('CON-BADCHAR: ');
    expect(JSON.parse(messages[1]!.content)).toEqual({
      ...{ subject: words.subject, body: words.body },
      declaration: (await see(id)).declaration,
      ...{ inOtherLanguages: [], textsOfPictures: [] },
    });
  });

  it('adds a finding for legal review, also where the rule would block, until the release', async () => {
    service.answer = said;
    const { id } = await desk.submitted({ ...clean, subject: 'Added' }, 'legal review');
    const seen = await see(id);
    expect(seen.check.secondOpinion).toBe('given');
    expect(seen.findings).toEqual([
      expect.objectContaining({
        ...{ rule: 'CON-BADCHAR', severity: 'legal', quote, secondOpinion: true },
      }),
    ]);
    service.answer = { findings: [{ rule: 'MIS-RUMOUR', quote: 'Bring your bike' }] };
    const findings = (await desk.see(id)).findings.map((one) => ({
      ...{ findingId: one.id, reason: 'It is about bicycles.', reasonCode: 'false-alarm' },
    }));
    expect((await desk.decided('legal', id, { action: 'clear', findings })).state).toBe('approval');
    expect((await desk.approve(id)).accepted).toBe(true);
    await desk.reaches(id, 'complete');
    const later = await see(id);
    expect(later.check).toMatchObject({ moment: 'release', secondOpinion: 'given' });
    expect(later.findings).toEqual([expect.objectContaining({ rule: 'CON-BADCHAR', quote })]);
    expect(service.asked).toHaveLength(1);
  });

  it('counts only where it names a rule and quotes the text', async () => {
    service.answer = {
      findings: [
        { rule: 'MADE-UP', quote },
        { rule: 'CON-BADCHAR', quote: 'something else entirely' },
        { rule: 'CON-BADCHAR', quote: '' },
      ],
    };
    const { id } = await desk.submitted({ ...clean, subject: 'Nothing to it' });
    expect((await see(id)).findings).toEqual([]);
  });

  it.each<[string, OpinionAnswer]>([
    ['timed-out', 'hangs'],
    ['refused', { status: 500 }],
    ['refused', { status: 401 }],
    ['unreachable', { status: 302 }],
    ['unreadable', { text: 'I see nothing wrong.' }],
    ['unreadable', { text: 'x'.repeat(2_000_000) }],
  ])('that is %s never stops the message, and is recorded', async (outcome, answer) => {
    service.answer = answer;
    const subject = `Without one: ${JSON.stringify(answer).slice(0, 30)}`;
    const { id } = await desk.submitted({ ...clean, subject });
    expect((await see(id)).check.secondOpinion).toBe(outcome);
    service.answer = said;
    expect((await desk.approve(id)).accepted).toBe(true);
    await desk.reaches(id, 'complete');
    expect((await see(id)).findings).toEqual([]);
  });

  it('is asked for again when a message comes back after a failure, and not after an answer', async () => {
    service.answer = { status: 503 };
    const { id } = await desk.submitted({ ...clean, subject: 'Back again' });
    const goesRound = async (state: string) => {
      await desk.decided('supervisor', id, { action: 'return', reason: 'Look again.' });
      await desk.decided('officer', id, { action: 'submit' });
      await desk.reaches(id, state);
    };
    service.answer = said;
    await goesRound('legal review');
    await goesRound('legal review');
    expect(service.asked).toHaveLength(2);
  });
});
