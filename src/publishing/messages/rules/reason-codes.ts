/** Why a finding may stand, for counting; the words beside it say more. */
export const reasonCodes = {
  'false-alarm': 'False alarm: the text does not say what the rule took it for',
  'lawful-here': 'Lawful here: the rule is right, but this case is allowed',
  'authority-recorded': 'Authority recorded: somebody who may has allowed it',
  other: 'Another reason',
} as const;

export type ReasonCode = keyof typeof reasonCodes;

/** The code in two or three words: what stands before the colon. */
export const shortReason = (code: ReasonCode) => reasonCodes[code].split(':')[0]!;

export const reasonCodeList = Object.keys(reasonCodes) as ReasonCode[];
