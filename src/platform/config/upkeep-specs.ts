import { wholeNumber } from './shapes';

/** How long what nobody needs any more is kept before the nightly upkeep takes it away. */
export const upkeepSpecs = {
  KEEP_LETTERS_DAYS: wholeNumber(
    14,
    3650,
  )({
    default: 90,
    desc: 'days for which the record of a letter is kept after its end, 14 to 3650; of an answer for as long as the answer',
    example: '90',
  }),
  KEEP_CODES_DAYS: wholeNumber(
    1,
    365,
  )({
    default: 7,
    desc: 'days for which a one-time code is kept after it was used or ran out, 1 to 365',
    example: '7',
  }),
  KEEP_ORDERS_DAYS: wholeNumber(
    1,
    365,
  )({
    default: 30,
    desc: 'days for which an order to Temporal is kept after it was passed on, 1 to 365',
    example: '30',
  }),
  KEEP_UNCONFIRMED_DAYS: wholeNumber(
    1,
    365,
  )({
    default: 14,
    desc: 'days after which an address from a form is erased that nobody has confirmed, 1 to 365',
    example: '14',
  }),
};
