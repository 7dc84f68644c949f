/** Of wards $1 (all when null): their current priorities, then the latest of those that ended. */
export const PRIORITIES_IN = `
  SELECT id, area_id AS "areaId", place, state, title, words, since, ended,
         (SELECT count(*)::integer FROM priority_entry entry
          WHERE entry.priority_id = priority.id AND published_at IS NOT NULL) AS entries
  FROM priority
  WHERE ($1::uuid[] IS NULL OR area_id = ANY ($1)) AND (state = 'current' OR ended > now() - interval '2 years')
  ORDER BY area_id, state <> 'current', ended DESC NULLS FIRST, place`;

/** The latest published outcomes of wards $1 (all when null), at most $2. */
export const OUTCOMES = `
  SELECT entry.id, entry.said, entry.words AS did, entry.published_at AS "publishedAt",
         priority.id AS "priorityId", priority.title, priority.area_id AS "areaId"
  FROM priority_entry entry JOIN priority ON priority.id = entry.priority_id
  WHERE entry.kind = 'outcome' AND entry.published_at IS NOT NULL
    AND ($1::uuid[] IS NULL OR priority.area_id = ANY ($1))
  ORDER BY entry.published_at DESC LIMIT $2`;
