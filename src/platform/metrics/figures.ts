import { Injectable, Logger } from '@nestjs/common';
import { Sampled } from './rules/sampled';

/** A figure that the database holds, whichever process is asked. */
export interface Figure {
  /** `wardline_…`, with its unit at the end. */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
}

export interface Reading {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The figures of one room and the few queries that read them. */
export interface FigureSource {
  readonly figures: readonly Figure[];
  read(): Promise<readonly Reading[]>;
}

/** A scrape commonly comes every 15 seconds, and the page of operations is reloaded by hand. */
const KEEP_MS = 5_000;

/** Figures of the whole installation: for the metrics, and for the page of operations. */
@Injectable()
export class Figures {
  private readonly log = new Logger(Figures.name);
  private readonly sources: {
    readonly source: FigureSource;
    readonly sampled: Sampled<readonly Reading[]>;
  }[] = [];

  add(source: FigureSource): void {
    this.sources.push({ source, sampled: new Sampled(() => source.read(), KEEP_MS) });
  }

  all(): readonly Figure[] {
    return this.sources.flatMap(({ source }) => source.figures);
  }

  /** What can be read. `complete` is false where a source could not, as while the database is away. */
  async now(): Promise<{ readings: readonly Reading[]; complete: boolean }> {
    const taken = await Promise.allSettled(this.sources.map(({ sampled }) => sampled.get()));
    const complete = taken.every(({ status }) => status === 'fulfilled');
    if (!complete) this.log.warn('figures cannot be read');
    return {
      complete,
      readings: taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    };
  }
}
