import { CODE_MINUTES, type CodePurpose } from '../privacy/rules/code-answer';
import { letterText } from './letter-words';

interface Force {
  readonly name: string;
  readonly site: string;
}

/** A fixed template: its kind and version are kept with each letter that was made from it. */
export interface Template {
  readonly kind: string;
  readonly templateVersion: string;
  readonly subject: string;
  readonly text: string;
}

export function confirmLetter(force: Force, link: string): Template {
  return {
    kind: 'confirm-sign-up',
    templateVersion: '1',
    subject: `Confirm that you want messages from ${force.name}`,
    text: letterText(
      [
        `Someone asked us to send messages about your neighbourhood to this address. To get them, open this page and press the button on it:`,
        link,
        'The link works for 7 days.',
        'If this was not you, you need not do anything. We remind you once, and delete this address after 7 days.',
      ],
      force,
    ),
  };
}

export function reminderLetter(force: Force, link: string): Template {
  return {
    kind: 'remind-sign-up',
    templateVersion: '1',
    subject: `Still to do: confirm that you want messages from ${force.name}`,
    text: letterText(
      [
        'Two days ago someone asked us to send messages about your neighbourhood to this address. Nothing is sent until you open this page and press the button on it:',
        link,
        'This is our only reminder. The link works for 5 more days.',
        'If this was not you, you need not do anything: we delete this address then.',
      ],
      force,
    ),
  };
}

export function alreadyLetter(force: Force, preferences: string): Template {
  return {
    kind: 'already-signed-up',
    templateVersion: '1',
    subject: `You already get messages from ${force.name}`,
    text: letterText(
      [
        'Someone signed up for messages about a neighbourhood with this address. You get our messages already, so nothing was changed.',
        'To change your areas, your topics or how often you hear from us, or to stop, open this page:',
        preferences,
        'If this was not you, you need not do anything.',
      ],
      force,
    ),
  };
}

const codeFor: Record<CodePurpose, string> = {
  download: 'download what we hold about you',
  deletion: 'delete what we hold about you',
  vote: 'vote',
  follow: 'hear what is done about something',
  following: 'see what you follow',
  'book-place': 'book a place at an event',
  'leave-place': 'give up your place at an event',
  report: 'get an answer to what you wrote to us',
  concerns: 'see what you raised with us',
  organisation: 'look after your organisation',
};

export function codeLetter(force: Force, purpose: CodePurpose, code: string): Template {
  return {
    kind: `code-${purpose}`,
    templateVersion: '1',
    // The code stays out of the subject: telephones show that on their locked screens.
    subject: `Your code from ${force.name}`,
    text: letterText(
      [
        `Your code to ${codeFor[purpose]} is ${code}`,
        `It works once, for ${CODE_MINUTES} minutes. Enter it on the page where you asked for it. We never ask for it by telephone.`,
        'If you did not ask for a code, you need not do anything.',
      ],
      force,
    ),
  };
}
