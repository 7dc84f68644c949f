/**
 * Concerns of contact point $1, and of those only $2 where it is given. One in which no automatic mail may go out is
 * never among them: whoever holds the mailbox may be the danger (promise 9).
 */
export const OWN_CONCERNS = `
  SELECT c.id, c.state, c.created_at AS "createdAt", c.withdrawn_at AS "withdrawnAt", area.name AS area,
    task.due_at AS "dueAt", coalesce(task.state = 'claimed', false) AS claimed, team.name AS team
  FROM concern c JOIN area ON area.id = c.area_id
  LEFT JOIN LATERAL (SELECT * FROM task WHERE concern_id = c.id ORDER BY created_at DESC LIMIT 1) task ON true
  LEFT JOIN team ON team.id = task.team_id
  WHERE c.contact_point_id = $1 AND ($2::uuid IS NULL OR c.id = $2) AND c.sender_confirmed
    AND NOT c.safe_contact AND NOT c.no_auto_reply AND c.urgency <> 'immediate'
  ORDER BY c.created_at DESC LIMIT 50`;

/** $1 concern, $2 when. */
export const WITHDRAW = `UPDATE concern SET withdrawn_at = $2 WHERE id = $1`;

/** Who adds to it wants it dealt with after all. $1 concern. */
export const TAKE_UP_AGAIN = `UPDATE concern SET withdrawn_at = NULL WHERE id = $1 AND withdrawn_at IS NOT NULL`;
