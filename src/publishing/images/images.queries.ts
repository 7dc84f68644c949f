const fileOf = (name: string) =>
  `json_build_object('sha256', encode(${name}.sha256, 'hex'), 'type', ${name}.type,
                     'width', ${name}.width, 'height', ${name}.height)`;

/** $1 ids. Pictures with the digests of their files. */
export const IMAGES = `
  SELECT image.id, ${fileOf('f')} AS full, ${fileOf('s')} AS small
  FROM image JOIN image_file f ON f.sha256 = image.full_sha256 JOIN image_file s ON s.sha256 = image.small_sha256
  WHERE image.id = ANY ($1::uuid[])`;
