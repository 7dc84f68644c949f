import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Concerns about one thing, put together by a person. Each stays its resident's own. */
export class ConcernGroups1763700000243 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern_group (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 150),
        area_id uuid NOT NULL REFERENCES area,
        staff_id uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN concern_group.name IS 'Kind of matter and area, made by us: it stands in mails, so no word of a resident''s is in it.';
      ALTER TABLE concern ADD group_id uuid REFERENCES concern_group;
      CREATE INDEX concern_of_group ON concern (group_id) WHERE group_id IS NOT NULL;
      CREATE INDEX concern_recent ON concern (area_id, created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX concern_recent;
      ALTER TABLE concern DROP group_id;
      DROP TABLE concern_group;
    `);
  }
}
