/** Today's areas whose box touches a box: $1 as text. */
export const BOUNDARIES_NEAR = `
  SELECT area.id, area.name, area.parent_id AS "boroughId", area.pilot, boundary.rings AS shape
  FROM area_boundary boundary JOIN area ON area.id = boundary.area_id AND area.valid_to IS NULL
  WHERE boundary.box && $1::box`;
