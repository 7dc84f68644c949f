import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import {
  PuttingOff,
  type Asked,
  type PutOff,
  type PutsOff,
} from '../../publishing/putting-off/putting-off';
import { Narrowings } from '../../residents/audience/narrowing';
import { countPutOff, RECENT } from './overload.queries';
import { putOffTo } from './rules/may-put-off';

/** What a freeze must know: of these messages, this many are enough for a week. */
export interface Budget {
  readonly recent: readonly string[];
  readonly most: number;
}
const unlimited: Budget = { recent: [], most: 1 };

/** Who had enough mail this week waits for the next digest with what is not urgent. */
@Injectable()
export class Overload implements PutsOff, OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly puttingOff: PuttingOff,
    private readonly narrowings: Narrowings,
  ) {}

  onModuleInit(): void {
    this.puttingOff.by(this);
  }

  /** Nobody is put off while there were fewer messages than are enough, so most freezes pay nothing. */
  async budgetFor(db: DataSource | EntityManager, message: Asked, at: Date): Promise<Budget> {
    const { WEEKLY_MAILS: most, FORCE_ZONE } = this.settings;
    if (most === 0 || putOffTo(message, at, FORCE_ZONE) === null) return unlimited;
    const rows = await db.query<{ id: string }[]>(RECENT);
    return rows.length < most ? unlimited : { recent: rows.map(({ id }) => id), most };
  }

  async of(message: Asked, at: Date): Promise<PutOff | null> {
    const { recent, most } = await this.budgetFor(this.db, message, at);
    if (recent.length === 0) return null;
    const more = this.narrowings.of(message, 5);
    const values = [message.areaIds, message.topicCode, recent, most, ...more.values];
    const [row] = await this.db.query<[{ people: number }]>(countPutOff(more.where), values);
    const digestAt = putOffTo(message, at, this.settings.FORCE_ZONE);
    return row.people > 0 && digestAt ? { people: row.people, digestAt } : null;
  }
}
