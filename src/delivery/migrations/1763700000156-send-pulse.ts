import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fast a send goes: the live page needs it, and asking a million rows each second would cost more than sending them. */
export class SendPulse1763700000156 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNLOGGED TABLE send_pulse (
        send_id uuid NOT NULL,
        at timestamptz NOT NULL,
        ended integer NOT NULL,
        PRIMARY KEY (send_id, at)
      );
      COMMENT ON TABLE send_pulse IS 'People who got their end state, by send and ten seconds, of the last hour. For the live page alone: the books are in delivery.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE send_pulse`);
  }
}
