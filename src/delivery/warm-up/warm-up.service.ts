import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { SendingTime, type TakesDays } from '../../publishing/sending-time/sending-time';
import { ceilingOf, dayName, lastDayFor, nextDay, type WarmUpPlan } from './rules/plan';
import { BEGIN_DAY, GIVE_BACK, TAKE, TAKEN } from './warm-up.queries';

/** Keeps all workers together within the warm-up plan's mails of the day. Costs nothing where no plan runs. */
@Injectable()
export class WarmUp implements TakesDays, OnModuleInit {
  private readonly plan: WarmUpPlan;

  constructor(
    private readonly db: DataSource,
    private readonly time: SendingTime,
    { WARM_UP_FROM, WARM_UP_STEPS, FORCE_ZONE }: Settings,
  ) {
    this.plan = { from: WARM_UP_FROM, steps: WARM_UP_STEPS, zone: FORCE_ZONE };
  }

  onModuleInit(): void {
    this.time.by(this);
  }

  /**
   * Marks at most `people`, as many as the day has left. What goes ahead of bulk mail goes in any case and is counted
   * first. Each try is a mail.
   */
  async within<T extends { readonly state: string }>(
    ahead: boolean,
    people: number,
    mark: (people: number) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const now = new Date();
    const most = ceilingOf(now, this.plan);
    if (most === null) return mark(people);
    const day = dayName(now, this.plan);
    await this.db.query(BEGIN_DAY, [day]);
    const values = [day, people, ahead ? null : most];
    const [[row]] = await this.db.query<[{ granted: number }[], number]>(TAKE, values);
    const granted = row?.granted ?? 0;
    if (granted === 0) return [];
    const marked = await mark(granted);
    const unused = granted - marked.filter(({ state }) => state === 'in flight').length;
    if (unused > 0) await this.db.query(GIVE_BACK, [day, unused]);
    return marked;
  }

  /** Milliseconds until bulk mail may go on: 0 while the day has mails left. */
  async waitMs(now = new Date()): Promise<number> {
    const most = ceilingOf(now, this.plan);
    if (most === null || (await this.taken(now)) < most) return 0;
    return nextDay(now, this.plan).getTime() - now.getTime();
  }

  /** The day on which the last of so many people would have their turn; null where it is today. */
  async lastDay(people: number, now = new Date()): Promise<Date | null> {
    if (ceilingOf(now, this.plan) === null) return null;
    const day = lastDayFor(people, await this.taken(now), now, this.plan);
    return day > now ? day : null;
  }

  private async taken(now: Date): Promise<number> {
    const day = dayName(now, this.plan);
    const [row] = await this.db.query<{ taken: number }[]>(TAKEN, [day]);
    return row?.taken ?? 0;
  }
}
