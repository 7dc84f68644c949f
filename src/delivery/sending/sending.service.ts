import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Relay } from '../../platform/mail/relay';
import { MessagesService, type ForDelivery } from '../../publishing/messages/messages.service';
import { quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { MailForms } from '../mail/mail-forms';
import { MessageMails } from '../mail/message-mails';
import { ChunkRun, type ChunkEnd, type ChunkTools } from './chunk-run';
import { LeaseKeeper } from './lease-keeper';
import { Leases } from './leases';
import { RetryPlans } from './retry-plans';
import { whyNotSend, type SendBlocker } from './rules/may-send';
import type { SendEnd } from './rules/send-end';

/** People a call takes on before it comes back: seconds of work, so that a dead worker's share is small. */
const PEOPLE_A_CALL = 5_000;
/** Chunks at work at a time in one call; each has its own window in flight. */
const LANES = 2;

/** Sends a frozen message chunk by chunk. Any number of callers may work on one message. */
@Injectable()
export class SendingService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly contactPoints: ContactPoints,
    private readonly forms: MailForms,
    private readonly mails: MessageMails,
    private readonly relay: Relay,
    private readonly leases: Leases,
    private readonly plans: RetryPlans,
  ) {}

  /** Takes on some 5,000 people. After `stop` nothing new begins, and what began is written down. */
  async sendChunks(messageId: string, stop: AbortSignal): Promise<SendEnd> {
    const message = await this.messages.forDelivery(this.db, messageId);
    if (this.whyNot(message)) return 'held';
    const tools = await this.toolsFor(message);
    const left = { people: PEOPLE_A_CALL };
    const ends = await Promise.allSettled(
      Array.from({ length: LANES }, () => this.lane(messageId, tools, left, stop)),
    );
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
    const said = ends.map((end) => (end as PromiseFulfilledResult<SendEnd>).value);
    const weight = (['relay-away', 'held', 'stopped', 'more'] as const).find((end) =>
      said.includes(end),
    );
    return weight ?? 'nothing-free';
  }

  private whyNot(message: ForDelivery): SendBlocker | null {
    return whyNotSend(message, new Date(), quietHoursOf(this.settings, message));
  }

  private async lane(
    messageId: string,
    tools: ChunkTools,
    left: { people: number },
    stop: AbortSignal,
  ): Promise<SendEnd> {
    while (left.people > 0) {
      if (stop.aborted) return 'stopped';
      const claim = await this.leases.claim(messageId);
      if (!claim) return 'nothing-free';
      const keeper = new LeaseKeeper(this.leases, claim);
      const run = new ChunkRun(tools, claim, AbortSignal.any([stop, keeper.lost]));
      let end: ChunkEnd;
      try {
        end = await run.run();
      } catch (fault) {
        await this.leases.finish(claim).catch(() => undefined); // else the lease runs out by itself
        throw fault;
      } finally {
        keeper.stop();
      }
      await this.leases.finish(claim);
      left.people -= run.people;
      if (end === 'held' || end === 'relay-away') return end;
    }
    return 'more';
  }

  private async toolsFor(message: ForDelivery): Promise<ChunkTools> {
    const { id, areaIds, topicCode, urgent } = message;
    return {
      db: this.db,
      mails: await this.forms.compose(await this.mails.of(message)),
      plan: this.plans.current,
      audience: { areaIds, topicCode },
      width: this.settings.SMTP_CONNECTIONS,
      whyNot: async () => this.whyNot(await this.messages.forDelivery(this.db, id)),
      addressesOf: (ids) => this.contactPoints.addressOf(this.db, ids),
      send: (mail) => this.relay.send({ ...mail, ahead: urgent }),
    };
  }
}
