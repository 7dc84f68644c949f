import type { EntityManager } from 'typeorm';
import { FIRST } from '../../platform/texts/site-languages';
import { textsIn } from '../../platform/texts/texts';

/** What a resident may choose, in the order of the pages. */
const codes = [
  'urgent-safety',
  'incident-updates',
  'crime-prevention',
  'investigation-progress',
  'local-events',
  'priorities-surveys',
  'success-stories',
] as const;

const text = textsIn(FIRST);

/** Code, name, words, an example: in the first language, as the staff's pages and the API show them. */
export const topics = codes.map((code) => ({
  code,
  name: text(`residents/topics:name.${code}`),
  words: text(`residents/topics:words.${code}`),
  example: text(`residents/topics:example.${code}`),
}));

/** The topics that the checks and the pages know by code. Safe to run again: words are brought up to date. Gives the new ones. */
export async function putTopics(tx: EntityManager): Promise<string[]> {
  const places = topics.map((topic, index) => ({ ...topic, place: index + 1 }));
  const before = await tx.query<{ code: string }[]>(`SELECT code FROM topic`);
  const known = new Set(before.map(({ code }) => code));
  await tx.query(
    `INSERT INTO topic (code, name, words, example, place)
     SELECT code, name, words, example, place
     FROM jsonb_to_recordset($1) AS t (code text, name text, words text, example text, place integer)
     ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, words = excluded.words, example = excluded.example, place = excluded.place`,
    [JSON.stringify(places)],
  );
  return codes.filter((code) => !known.has(code));
}
