import type { Acknowledgement } from '../../triage/rules/automatic-mail';

/** Fixed, approved sentences by kind of concern: what happens next, with nothing of what was written. Version 1. */
export const acknowledgementWords: Readonly<Record<Acknowledgement, string>> = {
  'crime-report':
    'The crime desk reads it. It does not count as a reported crime until an officer tells you so; to report it now, call 101 or use our website.',
  information: 'Thank you for what you told us. We may not be able to say what comes of it.',
  safeguarding: 'An officer who deals with people at risk reads it.',
  fraud: 'The fraud desk reads it. If money has just left your account, call your bank first.',
  council: 'Some of this may be for the council. We tell you if we pass it on.',
  complaint: 'Those who deal with complaints about the police read it, not the officers concerned.',
  'data-rights': 'The data protection office answers within one month, as the law asks.',
  subscription: 'To change or stop your alerts at once, use the links in any of our messages.',
  bereavement: 'We are sorry for your loss. An officer reads it with care.',
  general: 'An officer reads it.',
};
