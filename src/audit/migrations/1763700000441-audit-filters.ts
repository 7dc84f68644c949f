import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the auditor's page. One index a filter, each in the order in which entries are shown. */
export class AuditFilters1763700000441 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX audit_entry_action ON audit_entry (action, seq);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id, seq) WHERE actor_id IS NOT NULL;
      CREATE INDEX audit_entry_at ON audit_entry (at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX audit_entry_at;
      DROP INDEX audit_entry_actor;
      DROP INDEX audit_entry_action;
    `);
  }
}
