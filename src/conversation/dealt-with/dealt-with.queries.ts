/** Whether and since when task $1 has its answer, with nothing later begun and nobody asked yet. */
export const TO_ASK = `
  SELECT task.answered_at AS "answeredAt" FROM task
  WHERE task.id = $1 AND task.answered_at IS NOT NULL AND task.state IN ('answered', 'closed')
    AND NOT EXISTS (SELECT FROM dealt_with WHERE task_id = task.id)
    AND NOT EXISTS (SELECT FROM task later WHERE later.concern_id = task.concern_id AND later.created_at > task.created_at)`;

/** $1 task, $2 why not. */
export const ASKED = `INSERT INTO dealt_with (task_id, why_not) VALUES ($1, $2)`;

/** $1 task, $2 yes or no. The first word counts. */
export const SAID = `
  UPDATE dealt_with SET said = $2, said_at = now() WHERE task_id = $1 AND said IS NULL AND why_not IS NULL RETURNING task_id`;

/** Task $1 once more, for the team that had it, due at $2. */
export const ONCE_MORE = `
  INSERT INTO task (concern_id, team_id, due_at) SELECT concern_id, team_id, $2 FROM task WHERE id = $1 RETURNING id`;
