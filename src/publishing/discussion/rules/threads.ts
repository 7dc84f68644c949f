/** A comment or an answer, as it is stored. `found` is what its finding quotes. */
export interface Row {
  id: string;
  revisionId: string;
  revision: number;
  answersId: string | null;
  staffId: string;
  words: string;
  findingId: string | null;
  rule: string | null;
  found: string | null;
  quote: string | null;
  at: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
}

export interface Answer {
  id: string;
  who: string;
  words: string;
  at: Date;
}

/** A comment with its answers. */
export interface Thread extends Answer {
  /** Number of the revision that it is about. */
  revision: number;
  findingId: string | null;
  /** The rule of that finding. */
  rule: string | null;
  /** The words that it is about. */
  quote: string | null;
  resolved: { at: Date; who: string } | null;
  answers: Answer[];
}

/** Comments with their answers, in the order of the rows. */
export function threads(rows: readonly Row[], names: ReadonlyMap<string, string>): Thread[] {
  const nameOf = (id: string) => names.get(id) ?? 'Someone';
  const said = ({ id, staffId, words, at }: Row): Answer => ({
    id,
    who: nameOf(staffId),
    words,
    at,
  });
  return rows
    .filter(({ answersId }) => answersId === null)
    .map((row) => ({
      ...said(row),
      ...{ revision: row.revision, findingId: row.findingId, rule: row.rule },
      quote: row.quote ?? (row.found || null),
      resolved:
        row.resolvedAt && row.resolvedBy
          ? { at: row.resolvedAt, who: nameOf(row.resolvedBy) }
          : null,
      answers: rows.filter(({ answersId }) => answersId === row.id).map(said),
    }));
}
