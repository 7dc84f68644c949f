import type { FormKind } from './rules/as-asked';

/** A page that nobody looks twice at. Where the quick exit leads. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/** What the pages of each form say. */
export const formWords: Record<
  FormKind,
  { title: string; question: string; hint: string; place: string; placeHint: string; send: string }
> = {
  concern: {
    title: 'Raise a concern',
    question: 'What concerns you?',
    hint: 'Say what happens, when, and what you would like to see. Do not give names of other people unless they matter.',
    place: 'Street, postcode or place',
    placeHint: 'For example Mill Lane by the school, or SW19 5AA.',
    send: 'Send it',
  },
  rumour: {
    title: 'Ask: is this true?',
    question: 'What did you hear or see?',
    hint: 'Write it as it was told to you. We find out what is so, and answer in public where that helps.',
    place: 'Where you heard or saw it',
    placeHint:
      'For example a street, a group chat, or the address of a page. No names of private people.',
    send: 'Ask us',
  },
};
