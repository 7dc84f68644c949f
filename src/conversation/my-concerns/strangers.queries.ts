/** Concerns from the address with index $1 that are no subscriber's; never one in which no automatic mail may go out. */
export const OF_STRANGER = `
  SELECT id FROM concern WHERE sender_index = $1 AND contact_point_id IS NULL
    AND NOT safe_contact AND NOT no_auto_reply AND urgency <> 'immediate' ORDER BY id`;

/** It is theirs from now on: $1 concern, $2 contact point. */
export const ADOPT = `
  UPDATE concern SET contact_point_id = $2, sender_confirmed = true, sender_index = NULL WHERE id = $1`;
