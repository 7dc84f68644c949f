/** Whether a member follows the topic in or below one of the areas. Alias of `audience_member`: `member`. */
export const follows = (areaIds: string, topicCode: string) =>
  `member.area_path && ${areaIds} AND member.topic_code = ${topicCode}`;

/**
 * Who is meant by areas and a topic. $1 area ids (uuid[]): everyone in or below one of them; $2 topic code (text).
 * Counting and freezing share these words, so that the count shown is the audience frozen.
 */
export const AUDIENCE_WHERE = follows('$1::uuid[]', '$2');
