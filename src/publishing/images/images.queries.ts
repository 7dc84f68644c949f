const fileOf = (name: string) =>
  `json_build_object('sha256', encode(${name}.sha256, 'hex'), 'type', ${name}.type,
                     'width', ${name}.width, 'height', ${name}.height)`;

/** $1 ids. Pictures with the digests of their files. */
export const IMAGES = `
  SELECT image.id, ${fileOf('f')} AS full, ${fileOf('s')} AS small
  FROM image JOIN image_file f ON f.sha256 = image.full_sha256 JOIN image_file s ON s.sha256 = image.small_sha256
  WHERE image.id = ANY ($1::uuid[])`;

/** Keeps a file once. $1 bytes, $2 type, $3 width, $4 height. */
export const KEEP_FILE = `
  INSERT INTO image_file (sha256, type, width, height, bytes) VALUES (sha256($1), $2, $3, $4, $1)
  ON CONFLICT (sha256) DO NOTHING`;

/** Keeps a picture once. $1 full bytes, $2 small bytes, $3 staff. Gives its id when it is new. */
export const KEEP_IMAGE = `
  INSERT INTO image (full_sha256, small_sha256, uploaded_by) VALUES (sha256($1), sha256($2), $3)
  ON CONFLICT (full_sha256) DO NOTHING RETURNING id`;

/** $1 full bytes. */
export const IMAGE_OF = `SELECT id FROM image WHERE full_sha256 = sha256($1)`;

/** $1 digest in hex, $2 type. */
export const FILE = `SELECT bytes FROM image_file WHERE sha256 = decode($1, 'hex') AND type = $2`;

/**
 * Every message that went out with a file, and how it stands now: $1 its digest in hex. A message that never went
 * out is not among them.
 */
export const USES = `
  SELECT m.state = 'withdrawn' AS withdrawn,
         EXISTS (SELECT FROM correction WHERE original_id = m.id AND blocked) AS removed,
         jsonb_path_query_first(r.images, '$[*] ? (@.id == $id)', jsonb_build_object('id', image.id::text))
           ->> 'removeOn' AS "removeOn",
         r.declaration ->> 'removeOn' AS "messageRemoveOn"
  FROM image
  JOIN revision r ON r.images @> jsonb_build_array(jsonb_build_object('id', image.id::text))
  JOIN message m ON m.revision_id = r.id
  WHERE decode($1, 'hex') IN (image.full_sha256, image.small_sha256) AND m.approved_hash IS NOT NULL
    AND (m.state IN ('sending', 'paused', 'balancing', 'complete')
         OR (m.state = 'withdrawn'
             AND EXISTS (SELECT FROM check_run WHERE revision_id = r.id AND moment = 'release')))`;
