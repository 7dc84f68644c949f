import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { COUNT_BOUNCE, KEEP_PACE, PACES } from './pace.queries';
import { Pace } from './rules/pace';

const LEARN_MS = 10_000;
/** One bounce may be about one mail; so many of a domain within the time are about us. */
const BOUNCES = 3;
const BOUNCE_SECONDS = 600;

interface Row {
  domain: string;
  rate: number | null;
  changedMsAgo: number;
  bouncedMsAgo: number | null;
}

/** How fast each receiving domain may be written to, shared with the other workers and with the mailroom. */
@Injectable()
export class DomainPaces {
  /** Of all sends of this process. */
  readonly pace = new Pace((domain, rate) => void this.keep(domain, rate));
  private readonly log = new Logger(DomainPaces.name);
  private learntAt = -Infinity;
  /** When each domain's bounces were last taken in. */
  private readonly heard = new Map<string, number>();

  constructor(private readonly db: DataSource) {}

  /** Takes in what the others learnt, at most every ten seconds. */
  async learn(): Promise<void> {
    const now = Date.now();
    if (now - this.learntAt < LEARN_MS) return;
    this.learntAt = now;
    const rows = await this.db.query<Row[]>(PACES);
    for (const { domain, rate, changedMsAgo, bouncedMsAgo } of rows) {
      this.pace.adopt(domain, rate, now - changedMsAgo, now);
      // who slowed down since, this process or another, has heard of them
      if (bouncedMsAgo === null || (rate !== null && changedMsAgo <= bouncedMsAgo)) continue;
      const at = now - bouncedMsAgo;
      if (at - (this.heard.get(domain) ?? 0) > 1_000) this.pace.bounced(domain, now);
      this.heard.set(domain, at);
    }
  }

  /** A bounce complained of our pace. What cannot be counted is no reason to refuse a mail. */
  async bounced(contactPointId: string): Promise<void> {
    const counting = this.db.query(COUNT_BOUNCE, [contactPointId, BOUNCES, BOUNCE_SECONDS]);
    await counting.catch(() => this.log.warn('a bounce could not be counted for its domain'));
  }

  private async keep(domain: string, rate: number | null): Promise<void> {
    const keeping = this.db.query(KEEP_PACE, [domain, rate]);
    await keeping.catch(() => this.log.warn('the pace of a domain could not be kept'));
  }
}
