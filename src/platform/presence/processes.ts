import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sampled } from '../metrics/rules/sampled';
import { HERE } from './presence.queries';
import type { ProcessKind } from './process-reports';

export interface RunningProcess {
  readonly kind: ProcessKind;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly parts: Readonly<Record<string, unknown>>;
}

/** The processes that are there now, and what each of them says. */
@Injectable()
export class Processes {
  private readonly sampled: Sampled<readonly RunningProcess[]>;

  constructor(db: DataSource) {
    this.sampled = new Sampled(() => db.query<RunningProcess[]>(HERE), 1_000);
  }

  now(): Promise<readonly RunningProcess[]> {
    return this.sampled.get();
  }

  /** What every process that has this part says of it. */
  async say<T>(part: string): Promise<T[]> {
    return (await this.now()).flatMap(({ parts }) => (part in parts ? [parts[part] as T] : []));
  }
}
