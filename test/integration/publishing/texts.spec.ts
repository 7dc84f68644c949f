import { NotifyServer } from '../../support/notify-server';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../support/web';
import { putTopics } from '../../../src/residents/topics/fixed-topics';
import { Desk, clean, type Shown } from './desk';

const said = 'Northshire Police: gas leak in Mill Lane. Stay indoors and close windows.';
type Texted = Omit<Shown, 'findings'> & {
  contentHash: string;
  smsText: string | null;
  texts: { people: number; fragments: number; words: string } | null;
  findings: { where: string }[];
};

describe('the text message of a message', () => {
  let database: FreshDatabase;
  let notify: NotifyServer;
  let web: RunningWeb;
  let desk: Desk;
  beforeAll(async () => {
    database = await freshDatabase();
    notify = await NotifyServer.open();
    const settings = testSettings({ ...notify.settings, FORCE_NAME: 'Northshire Police' });
    web = await startWeb(settings);
    await web.db.transaction((tx) => putTopics(tx));
    desk = await Desk.open(web);
  });
  afterAll(async () => {
    await web.close();
    await notify.close();
    await database.drop();
  });

  const draft = async (smsText: string | null, topicCode = 'urgent-safety') =>
    (await desk.draft({ ...clean, smsText, topicCode })) as unknown as Texted;

  it('is kept, hashed with the rest and estimated', async () => {
    const [one, other, none] = [await draft(said), await draft(`${said} Now.`), await draft(null)];
    expect(one.smsText).toBe(said);
    expect(new Set([one, other, none].map(({ contentHash }) => contentHash)).size).toBe(3);
    const { texts } = (await desk.see(one.id)) as unknown as Texted;
    expect(texts).toMatchObject({ people: 0, fragments: 1, words: 'nobody by text' });
    expect(((await desk.see(none.id)) as unknown as Texted).texts).toBeNull();
  });

  it.each([
    [said, 'crime-prevention', 'text-not-for-this'],
    ['Gas leak in Mill Lane. Stay indoors.', 'urgent-safety', 'text-names-no-force'],
    [`${said} ${'Stay. '.repeat(50)}`, 'urgent-safety', 'text-too-long'],
  ])('is not submitted with a fault (%#)', async (smsText, topicCode, blocker) => {
    const { id } = await draft(smsText, topicCode);
    const { blockers } = await desk.see(id);
    expect(blockers.submit).toEqual([blocker]);
  });

  it('is checked by the same rules as the mail', async () => {
    const smsText = 'Northshire Police: call Mr Smith on 020 7946 0123 about the keys.';
    const answer = await desk
      .call('officer', 'post', '/messages/check')
      .send(desk.bodyOf({ ...clean, smsText }));
    const { findings } = answer.body as Texted;
    expect(findings.map(({ where }) => where)).toContain('sms');
  });
});
