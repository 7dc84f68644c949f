/** Each of today's boroughs, with how many confirmed addresses wait for an area of it. */
export const BOROUGHS = `
  SELECT borough.id, borough.name,
         borough.pilot AND NOT EXISTS (SELECT FROM area ward WHERE ward.parent_id = borough.id
                                       AND ward.valid_to IS NULL AND NOT ward.pilot) AS open,
         (SELECT count(DISTINCT waits.contact_point_id)::integer
          FROM subscription waits JOIN area ON area.id = waits.area_id
          JOIN contact_point ON contact_point.id = waits.contact_point_id AND contact_point.state = 'confirmed'
          WHERE waits.state = 'waiting' AND area.path @> ARRAY[borough.id]) AS waiting,
         (SELECT count(*)::integer FROM confirmation
          JOIN subscription waits ON waits.contact_point_id = confirmation.contact_point_id AND waits.state = 'waiting'
          JOIN area ON area.id = waits.area_id
          WHERE confirmation.why = 'opened' AND confirmation.state = 'asked'
            AND area.path @> ARRAY[borough.id]) > 0 AS invited
  FROM area borough WHERE borough.kind = 'borough' AND borough.valid_to IS NULL ORDER BY borough.name`;

/**
 * An invitation for each who waits for the borough and has none yet. $1 borough, $2 sealed nothing, $3 until when.
 * Who has a sign-up of their own under way confirms that one.
 */
export const INVITE = `
  INSERT INTO confirmation (contact_point_id, sealed_choices, expires_at, why)
  SELECT DISTINCT waits.contact_point_id, $2::bytea, $3::timestamptz, 'opened'
  FROM subscription waits JOIN area ON area.id = waits.area_id
  JOIN contact_point ON contact_point.id = waits.contact_point_id
   AND contact_point.state = 'confirmed' AND contact_point.channel = 'email'
  WHERE waits.state = 'waiting' AND area.path @> ARRAY[$1::uuid]
    AND NOT EXISTS (SELECT FROM confirmation asked WHERE asked.contact_point_id = waits.contact_point_id
                    AND asked.state = 'asked')
  RETURNING id`;

/** What somebody waits for in areas that are open now. $1 contact point. */
export const START_WAITING = `
  UPDATE subscription SET state = 'active' FROM area
  WHERE subscription.contact_point_id = $1 AND subscription.state = 'waiting'
    AND area.id = subscription.area_id AND area.pilot`;
