import type { CloseBlocker, DeliveryState } from './states';

/** What each state means to a person who reads the books. */
export const stateWords: Readonly<Record<DeliveryState, string>> = {
  waiting: 'Waiting to be sent',
  'in flight': 'Being sent now',
  retry: 'Refused for now, will be tried again',
  accepted: 'Taken by the mail relay',
  failed: 'Refused for good',
  unknown: 'May have arrived: the connection was lost after the mail was sent',
  suppressed: 'Not sent: unsubscribed, erased or undeliverable before',
  expired: 'Not sent: too late to be useful',
  cancelled: 'Not sent: the message was withdrawn',
  deferred: 'Put off to their daily or weekly mail, which is counted by itself',
};

export const closeWords: Readonly<Record<CloseBlocker, string>> = {
  'audience-not-frozen': 'The message was not released yet, so there is nothing to balance.',
  'rows-still-open': 'Some people have no end state yet. The balance closes by itself.',
  'does-not-add-up': 'The end states do not add up to the audience. Tell an administrator.',
};
