import { Refusal } from '../../platform/errors';

/** The same for a wrong code, one that was used before and one that is too old: which it was helps nobody but a thief. */
export const wrongCode = () =>
  new Refusal(
    'second-factor-wrong',
    401,
    'The code is wrong, too old or was used before. Wait for the next one and try again.',
  );
