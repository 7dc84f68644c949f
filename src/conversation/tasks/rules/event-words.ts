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
  'warned-half': 'Half of the time had passed: the team was reminded',
  'warned-late': 'Most of the time had passed: the team was reminded again',
  'escalated-sergeant': 'Overdue: passed up to the sergeant',
  'escalated-inspector': 'Long overdue: passed up to the inspector',
};

/** A kind that is new here is shown as it is stored. */
export const wordsOfEvent = (kind: string): string =>
  eventWords[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
