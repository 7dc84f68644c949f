import { claimReview, type RatedRumour } from './claim-review';

const rated: RatedRumour = {
  ...{ claim: 'Ashmere police station closes in June', status: 'false' },
  ...{ ratingWords: 'The station stays open.', ratedOn: '2026-05-12T10:00:00.000Z' },
  ...{ claimantType: 'group', firstSeenOn: '2026-05-10' },
  firstSeenWhere: 'https://chat.example.org/1',
  appearances: ['a leaflet in Larch Way'],
};
const publisher = {
  name: 'Northshire Police',
  site: 'https://northshire.example.org',
  url: 'https://talk.example.org/messages/1',
};

describe('the export of a rating', () => {
  it('has the shape of schema.org ClaimReview', () => {
    expect(claimReview(rated, publisher)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: publisher.url,
      claimReviewed: rated.claim,
      datePublished: rated.ratedOn,
      author: { '@type': 'Organization', name: publisher.name, url: publisher.site },
      reviewRating: {
        '@type': 'Rating',
        ...{ alternateName: rated.ratingWords, ratingValue: 1, bestRating: 5, worstRating: 1 },
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', description: 'group' },
        datePublished: rated.firstSeenOn,
        firstAppearance: { '@type': 'CreativeWork', url: rated.firstSeenWhere },
        appearance: [{ '@type': 'CreativeWork', name: 'a leaflet in Larch Way' }],
      },
    });
  });

  it.each([
    ['false', 1],
    ['misleading', 2],
    ['missing context', 3],
    ['true', 5],
  ] as const)('%s is %i of 5', (status, value) => {
    const { reviewRating } = claimReview({ ...rated, status }, publisher);
    expect(reviewRating.ratingValue).toBe(value);
  });
});
