import type { Template } from './letter-texts';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

/** For who wants to finish the sign-up later. Only the link is filled in. */
export function savedSurveyLetter(force: Sender, link: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'saved-survey',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:saved.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:saved.asked'),
        pageIn(force, link),
        t('residents/letters:saved.works'),
        t('residents/letters:saved.not-you'),
      ],
      force,
    ),
  };
}
