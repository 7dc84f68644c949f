import type { Template } from './letter-texts';
import { letterText } from './letter-words';

/** For who waited until their borough joined. Only the link is filled in. */
export function openedLetter(force: { name: string; site: string }, link: string): Template {
  return {
    kind: 'borough-opened',
    templateVersion: '1',
    subject: `${force.name} now writes to your area: do you still want our messages?`,
    text: letterText(
      [
        'You asked us for messages about your neighbourhood when we did not write to people there yet. Now we do. To start getting the messages that you chose, open this page and press the button on it:',
        link,
        'The link works for 28 days. If you do not press the button, we send you nothing about that area.',
      ],
      force,
    ),
  };
}
