import type { Template } from './letter-texts';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

/** For who waited until their borough joined. Only the link is filled in. */
export function openedLetter(force: Sender, link: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'borough-opened',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:opened.subject', { force: force.name }),
    text: letterText(
      [t('residents/letters:opened.now'), pageIn(force, link), t('residents/letters:opened.works')],
      force,
    ),
  };
}
