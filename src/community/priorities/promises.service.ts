import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { notFound } from '../refuse';
import { PROMISES } from './priorities.queries';
import { PrioritiesService } from './priorities.service';
import type { PriorityState } from './priority.entity';
import { countedPromises, standingOfPromise, type PromiseStanding } from './rules/promise';

interface Row {
  readonly id: string;
  readonly priorityId: string;
  readonly title: string;
  readonly areaId: string;
  readonly state: PriorityState;
  /** What was promised. */
  readonly words: string;
  readonly promisedAt: Date;
  /** Of the latest report since; null while there is none. */
  readonly lastKind: 'progress' | 'outcome' | null;
  readonly lastWords: string | null;
  readonly reportedAt: Date | null;
}

export interface ShownPromise extends Row {
  readonly standing: PromiseStanding;
  /** Name of its ward. */
  readonly area: string;
}

const MOST_OUTCOMES = 50;

/** What officers promised about priorities, and how it stands, borough by borough. */
@Injectable()
export class Promises {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly priorities: PrioritiesService,
  ) {}

  /** Boroughs where something was promised, with how many promises stand how. */
  async boroughs() {
    const [tree, rows] = await Promise.all([
      this.areas.tree(),
      this.db.query<Row[]>(PROMISES, [null]),
    ]);
    return tree
      .map(({ borough, wards }) => {
        const ids = new Set([borough, ...wards].map(({ id }) => id));
        const own = rows.filter(({ areaId }) => ids.has(areaId));
        return { id: borough.id, name: borough.name, all: own.length, ...countedPromises(own) };
      })
      .filter(({ all }) => all > 0);
  }

  /** Promises of a borough with the latest report on each, and what was done. 404 `not-found` for no borough. */
  async of(boroughId: string) {
    const [tree, below] = await Promise.all([
      this.areas.tree(),
      this.areas.below([boroughId]), // wards of an earlier tree too: what they promised was promised here
    ]);
    const borough = tree.map((one) => one.borough).find(({ id }) => id === boroughId);
    if (!borough) throw notFound('There is no such borough.');
    const [rows, outcomes] = await Promise.all([
      this.db.query<Row[]>(PROMISES, [below]),
      this.priorities.outcomes(below, MOST_OUTCOMES),
    ]);
    const names = await this.areas.namesOf([...rows, ...outcomes].map(({ areaId }) => areaId));
    const named = <T extends { areaId: string }>(one: T) => ({
      ...one,
      area: names.get(one.areaId) ?? '',
    });
    const promises: ShownPromise[] = rows.map((row) => ({
      ...named(row),
      standing: standingOfPromise(row),
    }));
    return {
      borough: { id: borough.id, name: borough.name },
      counts: countedPromises(rows),
      promises,
      outcomes: outcomes.map(named),
    };
  }
}
