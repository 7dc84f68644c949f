import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings';
import { DkimSigner } from './dkim/dkim-signer';
import { RelayChoice, type RelayStanding } from './relay-choice';
import type { Job } from './relay-job';
import type { Outgoing, RelayOutcome } from './relay-outcome';
import { RelayPool } from './relay-pool';
import { RelayQueue } from './relay-queue';
import { Rate } from './rules/rate';

export type { Outgoing, RelayOutcome } from './relay-outcome';

const AWAY: RelayOutcome = { state: 'retry', away: true };

/**
 * The force's relays, over at most SMTP_CONNECTIONS connections a process and a few more that only urgent mail
 * may use. A mail is tried once; what becomes of it afterwards is for the caller's books to decide.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly queue = new RelayQueue();
  private readonly choice: RelayChoice;
  private readonly rate: Rate;
  private readonly common: RelayPool;
  private readonly urgent: RelayPool;
  private pause: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly untold: (() => void)[] = [];

  constructor(
    settings: Settings,
    private readonly dkim: DkimSigner,
  ) {
    const { queue } = this;
    const urls = [settings.SMTP_URL, ...settings.RELAYS];
    const silenceMs = settings.SMTP_SILENCE_SECONDS * 1000;
    this.choice = new RelayChoice(urls, settings.MAIL_DOMAIN, silenceMs);
    const open = () => this.choice.open();
    this.rate = new Rate(settings.SMTP_RATE);
    this.common = new RelayPool({
      ...{ size: settings.SMTP_CONNECTIONS, queue, open },
      take: () => this.next(),
      giveUp: () => queue.take(),
      wanted: () => !queue.empty,
    });
    this.urgent = new RelayPool({
      ...{ size: settings.SMTP_URGENT_CONNECTIONS, queue, open },
      take: () => queue.takeUrgent(),
      giveUp: () => queue.takeUrgent(),
      wanted: () => queue.hasUrgent,
    });
  }

  /** Never rejects: every fault is an outcome. Waits for a free connection. */
  async send(plain: Outgoing): Promise<RelayOutcome> {
    const mail = this.dkim.signs ? { ...plain, raw: await this.dkim.signed(plain.raw) } : plain;
    if (this.closed) return AWAY;
    return new Promise((settle) => {
      const told = (outcome: RelayOutcome) => this.afterwards(() => settle(outcome));
      this.queue.add({ mail, settle: told });
      if (mail.ahead === true) this.urgent.wake();
      this.common.wake();
    });
  }

  /** What this process knows of each relay. */
  standing(): RelayStanding[] {
    return this.choice.standing();
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearTimeout(this.pause);
    this.common.close();
    this.urgent.close();
    for (let job = this.queue.take(); job; job = this.queue.take()) job.settle(AWAY);
  }

  /**
   * When everything that the network brought is answered. What callers make of an outcome takes longer than the
   * next writes, and a relay that hears nothing meanwhile falls asleep: to wake it costs more than a mail.
   */
  private afterwards(tell: () => void): void {
    if (this.untold.push(tell) > 1) return;
    setImmediate(() => {
      for (const one of this.untold.splice(0)) one();
    });
  }

  /** Urgent mail goes at any rate; bulk mail waits until the rate allows one more. */
  private next(): Job | undefined {
    if (this.queue.hasUrgent || this.queue.empty) return this.queue.take();
    const wait = this.rate.take(Date.now());
    if (wait === 0) return this.queue.take();
    this.pause ??= setTimeout(() => {
      this.pause = undefined;
      this.common.wake();
    }, wait);
    return undefined;
  }
}
