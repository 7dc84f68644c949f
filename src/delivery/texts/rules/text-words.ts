import type { DeliveryState } from '../../books/rules/states';
import { stateWords } from '../../books/rules/words';

/** What each state of a text means to a person who reads the books. */
export const textStateWords: Readonly<Record<DeliveryState, string>> = {
  ...stateWords,
  retry: 'Put off by GOV.UK Notify, will be tried again',
  accepted: 'Taken by GOV.UK Notify, and not reported as failed since',
  failed: 'Refused, or reported as failed by the network',
  unknown: 'May have arrived: no answer came, and GOV.UK Notify did not know it when asked',
  suppressed: 'Not sent: stopped, erased or undeliverable before',
};
