/** $1 e-mail contact point, $2 sealed number, $3 hash of the code, $4 when it ends. An older claim is gone. */
export const CLAIM_PHONE = `
  INSERT INTO phone_claim (contact_point_id, sealed_number, code_hash, expires_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (contact_point_id) DO UPDATE
  SET sealed_number = excluded.sealed_number, code_hash = excluded.code_hash, created_at = now(),
      expires_at = excluded.expires_at, wrong_tries = 0, used_at = NULL`;

/** $1 e-mail contact point. */
export const LOCK_CLAIM = `
  SELECT sealed_number AS "sealedNumber", code_hash AS "codeHash", expires_at AS "expiresAt",
         wrong_tries AS "wrongTries", used_at AS "usedAt"
  FROM phone_claim WHERE contact_point_id = $1 FOR UPDATE`;

export const COUNT_WRONG = `UPDATE phone_claim SET wrong_tries = wrong_tries + 1 WHERE contact_point_id = $1`;

/** The number stands in the contact point from now on, or nowhere. */
export const END_CLAIM = `DELETE FROM phone_claim WHERE contact_point_id = $1`;

/** Phones of whoever has e-mail contact point $1, in these states $2, locked in one order. */
export const PHONES_OF = `
  SELECT phone.id, phone.state, phone.sealed_address AS "sealedAddress" FROM contact_point phone
  WHERE phone.channel = 'sms' AND phone.state = ANY ($2)
    AND phone.resident_id = (SELECT resident_id FROM contact_point WHERE id = $1)
  ORDER BY phone.id`;

/** $1 e-mail contact point, $2 sealed number, $3 its index, $4 stop code. */
export const ADD_PHONE = `
  INSERT INTO contact_point (resident_id, channel, sealed_address, address_index, stop_code, state, confirmed_at)
  SELECT resident_id, 'sms', $2, $3, $4, 'confirmed', now() FROM contact_point WHERE id = $1 RETURNING id`;

/** Whoever had this number before: $1 its index. It changed hands, or belongs to a family. */
export const WHO_HAS = `SELECT id FROM contact_point WHERE channel = 'sms' AND address_index = $1 FOR UPDATE`;

export const BY_STOP_CODE = `SELECT id FROM contact_point WHERE stop_code = $1`;

/** Stop codes of phones $1. */
export const STOP_CODES = `SELECT id, stop_code AS "stopCode" FROM contact_point WHERE id = ANY ($1)`;
