import type { Template } from './letter-texts';
import { letterText } from './letter-words';

/** For who stood on the list of an earlier provider. Only the two links are filled in. */
export function invitedLetter(
  force: { name: string; site: string },
  link: string,
  never: string,
): Template {
  return {
    kind: 'list-invitation',
    templateVersion: '1',
    subject: `Do you still want neighbourhood messages from ${force.name}?`,
    text: letterText(
      [
        `You used to get messages about your neighbourhood by another service. ${force.name} now sends them itself. To go on getting them, open this page and press the button on it:`,
        link,
        'We send you nothing else before you do. If you do not press the button within 28 days, we delete your address, and ask no more.',
        'If you do not want to be asked, you can stop it now:',
        never,
      ],
      force,
    ),
  };
}
