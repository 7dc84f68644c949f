/** The answer that letter $1 carried, and its task. */
export const ANSWER_OF = `
  SELECT answer.id, answer.staff_id AS "staffId", task.id AS "taskId", task.concern_id AS "concernId"
  FROM answer JOIN task ON task.id = answer.task_id WHERE answer.letter_id = $1`;

/**
 * A task like $1, for whoever answered it, $2, while their account is open. The clock of the first goes on; where its
 * time has passed there is one more day.
 */
export const DO_AGAIN = `
  INSERT INTO task (concern_id, team_id, state, owner_id, due_at, escalation)
  SELECT before.concern_id, before.team_id, CASE WHEN staff.active THEN 'claimed' ELSE 'open' END,
         CASE WHEN staff.active THEN staff.id END,
         CASE WHEN before.due_at IS NOT NULL THEN greatest(before.due_at, now() + interval '1 day') END,
         CASE WHEN before.due_at > now() + interval '1 day' THEN before.escalation ELSE 0 END
  FROM task before JOIN staff ON staff.id = $2 WHERE before.id = $1
  RETURNING id`;
