import type { Settings } from './settings';

/** Where a text may link to without a warning: the force's own site and this one beside what is set. */
export function officialDomainsOf({
  OFFICIAL_DOMAINS,
  PUBLIC_URL,
  FORCE_SITE,
}: Pick<Settings, 'OFFICIAL_DOMAINS' | 'PUBLIC_URL' | 'FORCE_SITE'>): string[] {
  const own = [PUBLIC_URL, FORCE_SITE].map((site) =>
    new URL(site).hostname.toLowerCase().replace(/^www\./, ''),
  );
  return [...new Set([...OFFICIAL_DOMAINS, ...own])];
}
