import { num, str } from 'envalid';
import { optionalSecret, optionalWebUrl, wholeNumber } from './shapes';

/** Settings of texts, which go through GOV.UK Notify. Without NOTIFY_API_KEY there are none. */
export const smsSpecs = {
  NOTIFY_API_KEY: str({
    default: '',
    desc: 'API key of a GOV.UK Notify service; empty for no texts',
    example: 'live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0',
  }),
  NOTIFY_TEMPLATE_ID: str({
    default: '',
    desc: 'id of the Notify text message template that is just ((text)); needed where NOTIFY_API_KEY is set',
    example: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  }),
  NOTIFY_SENDER_ID: str({
    default: '',
    desc: "id of the sender that texts come from; empty for the service's own",
    example: '8e222534-7f05-4972-86e3-17c5d9f894e2',
  }),
  NOTIFY_URL: optionalWebUrl({
    default: '',
    desc: "base of Notify's API; empty for the real one",
    example: 'http://localhost:6011',
  }),
  NOTIFY_CALLBACK_TOKEN: optionalSecret({
    default: '',
    desc: 'bearer token, at least 32 characters, that Notify sends with its delivery receipts; empty takes none',
    example: 'openssl rand -hex 32',
  }),
  NOTIFY_PER_MINUTE: wholeNumber(
    1,
    100_000,
  )({
    default: 3_000,
    desc: 'texts a minute that Notify takes from a key, over any 60 seconds',
    example: '3000',
  }),
  NOTIFY_FRAGMENT_PENCE: num({
    default: 2.5,
    desc: 'pence, without VAT, that a fragment of a text costs, for the estimate that approvers see',
    example: '2.5',
  }),
  TEXT_FRAGMENTS: wholeNumber(
    1,
    6,
  )({
    default: 2,
    desc: 'most fragments that a text may have, with its stop link, 1 to 6',
    example: '2',
  }),
  TEXT_CHUNK_SIZE: wholeNumber(
    1,
    10_000,
  )({ default: 500, desc: 'people in a chunk of texts', example: '500' }),
};
