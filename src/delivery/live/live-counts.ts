import { Injectable } from '@nestjs/common';
import {
  EMPTY,
  catchError,
  distinctUntilChanged,
  exhaustMap,
  finalize,
  scan,
  map,
  share,
  takeWhile,
  timer,
  type Observable,
} from 'rxjs';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { momentIn } from '../../platform/http/dates';
import { Books } from '../books/books.service';
import { Pulses } from '../pulse/pulses';
import { LiveSend, type LiveView } from './live-send';
import { rateWords } from './rules/expected-end';
import { SlowedDomains } from './slowed-domains';

const EVERY_MS = 1_000;
/** The workflow closes the books within a second or two of the last row; the page waits so long to show it. */
const LOOKS_AT_THE_END = 5;
/** Sends that anybody looked at lately; the rest is forgotten. */
const MOST_KEPT = 100;

/** What the page shows and each event of its stream holds: the figures, and the words for those that are no counts. */
export interface LiveProgress extends LiveView {
  readonly words: Readonly<
    Record<'now' | 'mean' | 'end' | 'nextTry' | 'areasAt' | 'closed', string>
  >;
  readonly slowed: readonly {
    readonly domain: string;
    readonly perSecond: number;
    readonly words: string;
  }[];
}

/** Progress of messages being sent. All who watch one message share its queries. */
@Injectable()
export class LiveCounts {
  private readonly watched = new Map<string, Observable<LiveProgress>>();
  private readonly sends = new Map<string, LiveSend>();
  private readonly moment: (at: Date | null) => string;

  constructor(
    private readonly db: DataSource,
    private readonly books: Books,
    private readonly pulses: Pulses,
    private readonly slowed: SlowedDomains,
    { FORCE_ZONE }: Settings,
  ) {
    this.moment = momentIn(FORCE_ZONE);
  }

  async now(messageId: string): Promise<LiveProgress> {
    const [view, slowed] = await Promise.all([this.send(messageId).view(), this.slowed.now()]);
    const { rate, expectedEnd, ended, retry, areasAt, closedAt } = view;
    const words = {
      now: rateWords(rate.now),
      mean: rateWords(rate.mean),
      end: expectedEnd
        ? this.moment(expectedEnd)
        : ended
          ? 'everyone is accounted for'
          : 'not known',
      nextTry: this.moment(retry.nextAt),
      areasAt: this.moment(areasAt),
      closed: this.moment(closedAt),
    };
    const domains = slowed.map(({ domain, rate: perSecond }) => ({
      ...{ domain, perSecond },
      words: rateWords(perSecond),
    }));
    return { ...view, words, slowed: domains };
  }

  /** Says what changed, at most once a second; ends when the books are closed, or soon after the last row's end state. */
  watch(messageId: string): Observable<LiveProgress> {
    const known = this.watched.get(messageId);
    if (known) return known;
    const made = timer(0, EVERY_MS).pipe(
      // a database that is away for a moment must not end the page's stream
      exhaustMap(() => this.now(messageId).catch(() => null)),
      scan((seen, progress) => ({ progress, ends: seen.ends + (progress?.ended ? 1 : 0) }), {
        progress: null as LiveProgress | null,
        ends: 0,
      }),
      takeWhile(({ progress, ends }) => !progress?.closedAt && ends < LOOKS_AT_THE_END, true),
      map(({ progress }) => progress),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      exhaustMap((progress) => (progress ? [progress] : EMPTY)),
      catchError(() => EMPTY),
      finalize(() => this.watched.delete(messageId)),
      share(),
    );
    this.watched.set(messageId, made);
    return made;
  }

  private send(messageId: string): LiveSend {
    const send =
      this.sends.get(messageId) ?? new LiveSend(messageId, this.db, this.books, this.pulses);
    this.sends.delete(messageId);
    this.sends.set(messageId, send); // the latest stands last
    for (const oldest of this.sends.keys()) {
      if (this.sends.size <= MOST_KEPT) break;
      this.sends.delete(oldest);
    }
    return send;
  }
}
