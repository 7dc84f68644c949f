import { unchecked } from '../../senders/rules/who-wrote';
import { whyNotThisSender } from './doubtful-sender';

const forged = { ...unchecked, dmarc: 'fail' } as const;

describe('an automatic mail to the sender', () => {
  it.each([
    ['goes to the subscriber', 'confirmed', unchecked, null],
    ['goes to who answered before this was checked', null, null, null],
    ['goes to an open stranger', 'other-address', unchecked, null],
    ['does not go where the domain disowns it', 'other-address', forged, 'sender-not-confirmed'],
    ['does not go to whom a forger names', 'not-authenticated', forged, 'sender-not-confirmed'],
    ['does not go by another envelope', 'other-envelope', unchecked, 'sender-not-confirmed'],
    ['does not go unchecked', 'not-known', unchecked, 'sender-not-confirmed'],
  ] as const)('%s', (_, sender, authentication, why) => {
    expect(whyNotThisSender({ sender, authentication })).toBe(why);
  });
});
