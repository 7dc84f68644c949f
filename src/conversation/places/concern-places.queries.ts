/** $1 concerns, $2 points as text. */
export const PLACE_CONCERNS = `
  INSERT INTO concern_place (concern_id, at) SELECT * FROM unnest($1::uuid[], $2::point[])`;

export const PLACE_OF = `SELECT ARRAY[at[0], at[1]] AS at FROM concern_place WHERE concern_id = $1`;
