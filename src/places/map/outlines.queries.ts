/** Today's wards with an outline in area $1, which may be one of them. */
export const WARDS_WITHIN = `
  SELECT ward.id, ward.name, borough.id AS "boroughId", borough.name AS borough,
    boundary.invented, boundary.rings AS shape
  FROM area ward
  JOIN area_boundary boundary ON boundary.area_id = ward.id
  JOIN area borough ON borough.id = ward.parent_id
  WHERE ward.path @> ARRAY[$1::uuid] AND ward.valid_to IS NULL
  ORDER BY ward.name, ward.id`;

/** Changes with every import, and where outlines come by another way. */
export const OUTLINES_STAMP = `
  SELECT concat((SELECT count(*) FROM area_boundary), ' ',
    (SELECT id FROM area_import WHERE kind = 'wards' ORDER BY at DESC, id DESC LIMIT 1)) AS stamp`;

export const ANY_OUTLINE = `SELECT EXISTS (SELECT FROM area_boundary) AS known`;
