import { Injectable } from '@nestjs/common';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { Notify } from '../../platform/sms/notify';
import { RollingLimit } from '../../platform/sms/rules/rolling-limit';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { Phones } from '../../residents/phones/phones.service';
import { inTurn } from '../sending/in-turn';
import { LeaseKeeper } from '../sending/lease-keeper';
import { Leases } from '../sending/leases';
import { Pulses } from '../pulse/pulses';
import { Recorder } from '../sending/recorder';
import type { RetryPlan } from '../sending/rules/back-off';
import type { SendEnd } from '../sending/rules/send-end';
import { Sends } from '../sends/sends.service';
import { DataSource } from 'typeorm';
import { referenceOf } from './rules/reference';
import { secondsToTomorrow, textSteps } from './rules/text-result';
import { endOf } from './rules/text-status';
import { TextRun, type TextTools } from './text-run';
import { TextSends } from './text-sends';
import { SETTLE_TEXTS, UNKNOWN_TEXTS } from './texts.queries';

/** A minute's worth of texts, so that a dead worker's share is small. */
const PEOPLE_A_CALL = 3_000;
const LOOKED_UP_AT_ONCE = 200;
const LOOK_UPS = 10;

/** Sends frozen texts chunk by chunk, within Notify's limits. One call at a time is enough for a key. */
@Injectable()
export class TextSending {
  /** Of all texts of this process. */
  private readonly limit: RollingLimit;
  /** Tests make it shorter. */
  times: { plan: RetryPlan; fullMs: number };

  constructor(
    private readonly db: DataSource,
    private readonly hot: HotStatements,
    private readonly settings: Settings,
    private readonly notify: Notify,
    private readonly contacts: ContactPoints,
    private readonly phones: Phones,
    private readonly sends: Sends,
    private readonly texts: TextSends,
    private readonly leases: Leases,
    private readonly pulses: Pulses,
  ) {
    this.limit = new RollingLimit(settings.NOTIFY_PER_MINUTE);
    const plan = { steps: textSteps, giveUpAfter: settings.RETRY_HOURS * 3600 };
    this.times = { plan, fullMs: 15_000 };
  }

  /** Takes on a minute's worth. After `stop` nothing new begins, and what began is written down. */
  async sendTexts(sendId: string, stop: AbortSignal): Promise<SendEnd> {
    const tools = await this.toolsFor(sendId);
    if (await tools.mayNot()) return 'held';
    let people = 0;
    while (people < PEOPLE_A_CALL) {
      if (stop.aborted) return 'stopped';
      const claim = await this.leases.claim(sendId);
      if (!claim) return 'nothing-free';
      const keeper = new LeaseKeeper(() => this.leases.renew(claim));
      const recorder = new Recorder(this.hot, claim.epoch, (results) =>
        this.pulses.add(sendId, results),
      );
      const run = new TextRun(tools, claim, recorder, AbortSignal.any([stop, keeper.lost]));
      try {
        const end = await run.run();
        if (end === 'held' || end === 'relay-away') return end;
      } finally {
        keeper.stop();
        await this.leases.finish(claim).catch(() => undefined); // else the lease runs out by itself
      }
      people += run.people;
    }
    return 'more';
  }

  /**
   * Asks Notify about those whose answer was lost, by their reference. What it has was taken; what it has not may
   * still be on its way there. Gives how many stay unknown.
   */
  async reconcile(sendId: string): Promise<number> {
    let left = 0;
    for (let after = '0'; ;) {
      const values = [sendId, LOOKED_UP_AT_ONCE, after];
      const rows = await this.db.query<{ id: string }[]>(UNKNOWN_TEXTS, values);
      if (rows.length === 0) return left;
      after = rows.at(-1)!.id;
      const found: { id: string; state: string; code: string | null }[] = [];
      await inTurn(rows, LOOK_UPS, async ({ id }) => {
        const status = await this.notify.statusOf(referenceOf(sendId, id));
        if (typeof status === 'string') found.push({ id, ...endOf(status) });
      });
      left += rows.length - found.length;
      const column = <K extends keyof (typeof found)[number]>(key: K) =>
        found.map((one) => one[key]);
      await this.db.query(SETTLE_TEXTS, [column('id'), column('state'), column('code')]);
    }
  }

  private async toolsFor(sendId: string): Promise<TextTools> {
    return {
      ...{ notify: this.notify, limit: this.limit, ...this.times },
      send: await this.texts.made(sendId),
      mayNot: async () => (await this.sends.standing(sendId)).blocker !== null,
      secondsToTomorrow: () => secondsToTomorrow(new Date(), this.settings.FORCE_ZONE),
      phonesOf: async (ids) => {
        const numbers = await this.contacts.addressOf(this.db, ids);
        const codes = await this.phones.stopCodesOf(this.db, ids);
        return new Map(
          [...numbers].map(([id, number]) => [id, { number, stopCode: codes.get(id) ?? '' }]),
        );
      },
    };
  }
}
