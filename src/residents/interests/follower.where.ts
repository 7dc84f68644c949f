/** Whether a row of the view `follower` follows this subject by mail. Counting and freezing share these words. */
export const followsSubject = (kind: string, id: string) =>
  `follower.subject_kind = ${kind} AND follower.subject_id = ${id}::uuid AND follower.channel = 'email'`;
