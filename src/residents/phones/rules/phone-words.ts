import { FIRST } from '../../../platform/texts/site-languages';
import { textIn } from '../../../platform/texts/texts';
import { CODE_MINUTES, type CodeBlocker } from '../../privacy/rules/code-answer';

/** What an answer to a texted code means and what to do. */
export const phoneCodeWords: Record<CodeBlocker, string> = {
  'no-code': 'residents/phones:refused.no-code',
  'used-code': 'residents/phones:refused.used-code',
  'expired-code': 'residents/phones:refused.expired-code',
  'too-many-wrong-codes': 'residents/phones:refused.too-many-wrong-codes',
  'wrong-code': 'residents/phones:refused.wrong-code',
};

/** The one text that is no message: a fixed template with the force's name and the code filled in. */
export const codeText = (language: string, force: string, code: string) =>
  textIn(language, 'residents/phones:text.code', { force, code, minutes: CODE_MINUTES });

/** What a resident agrees to when they confirm a number. A change of words is a new version. */
export const textConsent = {
  what: 'urgent safety messages by text',
  version: '2026-11-1',
} as const;

/** The same in the words of a language, each a version of its own. */
export const textConsentIn = (language: string) => ({
  ...textConsent,
  version: language === FIRST ? textConsent.version : `${textConsent.version}-${language}`,
  text: textIn(language, 'residents/phones:consent'),
});
