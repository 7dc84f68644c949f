import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deputies: who holds another's role for a period. */
export class Deputy1763700000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deputy (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        for_id uuid NOT NULL REFERENCES staff,
        deputy_id uuid NOT NULL REFERENCES staff CHECK (deputy_id <> for_id),
        role text NOT NULL CHECK (role IN ('supervisor', 'legal', 'on-call inspector')),
        starts_at timestamptz NOT NULL,
        -- 90 days, and the hour by which the clocks may go back within them
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '2161 hours'),
        named_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        revoked_by uuid REFERENCES staff,
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      COMMENT ON TABLE deputy IS 'Who holds somebody else''s role, over the same areas, for a period. Rows stay: they tell who decided for whom.';
      CREATE INDEX deputy_deputy ON deputy (deputy_id) WHERE revoked_at IS NULL;
      CREATE INDEX deputy_for ON deputy (for_id);

      CREATE VIEW staff_role_now AS
        SELECT staff_id, role, area_id, NULL::uuid AS for_id FROM staff_role
        UNION ALL
        SELECT d.deputy_id, r.role, r.area_id, d.for_id
        FROM deputy d
        JOIN staff s ON s.id = d.for_id AND s.active
        JOIN staff_role r ON r.staff_id = d.for_id AND r.role = d.role
        WHERE d.revoked_at IS NULL AND d.starts_at <= now() AND d.ends_at > now();
      COMMENT ON VIEW staff_role_now IS
        'Every role held this moment; for_id is whose it is where it is held as a deputy. A deputy names no deputy.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW staff_role_now;
      DROP TABLE deputy;
    `);
  }
}
