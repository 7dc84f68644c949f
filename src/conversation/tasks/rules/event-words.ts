/** What happened to a concern, as its page says it. The keys are the stored kinds. */
export const eventWords: Readonly<Record<string, string>> = {
  received: 'Received from the resident',
  acknowledged: 'Acknowledged by an automatic mail',
  'not acknowledged': 'No automatic mail was sent',
  'address confirmed': 'The resident confirmed their e-mail address',
  'safe contact given': 'The resident said how to reach them safely',
  withdrawn: 'The resident took it back',
  'alarm raised': 'Alarm raised with the control room',
  'alarm taken': 'Alarm taken',
  open: 'Given back to the team',
  claimed: 'Taken',
  answered: 'Answered',
  'answer returned': 'The answer came back: the mail did not reach the resident',
  closed: 'Closed',
  assigned: 'Assigned',
  'handed over': 'Handed over',
  'handed to council': 'Handed to the council',
  'taken back': 'Taken back from whom it was handed to',
  'handover-late': 'Whoever it was handed to is late',
  'handover told': 'The resident was told who has it now',
  'handover not told': 'The resident was not told of the handover',
  asked: 'The resident was asked something; the clock goes on',
  noted: 'Noted for colleagues',
  'asked whether dealt with': 'The resident was asked whether it was dealt with',
  'not asked whether dealt with': 'The resident was not asked whether it was dealt with',
  'said dealt with': 'The resident says that it was dealt with',
  'said not dealt with': 'The resident says that it was not dealt with: opened again',
  'warned-half': 'Half of the time had passed: the team was reminded',
  'warned-late': 'Most of the time had passed: the team was reminded again',
  'escalated-sergeant': 'Overdue: passed up to the sergeant',
  'escalated-inspector': 'Long overdue: passed up to the inspector',
};

/** A kind that is new here is shown as it is stored. */
export const wordsOfEvent = (kind: string): string =>
  eventWords[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
