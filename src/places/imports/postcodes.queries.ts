/** A staging table that a broken import left is thrown away by the next one. */
export const NEW_STAGING = `
  DROP TABLE IF EXISTS postcode_staging;
  CREATE TABLE postcode_staging (code text COLLATE "C" NOT NULL, borough text, ward text, at point, ended integer)
  WITH (autovacuum_enabled = false)`;

export const COPY_STAGING = `COPY postcode_staging (code, borough, ward, at, ended) FROM STDIN`;

export const KEY_STAGING = `ALTER TABLE postcode_staging ADD CONSTRAINT postcode_staging_pkey PRIMARY KEY (code)`;

/** What would change, and how many of our postcodes name a ward that is not of today's tree. */
export const COMPARE_STAGING = `
  SELECT count(*) FILTER (WHERE old.code IS NULL)::integer AS added,
         count(*) FILTER (WHERE new.code IS NULL)::integer AS gone,
         count(*) FILTER (WHERE new.ended IS NOT NULL AND old.code IS NOT NULL AND old.ended IS NULL)::integer AS ended,
         count(*) FILTER (WHERE old.ward <> new.ward)::integer AS moved,
         count(*) FILTER (WHERE new.borough IS NOT NULL AND new.ended IS NULL AND ward.id IS NULL)::integer AS "unknownWard",
         count(old.code)::integer AS before, count(new.code)::integer AS after
  FROM postcode_staging new FULL JOIN postcode old ON old.code = new.code
  LEFT JOIN area ward ON ward.code = new.ward AND ward.kind = 'ward' AND ward.valid_to IS NULL`;

/** Readers wait for this for milliseconds only. */
export const SWAP_STAGING = `
  DROP TABLE postcode;
  ALTER TABLE postcode_staging RENAME TO postcode;
  ALTER TABLE postcode RESET (autovacuum_enabled);
  ALTER TABLE postcode RENAME CONSTRAINT postcode_staging_pkey TO postcode_pkey`;
