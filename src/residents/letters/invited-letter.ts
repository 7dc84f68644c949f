import type { Template } from './letter-texts';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

/** For who stood on the list of an earlier provider. Only the two links are filled in. */
export function invitedLetter(force: Sender, link: string, never: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'list-invitation',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:invited.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:invited.now', { force: force.name }),
        pageIn(force, link),
        t('residents/letters:invited.nothing-else'),
        t('residents/letters:invited.stop'),
        pageIn(force, never),
      ],
      force,
    ),
  };
}
