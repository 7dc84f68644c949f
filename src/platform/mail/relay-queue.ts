import type { Job } from './relay-job';

/** Mails that wait for a connection: higher ranks first, within one rank in the order of asking. */
export class RelayQueue {
  private readonly ranks: Job[][] = [[], [], []];

  get empty(): boolean {
    return this.ranks.every((rank) => rank.length === 0);
  }

  get hasUrgent(): boolean {
    return this.ranks[0]!.length > 0;
  }

  takeUrgent(): Job | undefined {
    return this.ranks[0]!.shift();
  }

  add(job: Job): void {
    this.rankOf(job).push(job);
  }

  /** Back to the place it was taken from. */
  addFirst(job: Job): void {
    this.rankOf(job).unshift(job);
  }

  take(): Job | undefined {
    return this.ranks.find((rank) => rank.length > 0)?.shift();
  }

  private rankOf({ mail: { ahead } }: Job): Job[] {
    return this.ranks[ahead === true ? 0 : ahead ? 1 : 2]!;
  }
}
