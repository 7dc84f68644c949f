/** Why something may not be done, in words that a person can act on. Pages and API share this one catalogue. */
export const blockerWords = {
  'not-permitted': 'Your role does not allow this.',
  'wrong-state': 'The message is not at a stage where this can be done.',
  'not-your-team': 'Only its author or their team may do this.',
  'outside-your-area': 'The message reaches areas outside yours.',
  'edited-it-yourself': 'You edited this message, so someone else must decide.',
  'changed-since-you-looked': 'Someone changed or decided this a moment ago. Look at it again.',
  'findings-not-cleared': 'Legal findings are not cleared yet.',
  'claims-not-verified':
    'A claim that would do great harm if wrong is not verified. Somebody who did not edit the message must do that.',
  'no-such-claim': 'There is no such claim in the message.',
  'verified-already': 'Someone verified this claim already.',
  'source-verifies-nothing':
    'What a resident or social media says verifies nothing alone. Its author must find another source.',
  'evidence-expired': 'The evidence has expired. Its author must look again.',
  'verification-unsaid': 'Say how you verified it.',
  'reason-missing': 'Give a reason.',
  'declaration-incomplete': 'Complete the declaration.',
  'areas-missing': 'Choose at least one area.',
  'words-missing': 'Write a subject and a body.',
  'variant-unfinished': 'Finish the subject and the body in each language.',
  'after-not-after': 'It would be sent after its last useful moment.',
  'quiet-hours': 'It is within the quiet hours; it goes out when they end.',
  'release-in-the-past': 'Choose a time that has not passed.',
  'too-early': 'Its release time has not come.',
  'no-such-finding': 'A finding you named is not in the latest check.',
  'nothing-to-clear': 'Nothing is left for you to clear.',
  'cleared-it-already': 'You cleared this already; a second person must do it too.',
  'only-urgent': 'An on-call inspector decides only on urgent safety messages.',
  'block-needs-legal': 'Only legal reviewers may override a block.',
  'rule-needs-legal':
    'The force keeps findings of this rule to legal reviewers. Ask one of them to clear it.',
  'decided-it-yourself': 'You decided it, so someone else must review it.',
  'reviewed-already': 'Someone has reviewed it already.',
  'approved-it-already': 'You approved this already; a second supervisor must do it too.',
  'partner-approval-missing':
    'It is a partner’s message: a supervisor of that partner must approve it first, as it is now.',
  'approval-does-not-match': 'The approval is not over what would be sent.',
  'on-hold': 'It is held until a supervisor confirms its condition.',
  'not-held': 'It is not held.',
  'not-sent': 'It has not gone out to anybody.',
  'corrected-since': 'A correction of it went out, so nobody new may get it.',
  'texts-off': 'This force sends no texts. Empty the text message.',
  'text-not-for-this': 'Texts are for urgent safety in areas alone. Empty the text message.',
  'text-too-long': 'The text message is too long with its link. Shorten it.',
  'text-names-no-force': 'The text message must name the force: phones show no address.',
  'text-missing': 'What it corrects went to phones too. Write the text message of the correction.',
  'original-had-no-text': 'What it corrects did not go to phones. Empty the text message.',
  'audience-too-small':
    'So few people would get it that they could be guessed. A supervisor must allow that first, by name and with a reason.',
  'not-small': 'Its audience is large enough.',
  'allowed-already': 'Someone allowed this already.',
  'not-stale': 'It is not stale.',
} as const;

export type Blocker = keyof typeof blockerWords;

/** Keeps the blockers of a list of conditions: `[condition && 'code', …]`. */
export function blockers(...found: (Blocker | false | undefined)[]): Blocker[] {
  return [...new Set(found.filter((one): one is Blocker => Boolean(one)))];
}

export const wordsOf = (found: readonly Blocker[]) => found.map((code) => blockerWords[code]);
