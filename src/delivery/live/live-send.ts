import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Sampled } from '../../platform/metrics/rules/sampled';
import type { Books } from '../books/books.service';
import type { Pulses } from '../pulse/pulses';
import { AREAS, RETRIES, TIMES } from './live.queries';
import { areaLines, type AreaCount, type AreaLine } from './rules/areas';
import { expectedEnd } from './rules/expected-end';
import { progressOf, type Progress } from './rules/progress';
import { retryReason, retryReasons, retryWords, type RetryReason } from './rules/retry-reason';

export interface RetryQueue {
  readonly waiting: number;
  /** When the first is due; null while nobody waits. */
  readonly nextAt: Date | null;
  readonly reasons: readonly {
    readonly reason: RetryReason;
    readonly words: string;
    readonly people: number;
  }[];
}

/** All that is known of a send on its way. Rates are people a second who got their end state. */
export interface LiveView extends Progress {
  readonly rate: { readonly now: number; readonly mean: number };
  readonly expectedEnd: Date | null;
  readonly retry: RetryQueue;
  readonly areas: readonly AreaLine[];
  /** When the areas were counted; null while they are counted for the first time. */
  readonly areasAt: Date | null;
  readonly closedAt: Date | null;
}

interface Times {
  frozenAt: Date;
  closedAt: Date | null;
}
interface Retry {
  smtpCode: number | null;
  enhancedCode: string | null;
  people: number;
  nextAt: Date;
}

/** The stream asks once a second; who loads the page in between shares what it got. */
const KEEP_MS = 200;
const KEEP_AREAS_MS = 10_000;
/** A million people are counted by area in a second or more: the page does not wait so long. */
const PATIENCE_MS = 500;

/**
 * One send as it is watched. However many look, its rows are counted a few times a second at most, its areas every ten
 * seconds; both less often where counting takes long, so that a million rows cost a twentieth of one connection each.
 */
export class LiveSend {
  private readonly counts;
  private readonly retries;
  private readonly areas;

  constructor(
    private readonly id: string,
    private readonly db: DataSource,
    books: Books,
    private readonly pulses: Pulses,
  ) {
    this.counts = new Sampled(async () => progressOf(await books.counts(id)), KEEP_MS);
    this.retries = new Sampled(() => db.query<Retry[]>(RETRIES, [id]), KEEP_MS);
    this.areas = new Sampled(async () => {
      const counts = await db.query<AreaCount[]>(AREAS, [id]);
      return { at: new Date(), lines: areaLines(counts) };
    }, KEEP_AREAS_MS);
  }

  async view(): Promise<LiveView> {
    const [progress, retries, areas, [times], rate] = await Promise.all([
      this.counts.get(),
      this.retries.get(),
      Promise.race([this.areas.latest(), pause(PATIENCE_MS, null, { ref: false })]),
      this.db.query<Times[]>(TIMES, [this.id]),
      this.pulses.rateOf(this.id),
    ]);
    const retry = queueOf(retries);
    const now = new Date();
    const { open } = progress;
    return {
      ...progress,
      rate: { now: times?.closedAt ? 0 : rate, mean: meanOf(progress, times, now) },
      expectedEnd: expectedEnd({ open, retrying: retry.waiting, rate }, now),
      retry,
      areas: areas?.lines ?? [],
      areasAt: areas?.at ?? null,
      closedAt: times?.closedAt ?? null,
    };
  }
}

function queueOf(retries: readonly Retry[]): RetryQueue {
  const people = (rows: readonly Retry[]) => rows.reduce((sum, row) => sum + row.people, 0);
  const due = retries.map(({ nextAt }) => nextAt.getTime());
  const reasons = retryReasons.map((reason) => ({
    reason,
    words: retryWords[reason],
    people: people(retries.filter((row) => retryReason(row.smtpCode, row.enhancedCode) === reason)),
  }));
  return {
    waiting: people(retries),
    nextAt: due.length > 0 ? new Date(Math.min(...due)) : null,
    reasons: reasons.filter((one) => one.people > 0),
  };
}

/** From the freeze to the closing, or to now: pauses and quiet hours count. Who was never to be sent to does not. */
function meanOf({ rows }: Progress, times: Times | undefined, now: Date): number {
  if (!times) return 0;
  const sent = rows
    .filter(({ state }) => ['accepted', 'failed', 'unknown'].includes(state))
    .reduce((sum, { people }) => sum + people, 0);
  const seconds = ((times.closedAt ?? now).getTime() - times.frozenAt.getTime()) / 1000;
  return sent / Math.max(1, seconds);
}
