import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Choice } from './rules/pick';

export interface StaffArea extends Choice {
  /** Ids from the force down to the area. */
  readonly path: readonly string[];
}

export interface StaffTeam extends Choice {
  /** Of the areas that it works for; none for a desk. */
  readonly paths: readonly (readonly string[])[];
}

/** What accounts need to know of the force's map and teams. */
export interface AreaSource {
  /** Every area of today, from the force downwards. */
  today(db?: EntityManager): Promise<StaffArea[]>;
  /** These areas, of an earlier tree too. */
  known(ids: readonly string[], db?: EntityManager): Promise<StaffArea[]>;
  /** These areas and all that lies, or ever lay, in them. */
  below(ids: readonly string[], db?: EntityManager): Promise<string[]>;
  /** Teams and desks that somebody can work in. */
  teams(db?: EntityManager): Promise<StaffTeam[]>;
}

/** The room that has the areas says what there are. */
@Injectable()
export class StaffAreas {
  private source: AreaSource | undefined;

  tell(source: AreaSource): void {
    this.source = source;
  }

  get known(): AreaSource {
    if (!this.source) throw new Error('nobody has said which areas there are');
    return this.source;
  }
}
