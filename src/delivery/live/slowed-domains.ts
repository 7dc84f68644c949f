import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sampled } from '../../platform/metrics/rules/sampled';
import { Processes } from '../../platform/presence/processes';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { PACE } from '../figures/delivery-figures';
import type { SlowedDomain } from '../sending/rules/pace';
import { LEAST_SHOWN } from './rules/areas';

/** Domains that are written to at a slower pace, by all processes together. A domain of few people is not named. */
@Injectable()
export class SlowedDomains {
  private readonly sampled: Sampled<readonly SlowedDomain[]>;

  constructor(
    private readonly db: DataSource,
    private readonly processes: Processes,
    private readonly contactPoints: ContactPoints,
  ) {
    this.sampled = new Sampled(() => this.read(), 5_000);
  }

  /** The slowest first. `rate`: mails a second. */
  now(): Promise<readonly SlowedDomain[]> {
    return this.sampled.get();
  }

  private async read(): Promise<SlowedDomain[]> {
    const rates = new Map<string, number>();
    for (const { domain, rate } of (await this.processes.say<SlowedDomain[]>(PACE)).flat())
      rates.set(domain, (rates.get(domain) ?? 0) + rate);
    if (rates.size === 0) return [];
    const people = await this.contactPoints.peopleAt(this.db, [...rates.keys()]);
    return [...rates]
      .map(([domain, rate]) => ({
        domain: (people.get(domain) ?? 0) < LEAST_SHOWN ? 'a domain of few people' : domain,
        rate,
      }))
      .sort((a, b) => a.rate - b.rate);
  }
}
