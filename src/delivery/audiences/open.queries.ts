/**
 * Gives the people of unopened chunks their rows: `chunks` is SQL for send_id, number and people. A chunk is locked
 * and emptied by whoever opens it, in the same transaction, so each is opened once.
 */
export const rowsOf = (chunks: string, state: string = `'waiting'`) => `
  INSERT INTO delivery (send_id, contact_point_id, chunk, state, done_at)
  SELECT send_id, person, number, ${state}, CASE WHEN ${state} <> 'waiting' THEN now() END
  FROM ${chunks}, unnest(people) AS person`;

/** Opens the chunks `which` (SQL) that nobody has claimed yet. */
export const opening = (which: string) => `
  WITH opened AS (
    UPDATE chunk SET people = NULL WHERE people IS NOT NULL AND ${which}
    RETURNING send_id, number, old.people AS people
  ) ${rowsOf('opened')}`;

/** Ends what is still unopened of send $1, each person as $2; the chunks are done. */
export const END_UNOPENED = `
  WITH ended AS (
    UPDATE chunk SET people = NULL, state = 'done', epoch = epoch + 1 WHERE send_id = $1 AND people IS NOT NULL
    RETURNING send_id, number, old.people AS people
  ) ${rowsOf('ended', '$2::text')}`;

/** Who of the sends `sends` (SQL, uuid[]) stands in an unopened chunk. */
export const unopenedPeople = (sends: string) => `
  SELECT person AS contact_point_id FROM chunk, unnest(people) AS person WHERE send_id = ANY (${sends})`;
