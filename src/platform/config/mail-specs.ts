import { num, str } from 'envalid';
import { mailroomSpecs } from './mailroom-specs';
import {
  dayOrNone,
  dkimKeys,
  domain,
  smtpUrl,
  smtpUrls,
  wholeNumber,
  wholeNumbers,
} from './shapes';

/** Settings of mail, outgoing and incoming. */
export const mailSpecs = {
  SMTP_URL: smtpUrl({
    desc: "the force's relay; ?tls=required, opportunistic or off says how it is spoken to",
    example: 'smtp://relay.example.org:587?tls=required',
  }),
  RELAYS: smtpUrls({
    default: [],
    desc: 'comma-separated further relays, each used while those before it are away',
    example: 'smtp://relay2.example.org:587?tls=required',
  }),
  SMTP_CONNECTIONS: wholeNumber(
    1,
    100,
  )({ default: 4, desc: 'connections to the relay a process may hold, 1 to 100', example: '4' }),
  SMTP_URGENT_CONNECTIONS: wholeNumber(
    0,
    100,
  )({
    default: 2,
    desc: 'connections beyond those, kept for urgent messages and for letters that somebody waits for',
    example: '2',
  }),
  SMTP_RATE: wholeNumber(
    0,
    100_000,
  )({
    default: 0,
    desc: 'most mails a second that a process hands to the relay, urgent ones apart; 0 for no limit',
    example: '50',
  }),
  SMTP_SILENCE_SECONDS: wholeNumber(
    1,
    600,
  )({
    default: 60,
    desc: 'seconds of silence after which a conversation with the relay counts as lost',
    example: '60',
  }),
  MAIL_DOMAIN: domain({
    desc: 'domain of reply and bounce addresses, whose MX is the mailroom',
    example: 'talk.example.org',
  }),
  MAIL_FROM: str({ default: 'news', desc: 'local part that messages come from', example: 'news' }),
  DKIM_KEYS: dkimKeys({
    default: [],
    desc: 'comma-separated selector:file or selector:base64 (PKCS #8) of keys that sign mail, RSA and Ed25519; the first of each kind signs',
    example: 'make one with: npm run -s cli -- dkim key',
  }),
  RETRY_HOURS: wholeNumber(
    1,
    240,
  )({
    default: 48,
    desc: 'hours for which a temporary refusal is tried again',
    example: '48',
  }),
  SOFT_BOUNCES: wholeNumber(
    1,
    100,
  )({
    default: 3,
    desc: 'mails given back by a full or failing mailbox, within SOFT_BOUNCE_DAYS, after which nothing more is sent there',
    example: '3',
  }),
  SOFT_BOUNCE_DAYS: wholeNumber(
    1,
    365,
  )({
    default: 30,
    desc: 'days over which SOFT_BOUNCES are counted',
    example: '30',
  }),
  MAIL_THOUSAND_PENCE: num({
    default: 0,
    desc: 'pence, without VAT, that a thousand mails cost, for the estimate that authors and approvers see; 0 where they cost nothing',
    example: '8',
  }),
  CHUNK_SIZE: wholeNumber(
    1,
    10_000,
  )({ default: 1000, desc: 'people in a delivery chunk', example: '1000' }),
  WARM_UP_FROM: dayOrNone({
    default: '',
    desc: 'first day, YYYY-MM-DD, on which a new relay, address or domain sends; empty for no warm-up plan',
    example: '2026-03-02',
  }),
  WARM_UP_STEPS: wholeNumbers({
    default: [500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000],
    desc: 'comma-separated mails of its first day, of its second and on, over all workers; afterwards there is no limit',
    example: '1000,5000,20000,100000',
  }),
  ...mailroomSpecs,
  STAFF_MAIL_SECONDS: wholeNumber(
    0,
    240,
  )({
    default: 60,
    desc: 'seconds for which what colleagues are told of tasks is gathered into one mail, 0 to 240',
    example: '60',
  }),
};
