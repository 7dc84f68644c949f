import { CODE_MINUTES, type CodePurpose } from '../privacy/rules/code-answer';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

/** A fixed template: its kind and version are kept with each letter that was made from it. */
export interface Template {
  readonly kind: string;
  readonly templateVersion: string;
  readonly subject: string;
  readonly text: string;
}

export function confirmLetter(force: Sender, link: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'confirm-sign-up',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:confirm.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:confirm.asked'),
        pageIn(force, link),
        t('residents/letters:confirm.works'),
        t('residents/letters:confirm.not-you'),
      ],
      force,
    ),
  };
}

export function reminderLetter(force: Sender, link: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'remind-sign-up',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:remind.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:remind.asked'),
        pageIn(force, link),
        t('residents/letters:remind.works'),
        t('residents/letters:remind.not-you'),
      ],
      force,
    ),
  };
}

export function alreadyLetter(force: Sender, preferences: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'already-signed-up',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:already.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:already.asked'),
        t('residents/letters:already.change'),
        pageIn(force, preferences),
        t('residents/letters:not-you'),
      ],
      force,
    ),
  };
}

export function codeLetter(force: Sender, purpose: CodePurpose, code: string): Template {
  const t = letterTexts(force);
  const what = t(`residents/letters:code.to.${purpose}`);
  return {
    kind: `code-${purpose}`,
    templateVersion: versionIn(force, '1'),
    // The code stays out of the subject: telephones show that on their locked screens.
    subject: t('residents/letters:code.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:code.is', { what, code }),
        t('residents/letters:code.works', { minutes: CODE_MINUTES }),
        t('residents/letters:code.not-you'),
      ],
      force,
    ),
  };
}
