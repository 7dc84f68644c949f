/** $1 message, $2 its revision, $3 hours. Opens a review where somebody decided alone and none is open. */
export const OPEN_REVIEW = `
  INSERT INTO urgent_review (message_id, revision_id, due_at)
  SELECT $1, $2, now() + make_interval(hours => $3)
  WHERE EXISTS (SELECT FROM decision WHERE message_id = $1 AND revision_id = $2 AND alone AND accepted
                AND action IN ('approve', 'clear') AND voided_at IS NULL)
  ON CONFLICT DO NOTHING RETURNING id`;

const REVIEW = `
  SELECT u.id, u.message_id AS "messageId", u.revision_id AS "revisionId", u.opened_at AS "openedAt",
         u.due_at AS "dueAt", u.overdue_at AS "overdueAt", u.done_at AS "doneAt", u.words,
         r.subject, r.area_ids AS "areaIds",
         ARRAY(SELECT DISTINCT d.staff_id FROM decision d WHERE d.message_id = u.message_id
               AND d.revision_id = u.revision_id AND d.alone AND d.accepted) AS deciders
  FROM urgent_review u JOIN revision r ON r.id = u.revision_id`;

/** $1 review. */
export const ONE_REVIEW = `${REVIEW} WHERE u.id = $1`;

/** Those not done, the earliest due first. */
export const OPEN_REVIEWS = `${REVIEW} WHERE u.done_at IS NULL ORDER BY u.due_at LIMIT 500`;
