import { reportKinds } from './classify';

/** What came of a mail to a return path. forged: no valid token. repeated: known already, or one too many. */
export const reportOutcomes = [...reportKinds, 'repeated', 'forged'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export const outcomeWords: Readonly<Record<ReportOutcome, string>> = {
  hard: 'The address does not exist or takes no mail',
  soft: 'The mailbox was full or failing',
  blocked: 'Our mail was refused, whoever it was for',
  delayed: 'Warnings that a server goes on trying',
  complaint: 'Reported as spam',
  unclear: 'Nothing that could be read, such as holiday notices',
  repeated: 'The same report again',
  forged: 'Forged or damaged: without a token of ours, so nothing was changed',
};
