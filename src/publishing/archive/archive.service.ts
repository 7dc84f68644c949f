import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { TopicsService } from '../../residents/topics/topics.service';
import * as sql from './archive.queries';
import type { Archived, ArchivedRow } from './archived';
import { shownMessage } from './shown';

/** Which messages a list holds; null: all. */
export interface Choice {
  readonly areaId: string | null;
  readonly topicCode: string | null;
}

export const everything: Choice = { areaId: null, topicCode: null };

/** A page of a list. `next` is the message after which the following page begins. */
export interface Listed {
  items: Archived[];
  next: string | null;
}

/** What went out to the public, as anyone may see it now. */
@Injectable()
export class Archive {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly settings: Settings,
  ) {}

  /** The latest first, after the message `before`. */
  async list(choice: Choice, before: string | null, most: number): Promise<Listed> {
    const filter = await this.filter(choice);
    const rows = await this.db.query<ArchivedRow[]>(sql.LIST, [...filter, before, most + 1]);
    const items = await this.shown(rows.slice(0, most));
    return { items, next: rows.length > most ? (items.at(-1)?.id ?? null) : null };
  }

  /** When such a list last changed; null while it is empty. */
  async lastChange(choice: Choice): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date | null }[]>(
      sql.LAST_CHANGE,
      await this.filter(choice),
    );
    return row?.at ?? null;
  }

  /** Null where no such message went out. */
  async one(id: string): Promise<Archived | null> {
    const [one] = await this.shown(await this.rows([id]));
    return one ?? null;
  }

  rows(ids: readonly string[]): Promise<ArchivedRow[]> {
    return this.db.query(sql.BY_IDS, [this.today(), ids]);
  }

  /** Urgent messages with what continues and corrects them, the latest first. */
  alertRows(most: number): Promise<ArchivedRow[]> {
    return this.db.query(sql.ALERTS, [this.today(), most]);
  }

  /** Pages for search engines. */
  addresses(most: number, skipped: number): Promise<{ id: string; at: Date }[]> {
    return this.db.query(sql.LISTED, [this.today(), most, skipped]);
  }

  async shown(rows: readonly ArchivedRow[]): Promise<Archived[]> {
    const [areas, all] = await Promise.all([
      this.areas.namesOf(rows.flatMap(({ areaIds }) => areaIds)),
      this.topics.all(),
    ]);
    const topics = new Map(all.map(({ code, name }) => [code, name]));
    const names = { areas, topics, today: this.today() };
    return rows.map((row) => shownMessage(row, names));
  }

  /** Messages, and those of them that were corrected, removed or withdrawn, by month of the force. */
  byMonth(since: Date): Promise<MonthOfMessages[]> {
    return this.db.query(sql.BY_MONTH, [this.settings.FORCE_ZONE, since]);
  }

  private today(): string {
    return DateTime.now().setZone(this.settings.FORCE_ZONE).toISODate() ?? '';
  }

  private async filter({ areaId, topicCode }: Choice): Promise<unknown[]> {
    return [this.today(), areaId, areaId && (await this.pathOf(areaId)), topicCode];
  }

  private async pathOf(areaId: string): Promise<string[]> {
    try {
      return (await this.areas.pathsOf([areaId]))[0] ?? [];
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unknown-area')
        throw new Refusal('not-found', 404, 'There is no such area.');
      throw error;
    }
  }
}

export interface MonthOfMessages {
  /** YYYY-MM. */
  month: string;
  messages: number;
  corrections: number;
  removed: number;
  withdrawn: number;
}
