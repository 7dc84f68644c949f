export const BEGIN_DAY = `INSERT INTO warm_up_day (day) VALUES ($1) ON CONFLICT DO NOTHING`;

/** Takes up to $2 mails of day $1, of which there are $3; all of them where $3 is null. Gives how many. */
export const TAKE = `
  UPDATE warm_up_day
  SET taken = taken + CASE WHEN $3::integer IS NULL THEN $2 ELSE greatest(0, least($2::integer, $3 - taken)) END
  WHERE day = $1 RETURNING new.taken - old.taken AS granted`;

/** Those that were not needed after all. */
export const GIVE_BACK = `UPDATE warm_up_day SET taken = greatest(0, taken - $2) WHERE day = $1`;

export const TAKEN = `SELECT taken FROM warm_up_day WHERE day = $1`;
