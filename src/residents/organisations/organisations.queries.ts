/** $1 kind, $2 sealed name, $3 choices, $4 manager. A resident of its own, of whom no age is asked. */
export const ADD_ORGANISATION = `
  WITH made AS (INSERT INTO resident (of_age) VALUES (NULL) RETURNING id)
  INSERT INTO organisation (resident_id, kind, sealed_name, choices, manager_id)
  SELECT id, $1, $2, $3, $4 FROM made RETURNING id, resident_id AS "residentId"`;

const ORGANISATION = `
  SELECT organisation.id, organisation.resident_id AS "residentId", organisation.kind, organisation.choices,
         organisation.sealed_name AS "sealedName", organisation.manager_id AS "managerId" FROM organisation`;
/** $1 id. Locked: its addresses and choices change one act at a time. */
export const OPEN_ORGANISATION = `${ORGANISATION} WHERE id = $1 AND ended_at IS NULL FOR UPDATE`;
/** The one that a contact point belongs to. $1 contact point. */
export const ORGANISATION_OF = `${ORGANISATION} JOIN contact_point ON contact_point.resident_id = organisation.resident_id
  WHERE contact_point.id = $1 AND organisation.ended_at IS NULL`;

/** $1 organisation, $2 contact point. */
export const LIST_ADDRESS = `
  INSERT INTO organisation_address (organisation_id, contact_point_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1`;
/** $1 organisation, $2 contact point, $3 confirmation. */
export const NOTE_CONFIRMATION = `
  UPDATE organisation_address SET confirmation_id = $3 WHERE organisation_id = $1 AND contact_point_id = $2`;
/** $1 organisation, $2 contact point. */
export const UNLIST_ADDRESS = `
  DELETE FROM organisation_address WHERE organisation_id = $1 AND contact_point_id = $2
  RETURNING confirmation_id AS "confirmationId"`;

/** $1 organisation. */
export const ADDRESSES = `
  SELECT contact_point.id, contact_point.state, contact_point.sealed_address AS "sealedAddress",
         contact_point.resident_id = organisation.resident_id AS belongs,
         contact_point.id = organisation.manager_id AS manager
  FROM organisation_address address JOIN contact_point ON contact_point.id = address.contact_point_id
  JOIN organisation ON organisation.id = address.organisation_id
  WHERE address.organisation_id = $1 AND contact_point.state <> 'erased'
  ORDER BY manager DESC, address.added_at, contact_point.id`;

/** The contact point becomes one of the organisation; a resident who is left without any is no more. $1 contact point, $2 resident. */
export const JOIN_ORGANISATION = `
  UPDATE contact_point SET resident_id = $2, state = 'confirmed', confirmed_at = now(), paused_until = NULL, version = version + 1
  WHERE id = $1`;
/** $1 the resident before. */
export const END_EMPTY_RESIDENT = `
  UPDATE resident SET erased_at = now() WHERE id = $1 AND erased_at IS NULL
  AND NOT EXISTS (SELECT FROM contact_point WHERE resident_id = $1 AND state <> 'erased')`;

/** $1 organisation, $2 choices. */
export const CHOOSE = `UPDATE organisation SET choices = $2 WHERE id = $1`;
/** $1 organisation. */
export const END_ORGANISATION = `
  UPDATE organisation SET ended_at = now(), sealed_name = NULL, choices = '{}' WHERE id = $1`;
/** $1 organisation. */
export const CONFIRMED_MEMBERS = `
  SELECT contact_point.id FROM contact_point JOIN organisation ON organisation.resident_id = contact_point.resident_id
  WHERE organisation.id = $1 AND contact_point.channel = 'email' AND contact_point.state = 'confirmed' ORDER BY contact_point.id`;

/** How many there are of each kind, and how their addresses stand. */
export const BY_KIND = `
  SELECT organisation.kind, count(DISTINCT organisation.id)::integer AS organisations,
         count(*) FILTER (WHERE belongs AND contact_point.state = 'confirmed')::integer AS gets,
         count(*) FILTER (WHERE belongs AND contact_point.state = 'unsubscribed')::integer AS stopped,
         count(*) FILTER (WHERE NOT belongs)::integer AS asked
  FROM organisation
  JOIN organisation_address address ON address.organisation_id = organisation.id
  JOIN contact_point ON contact_point.id = address.contact_point_id AND contact_point.state <> 'erased'
  CROSS JOIN LATERAL (SELECT contact_point.resident_id = organisation.resident_id AS belongs) AS standing
  WHERE organisation.ended_at IS NULL GROUP BY organisation.kind`;
