/**
 * Who is meant by areas and a topic. Alias of `audience_member`: `member`. $1 area ids (uuid[]): everyone
 * in or below one of them; $2 topic code (text); $3 cadences (text[]), null for all.
 * Counting and freezing share these words, so that the count shown is the audience frozen.
 */
export const AUDIENCE_WHERE = `
  member.area_path && $1::uuid[]
  AND member.topic_code = $2
  AND ($3::text[] IS NULL OR member.cadence = ANY ($3::text[]))`;
