/** Today's wards whose box touches one of the boxes $1 (text[]). */
export const WARDS_NEAR = `
  SELECT area.id, boundary.rings AS shape
  FROM area_boundary boundary JOIN area ON area.id = boundary.area_id AND area.valid_to IS NULL
  WHERE area.kind = 'ward' AND EXISTS (SELECT FROM unnest($1::text[]) AS one WHERE boundary.box && one::box)`;

/** Whether any of today's wards has an outline. */
export const HAS_OUTLINES = `
  SELECT EXISTS (SELECT FROM area_boundary boundary JOIN area ON area.id = boundary.area_id
                 WHERE area.kind = 'ward' AND area.valid_to IS NULL) AS known`;
