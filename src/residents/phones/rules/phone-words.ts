import { CODE_MINUTES, WRONG_TRIES, type CodeBlocker } from '../../privacy/rules/code-answer';

/** What an answer to a texted code means and what to do. */
export const phoneCodeWords: Record<CodeBlocker, string> = {
  'no-code': 'You have not asked for a code yet. Give your number, and we will text you one.',
  'used-code': 'This code was used already. Ask for a new one.',
  'expired-code': `This code is more than ${CODE_MINUTES} minutes old. Ask for a new one.`,
  'too-many-wrong-codes': `A wrong code was entered ${WRONG_TRIES} times, so it no longer works. Ask for a new one.`,
  'wrong-code': 'This is not the code in our newest text to you. Check it and enter it again.',
};

/** The one text that is no message: a fixed template with the force's name and the code filled in. */
export const codeText = (force: string, code: string) =>
  `${force}: your code is ${code}. Enter it on the page where you gave your number, within ${CODE_MINUTES} minutes. If you did not ask for it, do nothing.`;

/** What a resident agrees to when they confirm a number. A change of words is a new version. */
export const textConsent = {
  what: 'urgent safety messages by text',
  version: '2026-11-1',
  text:
    'I agree that the police may text me urgent safety messages about the areas I follow, ' +
    'and keep my phone number for this until I stop them or ask for it to be deleted. ' +
    'I can stop them at any time by the link in any text.',
} as const;
