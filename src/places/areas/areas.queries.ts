/** Of areas $1, in their order: those of today's tree that stand for them. */
export const TODAY = `
  WITH RECURSIVE step (id, place, stands) AS (
    SELECT area.id, asked.place, area.valid_to IS NULL AND area.kind <> 'borough'
    FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN area ON area.id = asked.id
    UNION
    SELECT area.id, step.place, area.valid_to IS NULL AND area.kind <> 'borough'
    FROM step JOIN area_successor ON area_successor.area_id = step.id AND NOT step.stands
    JOIN area ON area.id = area_successor.successor_id)
  SELECT step.id FROM step JOIN area ON area.id = step.id
  WHERE area.valid_to IS NULL
    AND (step.stands OR NOT EXISTS (SELECT FROM area_successor WHERE area_id = step.id))
  GROUP BY step.id ORDER BY min(step.place), step.id`;
