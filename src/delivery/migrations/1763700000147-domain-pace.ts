import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fast each receiving domain may be written to: learnt by one worker, known to all, kept over a restart. */
export class DomainPace1763700000147 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE domain_pace (
        domain text PRIMARY KEY,
        rate float8 CHECK (rate > 0),
        changed_at timestamptz NOT NULL DEFAULT now(),
        bounces integer NOT NULL DEFAULT 0,
        bounces_from timestamptz,
        bounced_at timestamptz
      );
      COMMENT ON TABLE domain_pace IS 'Domains of mail providers, no address of anybody. Domains that never complained have no row.';
      COMMENT ON COLUMN domain_pace.rate IS 'Mails a second for each worker; null when it is free.';
      COMMENT ON COLUMN domain_pace.bounced_at IS 'When enough bounces had complained to slow down.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE domain_pace`);
  }
}
