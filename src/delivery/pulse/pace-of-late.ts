import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { SendingTime, type KnowsPace } from '../../publishing/sending-time/sending-time';
import { PACE_OF_LATE } from './pulse.queries';

/** A message to fewer is over before there is a pace. */
const LARGE = 500;

/** How fast mails went lately, for those who write the next message. */
@Injectable()
export class PaceOfLate implements KnowsPace, OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly time: SendingTime,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.time.paceBy(this);
  }

  /** As measured; before anything was, as fast as one process may hand to the relay; null where that has no limit. */
  async perSecond(): Promise<number | null> {
    const [row] = await this.db.query<[{ rate: number | null }]>(PACE_OF_LATE, [LARGE]);
    const { SMTP_RATE } = this.settings;
    return row.rate ?? (SMTP_RATE > 0 ? SMTP_RATE : null);
  }
}
