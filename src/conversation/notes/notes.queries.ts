/** $1 task, $2 who, $3 sealed words. */
export const NOTE = `INSERT INTO task_note (id, task_id, staff_id, sealed_text) VALUES (uuidv7(), $1, $2, $3)`;

/** Of every task of concern $1, the oldest first. */
export const NOTES_OF = `
  SELECT note.id, note.sealed_text AS "sealedText", note.at, staff.name AS by
  FROM task_note note JOIN task ON task.id = note.task_id JOIN staff ON staff.id = note.staff_id
  WHERE task.concern_id = $1 ORDER BY note.at, note.id`;
