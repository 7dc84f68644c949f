import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a revision holds besides its words: language variants, pictures and the template it began with. */
export class Content1763700000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE revision
        ADD COLUMN variants jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(variants) = 'array'),
        ADD COLUMN images jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(images) = 'array'),
        ADD COLUMN template jsonb CHECK (jsonb_typeof(template) = 'object');
      COMMENT ON COLUMN revision.variants IS 'The same message in other languages: language, subject, body.';
      COMMENT ON COLUMN revision.images IS 'Pictures with their digests and what the author answered about each.';
      COMMENT ON COLUMN revision.template IS 'The template that it began with: code, version, values of its fields.';
      CREATE INDEX revision_images ON revision USING gin (images jsonb_path_ops);

      CREATE TABLE image_file (
        sha256 bytea PRIMARY KEY CHECK (sha256 = sha256(bytes)),
        type text NOT NULL CHECK (type IN ('jpeg', 'png', 'webp')),
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        bytes bytea NOT NULL
      );
      ALTER TABLE image_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
      COMMENT ON TABLE image_file IS 'Re-encoded pictures by their digest, without metadata.';
      CREATE TABLE image (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        full_sha256 bytea NOT NULL UNIQUE REFERENCES image_file,
        small_sha256 bytea NOT NULL REFERENCES image_file,
        uploaded_by uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE image IS 'A picture in two sizes. The same picture uploaded twice is one.';
      CREATE TRIGGER image_file_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON image_file
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER image_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON image
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE image, image_file;
      ALTER TABLE revision DROP COLUMN variants, DROP COLUMN images, DROP COLUMN template;
    `);
  }
}
