import type { EntityManager } from 'typeorm';
import { siteLanguageFor, type SiteLanguage } from '../../platform/texts/site-languages';

const LANGUAGES = `
  SELECT contact_point.id, resident.language FROM contact_point
  JOIN resident ON resident.id = contact_point.resident_id WHERE contact_point.id = ANY ($1::uuid[])`;

/** In which of our languages the letters to these contact points are written, by id; who is unknown is not in it. */
export async function languagesOf(
  db: Pick<EntityManager, 'query'>,
  contactPointIds: readonly string[],
): Promise<Map<string, SiteLanguage>> {
  const rows = await db.query<{ id: string; language: string }[]>(LANGUAGES, [contactPointIds]);
  return new Map(rows.map(({ id, language }) => [id, siteLanguageFor(language)]));
}
