/** Why the settings may not be changed so, in words that a person can act on. */
export const changeBlockerWords = {
  'not-permitted': 'Your role does not allow this.',
  'outside-your-area': 'Only somebody whose role reaches the whole force may change its rules.',
  'no-such-rule': 'There is no such rule. Choose one from the list.',
  'only-advice-can-be-off': 'Only a rule that gives advice can be switched off.',
  'looser-than-catalogue': 'A rule may be made stricter than the catalogue, never looser.',
  'nothing-changes': 'It is set like that already.',
  'reason-missing': 'Give a reason.',
  'advice-missing': 'Say what to write instead.',
  'term-too-short': 'Write a term of at least 2 letters or digits.',
  'term-there-already': 'This term is there already.',
  'rules-missing': 'Name at least one rule that keeps silent on it.',
  'over-already': 'Choose a last day that has not passed.',
  'lasts-too-long': 'Choose a last day within a year. It can be entered again then.',
  'too-many': 'The list is full. Take out what is no longer needed first.',
  'no-such-entry': 'It is not there any more. Look at the list again.',
  'added-it-yourself': 'You added it, so someone else must confirm it.',
  'confirmed-already': 'Someone has confirmed it already.',
} as const;

export type ChangeBlocker = keyof typeof changeBlockerWords;

export const changeWords = (found: readonly ChangeBlocker[]) =>
  found.map((code) => changeBlockerWords[code]);
