import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that was restored or moved holds all sending by itself, until a named person says what it is. */
export class SendingHold1763700000111 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE installation ADD COLUMN place text, ADD COLUMN held_since timestamptz;
      COMMENT ON COLUMN installation.place IS 'Where this database was when somebody last said that it is whole; null before the first start.';
      COMMENT ON COLUMN installation.held_since IS 'Held by hand, for restores that leave no trace, such as a snapshot of the disk.';

      CREATE FUNCTION place_of_database() RETURNS text LANGUAGE sql STABLE AS $$
        SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
          (SELECT timeline_id FROM pg_control_checkpoint()),
          (SELECT oid FROM pg_database WHERE datname = current_database()))
      $$;
      COMMENT ON FUNCTION place_of_database IS
        'Cluster, timeline and database: a restore to a point in time or from a dump changes one of them.';
      CREATE FUNCTION sending_is_held() RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT held_since IS NOT NULL OR (place IS NOT NULL AND place <> place_of_database()) FROM installation
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION sending_is_held(), place_of_database();
      ALTER TABLE installation DROP COLUMN place, DROP COLUMN held_since;
    `);
  }
}
