import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A send remembers that its audience is who followed one thing. */
export class SendsToFollowers1763700000202 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE send ADD COLUMN subject_kind text, ADD COLUMN subject_id uuid,
        ADD CONSTRAINT send_subject CHECK (num_nonnulls(subject_kind, subject_id) IN (0, 2)
                                           AND (subject_id IS NULL OR message_id IS NOT NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE send DROP COLUMN subject_kind, DROP COLUMN subject_id');
  }
}
