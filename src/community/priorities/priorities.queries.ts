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

const AS_LINKABLE = `
  SELECT entry.id AS "entryId", priority.id, priority.title AS name
  FROM priority_entry entry JOIN priority ON priority.id = entry.priority_id
  JOIN area ON area.id = priority.area_id
  WHERE entry.kind = 'outcome' AND entry.published_at IS NOT NULL`;

/** Published outcomes $1. */
export const OUTCOMES_BY_ID = `${AS_LINKABLE} AND entry.id = ANY ($1::uuid[])`;

/** Whether row `area` is in, above or below area $1. */
const AROUND = `EXISTS (SELECT FROM area here WHERE here.id = $1 AND (area.id = ANY (here.path) OR here.id = ANY (area.path)))`;

/** Published within two years around area $1, the newest first. */
export const OUTCOMES_AROUND = `${AS_LINKABLE}
  AND entry.published_at > now() - interval '2 years' AND ${AROUND}
  ORDER BY entry.published_at DESC LIMIT 30`;

/** Current priorities around area $1. */
export const PRIORITIES_AROUND = `
  SELECT priority.id, priority.title AS name FROM priority JOIN area ON area.id = priority.area_id
  WHERE priority.state = 'current' AND ${AROUND} ORDER BY area.name, priority.place LIMIT 60`;

/** The words that were published last about priority $1. */
export const LATEST_ENTRY = `
  SELECT kind, said, words FROM priority_entry
  WHERE priority_id = $1 AND published_at IS NOT NULL ORDER BY published_at DESC LIMIT 1`;

/**
 * What was promised about the priorities of wards $1 (all when null), current or ended within two years, with the
 * latest report since. The newest first.
 */
export const PROMISES = `
  SELECT promise.id, priority.id AS "priorityId", priority.title, priority.area_id AS "areaId", priority.state,
         promise.words, promise.published_at AS "promisedAt",
         report.kind AS "lastKind", report.words AS "lastWords", report.published_at AS "reportedAt"
  FROM priority_entry promise JOIN priority ON priority.id = promise.priority_id
  LEFT JOIN LATERAL (
    SELECT kind, words, published_at FROM priority_entry later
    WHERE later.priority_id = priority.id AND later.kind <> 'action' AND later.published_at >= promise.published_at
    ORDER BY later.published_at DESC LIMIT 1
  ) AS report ON true
  WHERE promise.kind = 'action' AND promise.published_at IS NOT NULL
    AND ($1::uuid[] IS NULL OR priority.area_id = ANY ($1))
    AND (priority.state = 'current' OR priority.ended > now() - interval '2 years')
  ORDER BY promise.published_at DESC, promise.id`;
