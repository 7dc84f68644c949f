import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Drawings } from '../../places/drawings/drawings.service';
import type { Outlines } from '../../places/drawings/rules/drawing';
import { Refusal } from '../../platform/errors';
import type { Drawn } from '../../residents/audience/rules/drawn';
import { RELEASED_LATELY, WAS_RELEASED } from './audience-choices.queries';

/** Whom an author chose: areas of the tree, or ground drawn on the map. */
export interface Chosen {
  readonly areaIds: readonly string[];
  readonly drawing?: Outlines | null;
  readonly leavesOutId?: string | null;
}

/** The same as a revision keeps it. Of a drawing the areas are the wards that it touches. */
export interface Settled {
  readonly areaIds: string[];
  readonly drawing: Drawn | null;
  readonly leavesOutId: string | null;
}

/** A message whose readers can be left out. */
export interface ReleasedMessage {
  readonly id: string;
  readonly subject: string;
  readonly at: Date;
}

/** Turns what an author chose into what is approved. */
@Injectable()
export class AudienceChoices {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly drawings: Drawings,
  ) {}

  /** 422 `invalid-input` or `unknown-area` for what is of no list, or outside the force. */
  async settled(
    { areaIds, drawing, leavesOutId = null }: Chosen,
    db: EntityManager = this.db.manager,
  ): Promise<Settled> {
    if (leavesOutId !== null) await this.refuseUnreleased(db, leavesOutId);
    if (!drawing) {
      await this.areas.byIds(areaIds, db);
      return { areaIds: [...areaIds].sort(), drawing: null, leavesOutId };
    }
    const ground = await this.drawings.groundOf(drawing, db);
    if (!ground) throw invalid('drawing', await this.whyNoGround(db));
    const { areaIds: touched, wholeIds } = ground;
    const drawn = { outlines: drawing, wholeIds };
    return { areaIds: [...touched], drawing: drawn, leavesOutId };
  }

  /** Whether there is a map to draw on. */
  mayDraw(): Promise<boolean> {
    return this.drawings.possible();
  }

  /** The latest that went out, for a list to choose from; `chosenId` is among them however old it is. Of one partner or of all. */
  released(chosenId: string | null, partnerId: string | null): Promise<ReleasedMessage[]> {
    return this.db.query(RELEASED_LATELY, [30, chosenId, partnerId]);
  }

  async namesOf(areaIds: readonly string[]): Promise<string[]> {
    return [...(await this.areas.namesOf(areaIds)).values()].sort();
  }

  private async whyNoGround(db: EntityManager): Promise<string> {
    if (!(await this.drawings.possible(db)))
      return 'Nothing can be drawn yet: the outlines of our wards are not imported. Choose areas.';
    return 'The drawing lies outside the force, or more of it outside than inside. In GeoJSON the longitude comes first.';
  }

  private async refuseUnreleased(db: EntityManager, id: string): Promise<void> {
    const rows = await db.query<unknown[]>(WAS_RELEASED, [id]);
    if (rows.length === 0)
      throw invalid('leavesOutId', 'Choose a message that went out from the list.');
  }
}

const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });
