import type { EntityManager } from 'typeorm';

/** What a resident may choose, in the order of the pages: code, name, words, an example. */
export const topics = [
  {
    code: 'urgent-safety',
    name: 'Urgent safety',
    words: 'When people near you should act now to stay safe.',
    example: 'a gas leak has closed your street, or a vulnerable person is missing nearby.',
  },
  {
    code: 'incident-updates',
    name: 'Incident updates',
    words: 'What happened near you, and what officers are doing about it.',
    example: 'a road was closed after a collision, and when it opens again.',
  },
  {
    code: 'crime-prevention',
    name: 'Crime prevention advice',
    words: 'What is being stolen or tried at the moment, and how to stop it.',
    example: 'catalytic converters are being taken in your ward; how to mark yours.',
  },
  {
    code: 'investigation-progress',
    name: 'Investigation progress',
    words:
      'How far we are with crimes that touched many people near you, and appeals for witnesses.',
    example: 'someone was charged with last month’s burglaries.',
  },
  {
    code: 'local-events',
    name: 'Local events',
    words: 'Where and when you can meet the officers of your area.',
    example: 'a street surgery at the library on Saturday, or bike marking at the market.',
  },
  {
    code: 'priorities-surveys',
    name: 'Priorities and surveys',
    words: 'What your officers work on, and your say in what comes next.',
    example: 'choose the three priorities of your ward for the next three months.',
  },
  {
    code: 'success-stories',
    name: 'Success stories',
    words: 'What was done about what residents told us.',
    example: 'you told us about speeding in a school street; here is what changed.',
  },
] as const;

/** Safe to run again: words are brought up to date. */
export async function seedTopics(tx: EntityManager): Promise<void> {
  const places = topics.map((topic, index) => ({ ...topic, place: index + 1 }));
  await tx.query(
    `INSERT INTO topic (code, name, words, example, place)
     SELECT code, name, words, example, place
     FROM jsonb_to_recordset($1) AS t (code text, name text, words text, example text, place integer)
     ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, words = excluded.words, example = excluded.example, place = excluded.place`,
    [JSON.stringify(places)],
  );
}
