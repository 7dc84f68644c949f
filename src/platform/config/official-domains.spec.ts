import { officialDomainsOf } from './official-domains';

const set = {
  OFFICIAL_DOMAINS: ['gov.uk', 'police.uk'],
  PUBLIC_URL: 'https://talk.northshire.example.org:8443/',
  FORCE_SITE: 'https://www.northshire.example.org',
};

it.each([
  [
    'this site and the force’s own',
    {},
    ['gov.uk', 'police.uk', 'talk.northshire.example.org', 'northshire.example.org'],
  ],
  [
    'each once',
    { PUBLIC_URL: 'https://gov.uk/x', FORCE_SITE: 'https://WWW.gov.uk' },
    ['gov.uk', 'police.uk'],
  ],
  [
    'a site on one machine',
    { PUBLIC_URL: 'http://localhost:3000' },
    ['gov.uk', 'police.uk', 'localhost', 'northshire.example.org'],
  ],
])('names %s', (_, change, domains) =>
  expect(officialDomainsOf({ ...set, ...change })).toEqual(domains),
);
