import { FIRST } from '../../../platform/texts/site-languages';
import { textIn } from '../../../platform/texts/texts';

/** What a resident agrees to, word for word. A change of words is a new version; old ones stay in `consent` rows. */
export const consentWording = {
  what: 'alerts by e-mail',
  version: '2026-11-1',
  text: textIn(FIRST, 'residents/subscriptions:consent'),
} as const;

/** What a sign-up brings along when its consent was shown in another language than the first. */
export interface WithConsent {
  readonly agreedIn?: string;
}

/** The same as it was agreed to in another language, which is a version of its own. */
export const consentIn = (language: string | undefined) =>
  language === undefined || language === FIRST
    ? consentWording
    : {
        ...consentWording,
        version: `${consentWording.version}-${language}`,
        text: textIn(language, 'residents/subscriptions:consent'),
      };
