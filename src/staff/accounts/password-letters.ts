import type { Letter } from '../../platform/mail/letter';

/** Why somebody gets a link: they were given an account, or asked for another password. */
export type LinkPurpose = 'invitation' | 'reset';

interface Frame {
  to: string;
  force: string;
}

/** How long a link works, for the letter that carries it. */
export const linkWords: Record<LinkPurpose, string> = {
  invitation: '7 days',
  reset: '1 hour',
};

/** Fixed letters to colleagues about their own sign-in: version 1. No name, no role. */
export function linkLetter(purpose: LinkPurpose, link: string, { to, force }: Frame): Letter {
  const [subject, first, last] = {
    invitation: [
      `Your account for the neighbourhood messages of ${force}`,
      'An administrator has made an account for you. Choose a password to begin:',
      'If you do not know what this is about, ask your administrator.',
    ],
    reset: [
      'Choose a new password',
      'Somebody asked for a new password for your account. If that was you, choose it here:',
      'If it was not you, do nothing: your password stays as it is.',
    ],
  }[purpose] as [string, string, string];
  const text = [first, link, `The link works once, for ${linkWords[purpose]}. ${last}`, force];
  return { to, subject, text: text.join('\n\n') };
}

/** After every change but the first: whoever did not do it must know. */
export const changedLetter = ({ to, force }: Frame): Letter => ({
  to,
  subject: 'Your password was changed',
  text: [
    'The password of your account was changed just now, and you were signed out everywhere else.',
    'If you did not do this, tell your administrator at once.',
    force,
  ].join('\n\n'),
});
