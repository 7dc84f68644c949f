/**
 * $1 postcode in capitals without a space, $2 metres. Its ward where the directory's code is one of today's tree, and
 * the wards whose box begins within that distance: all in one question, since people wait for it.
 */
export const POSTCODE = `
  SELECT postcode.ended, postcode.at[0] AS x, postcode.at[1] AS y,
         borough.id AS "boroughId", borough.name AS borough, borough.pilot AS "boroughPilot",
         ward.id AS "wardId", ward.name AS ward, ward.pilot AS "wardPilot",
         EXISTS (SELECT FROM area below WHERE below.parent_id = borough.id AND below.valid_to IS NULL) AS "hasWards",
         (SELECT json_agg(json_build_object('id', near.id, 'name', near.name, 'boroughId', near.parent_id,
                                            'borough', above.name, 'pilot', near.pilot, 'shape', boundary.rings))
          FROM area_boundary boundary JOIN area near ON near.id = boundary.area_id AND near.valid_to IS NULL
          JOIN area above ON above.id = near.parent_id
          WHERE boundary.box && box(
            point(postcode.at[0] - $2::float8 / (111320 * cosd(postcode.at[1])), postcode.at[1] - $2::float8 / 111320),
            point(postcode.at[0] + $2::float8 / (111320 * cosd(postcode.at[1])), postcode.at[1] + $2::float8 / 111320))) AS around
  FROM postcode
  LEFT JOIN area borough ON borough.code = postcode.borough AND borough.kind = 'borough' AND borough.valid_to IS NULL
  LEFT JOIN area ward ON ward.code = postcode.ward AND ward.kind = 'ward' AND ward.valid_to IS NULL
  WHERE postcode.code = $1`;

/** Wards of many postcodes, where the directory's code is one of today's tree. $1 postcodes in capitals without spaces. */
export const WARDS_OF_POSTCODES = `
  SELECT postcode.code, ward.id FROM postcode
  JOIN area ward ON ward.code = postcode.ward AND ward.kind = 'ward' AND ward.valid_to IS NULL
  WHERE postcode.code = ANY ($1::text[])`;

export const ANY_POSTCODE = `SELECT EXISTS (SELECT FROM postcode) AS known`;
