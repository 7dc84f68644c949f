import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account somebody of the force's directory has. */
export class Directory1763700000431 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE directory_identity (
        issuer text NOT NULL,
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
        staff_id uuid NOT NULL REFERENCES staff,
        linked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (issuer, subject),
        UNIQUE (staff_id, issuer)
      );
      COMMENT ON TABLE directory_identity IS
        'Who somebody of a directory (OpenID Connect) is here. Once there is a row it alone counts, whatever address the directory names.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE directory_identity;
    `);
  }
}
