/** One list at a time, and no sign-up beside it: both look an address up and then add it. */
export const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('contact points in bulk', 5))`;

/** What is known of the addresses with these fingerprints ($1); in their order. */
export const KNOWN = `
  SELECT contact_point.state, EXISTS (SELECT FROM never_invited WHERE never_invited.address_index = one.index) AS "neverInvited"
  FROM unnest($1::bytea[]) WITH ORDINALITY AS one (index, place)
  LEFT JOIN contact_point ON contact_point.channel = 'email' AND contact_point.address_index = one.index
  ORDER BY one.place`;

export const IDS = `SELECT uuidv7() AS id FROM generate_series(1, $1::integer)`;

/**
 * Adds people with their invitations, which are not sent here. $1 residents, $2 contact points, $3 confirmations,
 * $4 sealed addresses, $5 fingerprints, $6 mail domains, $7 sealed choices, $8 when each invitation ends, $9 lines, $10 list.
 */
export const ADD_PEOPLE = `
  WITH person AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::text[], $7::bytea[],
                         $8::timestamptz[], $9::integer[])
      AS one (resident, contact, confirmation, sealed, index, domain, choices, expires, line)
  ), residents AS (
    INSERT INTO resident (id, of_age) SELECT resident, NULL FROM person
  ), contacts AS (
    INSERT INTO contact_point (id, resident_id, sealed_address, address_index, mail_domain)
    SELECT contact, resident, sealed, index, domain FROM person
  ), invitations AS (
    INSERT INTO confirmation (id, contact_point_id, sealed_choices, expires_at, why)
    SELECT confirmation, contact, choices, expires, 'imported' FROM person
  )
  INSERT INTO imported_person (contact_point_id, list_id, line) SELECT contact, $10, line FROM person`;

/** Puts a list by until somebody has looked at what it would do. What nobody looked at is gone after a day. */
export const STAGE = `
  INSERT INTO imported_list (sha256, columns, choices, source, basis, by_staff, sealed_file, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day') RETURNING id`;

export const SWEEP = `DELETE FROM imported_list WHERE applied_at IS NULL AND expires_at <= now()`;

/** $1 id. Locked, so that two who press the button meet here. */
export const STAGED = `
  SELECT id, sha256, columns, choices, source, basis, sealed_file AS "sealedFile" FROM imported_list
  WHERE id = $1 AND applied_at IS NULL AND expires_at > now() FOR UPDATE`;

export const APPLIED_BEFORE = `SELECT id, applied_at AS at FROM imported_list WHERE sha256 = $1 AND applied_at IS NOT NULL`;

/** $1 id, $2 figures, $3 who pressed the button. */
export const APPLIED = `
  UPDATE imported_list SET applied_at = now(), figures = $2, by_staff = $3, sealed_file = NULL, expires_at = NULL WHERE id = $1`;

const LIST = `
  SELECT list.id, list.source, list.basis, staff.name AS "by", list.made_at AS "madeAt", list.applied_at AS "appliedAt",
         list.figures, count(invited.id)::integer AS invited,
         count(*) FILTER (WHERE invited.state = 'confirmed')::integer AS confirmed,
         count(*) FILTER (WHERE invited.state = 'lapsed')::integer AS ended,
         count(*) FILTER (WHERE invited.state = 'asked' AND invited.asked_letter_id IS NULL)::integer AS "notSent"
  FROM imported_list list JOIN staff ON staff.id = list.by_staff
  LEFT JOIN imported_person person ON person.list_id = list.id
  LEFT JOIN confirmation invited ON invited.contact_point_id = person.contact_point_id AND invited.why = 'imported'`;
export const LISTS = `${LIST} WHERE list.applied_at IS NOT NULL GROUP BY list.id, staff.name ORDER BY list.applied_at DESC`;
/** $1 id. */
export const ONE_LIST = `${LIST} WHERE list.id = $1 GROUP BY list.id, staff.name`;

/** Where somebody came from. $1 contact point. */
export const CAME_BY = `
  SELECT list.source, list.basis AS "lawfulBasis", list.applied_at AS "importedAt", person.line
  FROM imported_person person JOIN imported_list list ON list.id = person.list_id WHERE person.contact_point_id = $1`;
