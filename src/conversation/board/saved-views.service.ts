import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import { asQuery, type BoardFilter } from './rules/board-filter';

export interface SavedView {
  id: string;
  name: string;
  /** As the link of the board carries it. */
  query: string;
}

const MOST = 20;

/** Filters of the board that a person keeps. */
@Injectable()
export class SavedViews {
  constructor(private readonly db: DataSource) {}

  of(me: StaffMember): Promise<SavedView[]> {
    return this.db.query(
      'SELECT id, name, query FROM task_view WHERE staff_id = $1 ORDER BY lower(name)',
      [me.id],
    );
  }

  /** A name that is there already gets the new filter. 409 `too-many-views` above twenty. */
  async keep(tx: EntityManager, me: StaffMember, name: string, filter: BoardFilter) {
    const [{ others }] = await tx.query<[{ others: number }]>(
      'SELECT count(*)::integer AS others FROM task_view WHERE staff_id = $1 AND name <> $2',
      [me.id, name],
    );
    if (others >= MOST)
      throw new Refusal('too-many-views', 409, `Keep at most ${MOST} views. Delete one first.`);
    const [row] = await tx.query<[{ id: string }]>(
      `INSERT INTO task_view (staff_id, name, query) VALUES ($1, $2, $3)
       ON CONFLICT (staff_id, name) DO UPDATE SET query = EXCLUDED.query RETURNING id`,
      [me.id, name, asQuery(filter)],
    );
    return { id: row.id };
  }

  async drop(tx: EntityManager, me: StaffMember, id: string): Promise<null> {
    await tx.query('DELETE FROM task_view WHERE id = $1 AND staff_id = $2', [id, me.id]);
    return null;
  }
}
