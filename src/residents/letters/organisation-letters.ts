import type { Template } from './letter-texts';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

/** For the contact of an organisation that was signed up. Its name and the link are filled in. */
export function organisationLetter(force: Sender, link: string, name: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'confirm-organisation',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:organisation.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:organisation.asked', { name }),
        pageIn(force, link),
        t('residents/letters:organisation.works'),
        t('residents/letters:organisation.not-you'),
      ],
      force,
    ),
  };
}

/** For another address of an organisation. Its name and the link are filled in. */
export function organisationAddressLetter(force: Sender, link: string, name: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'confirm-organisation-address',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:address.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:address.asked', { name }),
        pageIn(force, link),
        t('residents/letters:address.works'),
        t('residents/letters:address.not-you'),
      ],
      force,
    ),
  };
}

/** For an address that gets messages for itself already. Only the link is filled in. */
export function addressInUseLetter(force: Sender, preferences: string): Template {
  const t = letterTexts(force);
  return {
    kind: 'organisation-address-in-use',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:in-use.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:in-use.asked'),
        t('residents/letters:in-use.see'),
        pageIn(force, preferences),
        t('residents/letters:in-use.not-both'),
      ],
      force,
    ),
  };
}
