import { str } from 'envalid';
import { optionalWebUrl, wholeNumber } from './shapes';

/** Settings of the second opinion on messages: off unless an address is set. */
export const secondOpinionSpecs = {
  SECOND_OPINION_URL: optionalWebUrl({
    default: '',
    desc: 'base of an OpenAI-compatible API that is asked for a second opinion on messages; empty for none',
    example: 'https://model.thameside.example.org/v1',
  }),
  SECOND_OPINION_KEY: str({
    default: '',
    desc: 'bearer key of that API; empty for none',
    example: 'a-secret-key',
  }),
  SECOND_OPINION_MODEL: str({
    default: '',
    desc: 'name of its model; needed where SECOND_OPINION_URL is set',
    example: 'small-instruct',
  }),
  SECOND_OPINION_TIMEOUT_SECONDS: wholeNumber(
    1,
    20,
  )({
    default: 10,
    desc: 'seconds after which a message is checked without a second opinion, 1 to 20',
    example: '10',
  }),
};
