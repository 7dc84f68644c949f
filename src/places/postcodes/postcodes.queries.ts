/** $1 postcode in capitals without a space. Its ward where the directory's code is one of today's tree. */
export const POSTCODE = `
  SELECT postcode.ended, postcode.at[0] AS x, postcode.at[1] AS y,
         borough.id AS "boroughId", borough.name AS borough, borough.pilot AS "boroughPilot",
         ward.id AS "wardId", ward.name AS ward, ward.pilot AS "wardPilot",
         EXISTS (SELECT FROM area below WHERE below.parent_id = borough.id AND below.valid_to IS NULL) AS "hasWards"
  FROM postcode
  LEFT JOIN area borough ON borough.code = postcode.borough AND borough.kind = 'borough' AND borough.valid_to IS NULL
  LEFT JOIN area ward ON ward.code = postcode.ward AND ward.kind = 'ward' AND ward.valid_to IS NULL
  WHERE postcode.code = $1`;

export const ANY_POSTCODE = `SELECT EXISTS (SELECT FROM postcode) AS known`;
