import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers work on that a concern belongs to, as a person says. */
export class ConcernLinks1763700000250 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern_link (
        concern_id uuid NOT NULL REFERENCES concern,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        follows_kind text NOT NULL,
        follows_id uuid NOT NULL,
        began_following boolean NOT NULL DEFAULT false,
        staff_id uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (concern_id, kind, subject_id)
      );
      COMMENT ON COLUMN concern_link.follows_id IS 'Whose news the resident gets by it: of an outcome that is its priority.';
      COMMENT ON COLUMN concern_link.began_following IS 'Whether the resident follows it because of this link, and so no longer without it.';
      CREATE INDEX concern_link_follows ON concern_link (follows_kind, follows_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE concern_link`);
  }
}
