import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the board that a person keeps by a name of their own. */
export class TaskViews1763700000244 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE task_view (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL REFERENCES staff,
        name text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 60),
        query text NOT NULL CHECK (length(query) <= 500),
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (staff_id, name)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE task_view`);
  }
}
