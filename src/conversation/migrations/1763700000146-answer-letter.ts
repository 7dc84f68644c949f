import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the answer whose mail came back. */
export class AnswerLetter1763700000146 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX answer_letter ON answer (letter_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX answer_letter`);
  }
}
