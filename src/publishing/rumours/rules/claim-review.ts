import type { Rating } from './rumour-life';

/** A published rating as the export needs it. Days and moments are ISO 8601. */
export interface RatedRumour {
  readonly claim: string;
  readonly status: Rating;
  readonly ratingWords: string;
  readonly ratedOn: string;
  readonly claimantType: string;
  readonly firstSeenOn: string;
  readonly firstSeenWhere: string;
  readonly appearances: readonly string[];
}

export interface Publisher {
  readonly name: string;
  readonly site: string;
  /** Where the rating can be read. */
  readonly url: string;
}

/** 1 is worst, 5 is best, as fact-checkers use the scale. */
const VALUE: Readonly<Record<Rating, number>> = {
  false: 1,
  misleading: 2,
  'missing context': 3,
  true: 5,
};
const MADE_BY_ORGANISATIONS = ['group', 'news', 'campaign'];

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
const work = (text: string) =>
  isAddress(text)
    ? { '@type': 'CreativeWork', url: text }
    : { '@type': 'CreativeWork', name: text };

/** schema.org ClaimReview (JSON-LD). Nobody who made the claim is named: only what kind of speaker it was. */
export function claimReview(rumour: RatedRumour, { name, site, url }: Publisher) {
  const { claim, status, claimantType, firstSeenOn, firstSeenWhere } = rumour;
  const speaker = MADE_BY_ORGANISATIONS.includes(claimantType) ? 'Organization' : 'Person';
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    claimReviewed: claim,
    datePublished: rumour.ratedOn,
    author: { '@type': 'Organization', name, url: site },
    reviewRating: {
      '@type': 'Rating',
      alternateName: rumour.ratingWords,
      ratingValue: VALUE[status],
      bestRating: 5,
      worstRating: 1,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': speaker, description: claimantType },
      datePublished: firstSeenOn,
      firstAppearance: work(firstSeenWhere),
      appearance: rumour.appearances.map(work),
    },
  };
}
