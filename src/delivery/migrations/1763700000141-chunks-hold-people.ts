import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A frozen audience stands in its chunks, and becomes rows chunk by chunk as they are sent: ADR 17. What the foreign
 * keys of each row asked a million times is kept by refusing to delete what a row may name.
 */
export class ChunksHoldPeople1763700000141 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE chunk ADD COLUMN people uuid[],
        ADD COLUMN unopened integer NOT NULL GENERATED ALWAYS AS (coalesce(cardinality(people), 0)) STORED,
        ADD CONSTRAINT chunk_unopened CHECK (people IS NULL OR state = 'waiting'),
        ALTER COLUMN people SET STORAGE EXTERNAL;
      COMMENT ON COLUMN chunk.people IS 'Contact points frozen into the chunk, until it is opened: then each has a delivery.';

      ALTER TABLE delivery DROP CONSTRAINT delivery_contact_point_id_fkey, DROP CONSTRAINT delivery_send_id_chunk_fkey;

      CREATE FUNCTION refuse_losing_people() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'deliveries may name this %: it stays', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER contact_point_stays BEFORE DELETE ON contact_point
        FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL) EXECUTE FUNCTION refuse_losing_people();
      CREATE TRIGGER contact_point_stays_itself BEFORE UPDATE OF id ON contact_point
        FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_losing_people();
      CREATE TRIGGER chunk_stays BEFORE DELETE OR TRUNCATE ON chunk
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_losing_people();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER chunk_stays ON chunk;
      DROP TRIGGER contact_point_stays_itself ON contact_point;
      DROP TRIGGER contact_point_stays ON contact_point;
      DROP FUNCTION refuse_losing_people();
      INSERT INTO delivery (send_id, contact_point_id, chunk)
        SELECT send_id, person, number FROM chunk, unnest(people) AS person;
      ALTER TABLE delivery
        ADD CONSTRAINT delivery_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point,
        ADD CONSTRAINT delivery_send_id_chunk_fkey FOREIGN KEY (send_id, chunk) REFERENCES chunk (send_id, number);
      ALTER TABLE chunk DROP COLUMN unopened, DROP COLUMN people;
    `);
  }
}
