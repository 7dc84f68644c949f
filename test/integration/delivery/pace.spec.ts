import { DomainPaces } from '../../../src/delivery/sending/domain-paces.service';
import { ReportsMailbox } from '../../../src/delivery/bounces/reports-mailbox';
import type { Settings } from '../../../src/platform/config/settings';
import { Tokens } from '../../../src/platform/security/tokens';
import { postfix } from '../../corpus/bounces/servers';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import { givenFollowers, givenReleased, givenWard, states } from './given';
import { goOn, startServices, type Services } from './services';

const MINUTE = 60_000;
const policy = postfix('5.7.1', 'smtp; 550 5.7.1 too many messages from your domain, slow down');

describe('the pace of a receiving domain', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let settings: Settings;
  let services: Services;
  let id: string;

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url });
    services = await startServices(settings);
    const wardId = await givenWard(services.db);
    await givenFollowers(services.db, settings, { wardId, count: 40 });
    id = await givenReleased(services.db, { wardId });
    await services.freezer.freeze(id);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const slowed = (one = services) => one.sending.slowedDomains();
  const stored = async () => {
    const rows = await services.db.query<{ domain: string; rate: number | null }[]>(
      'SELECT domain, rate FROM domain_pace',
    );
    return rows;
  };
  const kept = (rate: number | null) =>
    until('the pace to be kept', async () => (await stored()).some((row) => row.rate === rate));
  const bounces = async (times: number) => {
    const rows = await services.db.query<{ id: string }[]>(
      'SELECT id FROM delivery WHERE send_id = $1 ORDER BY id LIMIT $2',
      [id, times],
    );
    for (const row of rows) {
      const token = new Tokens(settings).mint('bounce', row.id);
      const mailbox = services.app.get(ReportsMailbox, { strict: false });
      const take = await mailbox.open(`bounce+${token}@${settings.MAIL_DOMAIN}`);
      await take!({ raw: Buffer.from(policy, 'latin1'), sender: '', receivedAt: new Date() });
    }
  };

  it('slows when it says 421, puts the rest off without using up a try, and recovers', async () => {
    postbox.answer(/./, { code: 421, words: '4.7.0 too many messages, slow down' });
    await services.sending.sendChunks(id, goOn());
    const [first] = slowed();
    expect(first).toMatchObject({ domain: 'example.org' });
    await kept(first!.rate);
    const [put] = await services.db.query<[{ off: number }]>(
      `SELECT count(*)::integer AS off FROM delivery WHERE send_id = $1 AND state = 'retry' AND tries = 0`,
      [id],
    );
    expect(put.off).toBeGreaterThan(0);

    postbox.answerNormally();
    const { pace } = services.app.get(DomainPaces, { strict: false });
    const taken = { state: 'accepted', smtpCode: 250 } as const;
    let now = Date.now();
    for (let minute = 0; minute < 60 && slowed().length > 0; minute++)
      pace.heard('example.org', taken, (now += MINUTE));
    expect(slowed()).toEqual([]);
    await kept(null);
  });

  it('is known to a worker that starts later, for an hour', async () => {
    await services.db.query(`INSERT INTO domain_pace (domain, rate) VALUES ('example.org', 0.1)`);
    const other = await startServices(settings);
    await other.sending.sendChunks(id, goOn());
    expect(slowed(other)).toMatchObject([{ domain: 'example.org', rate: 0.1 }]);
    expect((await states(services.db, id)).retry).toBeGreaterThan(30);
    await other.app.close();
    await services.db.query(`UPDATE domain_pace SET changed_at = now() - interval '61 minutes'`);
    const later = await startServices(settings);
    await later.sending.sendChunks(id, goOn());
    expect(slowed(later)).toEqual([]);
    await later.app.close();
  });

  it('slows on bounces that speak of it, once there are some', async () => {
    await services.sending.sendChunks(id, goOn());
    expect(await states(services.db, id)).toEqual({ accepted: 40 });
    const paces = services.app.get(DomainPaces, { strict: false });
    const aLittleLater = () => {
      const now = Date.now() + 11_000;
      jest.spyOn(Date, 'now').mockReturnValue(now);
      return paces.learn();
    };
    await bounces(2);
    await aLittleLater();
    expect(slowed()).toEqual([]);
    jest.restoreAllMocks();
    await bounces(3);
    await aLittleLater();
    await aLittleLater();
    expect(slowed()).toMatchObject([{ domain: 'example.org' }]);
    await kept(slowed()[0]!.rate);
    const other = await startServices(settings);
    await other.app.get(DomainPaces, { strict: false }).learn();
    expect(slowed(other)).toMatchObject(slowed());
    await other.app.close();
  });
});
