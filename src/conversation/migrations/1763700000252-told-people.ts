import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an officer wrote to about something that they follow: what they answer becomes a concern there. */
export class ToldPeople1763700000252 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE told_person (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        area_id uuid NOT NULL REFERENCES area,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE told_person IS 'What the reply address of such a letter stands for, where its person has no concern about it.';
      CREATE INDEX told_person_contact ON told_person (contact_point_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE told_person`);
  }
}
