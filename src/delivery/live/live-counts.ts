import { Injectable } from '@nestjs/common';
import {
  EMPTY,
  catchError,
  distinctUntilChanged,
  exhaustMap,
  finalize,
  map,
  share,
  takeWhile,
  timer,
  type Observable,
} from 'rxjs';
import { Books } from '../books/books.service';
import { progressOf, type Progress } from './rules/progress';

const EVERY_MS = 1_000;

/** Progress of messages being sent. All who watch one message share one query a second. */
@Injectable()
export class LiveCounts {
  private readonly watched = new Map<string, Observable<Progress>>();

  constructor(private readonly books: Books) {}

  async now(messageId: string): Promise<Progress> {
    return progressOf(await this.books.counts(messageId));
  }

  /** Says what changed, at most once a second; ends with the last row's end state. */
  watch(messageId: string): Observable<Progress> {
    const known = this.watched.get(messageId);
    if (known) return known;
    const made = timer(0, EVERY_MS).pipe(
      // a database that is away for a moment must not end the page's stream
      exhaustMap(() => this.books.counts(messageId).catch(() => null)),
      map((counts) => counts && progressOf(counts)),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      takeWhile((progress) => !progress?.ended, true),
      exhaustMap((progress) => (progress ? [progress] : EMPTY)),
      catchError(() => EMPTY),
      finalize(() => this.watched.delete(messageId)),
      share(),
    );
    this.watched.set(messageId, made);
    return made;
  }
}
