import { str } from 'envalid';
import { defaultBrand } from '../brand/default-brand';
import { brand, webUrl, zone } from './shapes';

/** Settings of which force this is, and how it looks. */
export const forceSpecs = {
  FORCE_NAME: str({
    default: 'Thameside Police',
    desc: "the force's name",
    example: 'Thameside Police',
  }),
  BRAND: brand({
    default: defaultBrand,
    desc: "JSON file of the force's look: crest, colours and wording (docs/operations.md); the same for every process, empty for that of the demonstration",
    example: '/etc/wardline/brand.json',
  }),
  FORCE_ZONE: zone({
    default: 'Europe/London',
    desc: 'IANA time zone of the force',
    example: 'Europe/London',
  }),
  FORCE_SITE: webUrl({
    default: 'https://www.thameside.example.org',
    desc: 'where a crime is reported online',
    example: 'https://www.thameside.example.org',
  }),
};
