/** Adds $2 people to the ten seconds of now of send $1, and forgets what is older than an hour. */
export const BEAT = `
  WITH old AS (DELETE FROM send_pulse WHERE send_id = $1 AND at < now() - interval '1 hour')
  INSERT INTO send_pulse (send_id, at, ended) VALUES ($1, date_bin('10 seconds', now(), 'epoch'), $2)
  ON CONFLICT (send_id, at) DO UPDATE SET ended = send_pulse.ended + excluded.ended`;

/** People a second over the last 30 days, while messages to at least $1 people were moving. */
export const PACE_OF_LATE = `
  SELECT (sum(ended) / (10 * count(DISTINCT pulse.at)))::float8 AS rate
  FROM send_pulse pulse JOIN send ON send.id = pulse.send_id AND send.size >= $1
  WHERE pulse.at > now() - interval '30 days'`;

/** People a second of send $1 over the last 30 to 40 seconds; from the freeze where that is later. */
export const RATE = `
  SELECT (coalesce(sum(ended), 0)
          / greatest(1, extract(epoch FROM now() - greatest(date_bin('10 seconds', now(), 'epoch') - interval '30 seconds',
              (SELECT frozen_at FROM send WHERE id = $1)))))::float8 AS rate
  FROM send_pulse WHERE send_id = $1 AND at >= date_bin('10 seconds', now(), 'epoch') - interval '30 seconds'`;
