import type { Template } from './letter-texts';
import { letterText } from './letter-words';

/** For who wants to finish the sign-up later. Only the link is filled in. */
export function savedSurveyLetter(force: { name: string; site: string }, link: string): Template {
  return {
    kind: 'saved-survey',
    templateVersion: '1',
    subject: `Finish your sign-up with ${force.name}`,
    text: letterText(
      [
        'Someone began to sign up for messages about a neighbourhood and asked us to send the link to go on to this address. Open this page and press the button on it:',
        link,
        'The link works for 7 days. Until you finish, you get no messages.',
        'If this was not you, you need not do anything. We have not kept this address.',
      ],
      force,
    ),
  };
}
