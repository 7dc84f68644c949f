import type { Template } from '../../../residents/letters/letter-texts';
import { letterText } from '../../../residents/letters/letter-words';
import type { BookingState } from '../rules/places';
import { wordsOf } from '../rules/reasons';
import type { NoticeKind } from '../rules/stale';

export type EventLetterKind = BookingState | 'moved-up' | 'left' | NoticeKind;

/** Facts alone: the letter's words are fixed, and title and place were published by a second person. */
export interface LetterFacts {
  readonly title: string;
  /** In the force's zone. */
  readonly when: string;
  readonly place: string;
  readonly page: string;
  /** Of a booking; null for who only follows it. */
  readonly people: number | null;
  readonly waiting: boolean;
  readonly reason: string | null;
  /** Ends the following of who only follows it; else null. */
  readonly stop: string | null;
  /** Where the question is answered; for that letter alone. */
  readonly rate: string | null;
}

interface Force {
  readonly name: string;
  readonly site: string;
}

type Write = (facts: LetterFacts) => { subject: string; first: readonly string[] };

const forSo = (people: number | null) =>
  people === null ? '' : people === 1 ? ' for 1 person' : ` for ${people} people`;

const writes: Record<EventLetterKind, Write> = {
  placed: ({ title, people }) => ({
    subject: `You have a place: ${title}`,
    first: [`You have a place${forSo(people)} at this event.`],
  }),
  waiting: ({ title, people }) => ({
    subject: `You are on the waiting list: ${title}`,
    first: [
      `All places at this event are taken. You wait for a place${forSo(people)}. If one becomes free before it begins, you get it, and we tell you.`,
    ],
  }),
  'moved-up': ({ title, people }) => ({
    subject: `A place became free for you: ${title}`,
    first: [
      `Somebody else cannot come, or there are more places. You have a place${forSo(people)} now.`,
      'You cannot come after all? Then please give it up, so that the next person gets it.',
    ],
  }),
  left: ({ title }) => ({
    subject: `You gave up your place: ${title}`,
    first: ['You gave up your place or your turn on the waiting list. Nothing else is needed.'],
  }),
  changed: ({ title, reason, people, waiting }) => ({
    subject: `Changed: ${title}`,
    first: [
      `The time or the place of this event has changed. ${wordsOf(reason)}`,
      people === null ? '' : waiting ? 'You still wait for a place.' : 'You keep your place.',
    ],
  }),
  cancelled: ({ title, reason }) => ({
    subject: `Called off: ${title}`,
    first: [`This event does not take place. ${wordsOf(reason)}`],
  }),
  reminder: ({ title, people }) => ({
    subject: `Tomorrow: ${title}`,
    first: [`This event is tomorrow.${people ? ` You have a place${forSo(people)}.` : ''}`],
  }),
  question: ({ title, rate }) => ({
    subject: `How was it? ${title}`,
    first: [
      'You had a place at this event. How was it? It is one question, and nobody sees who answered what:',
      rate ?? '',
    ],
  }),
};

/** Those after which somebody may want to give the place up. */
const holds: readonly EventLetterKind[] = ['placed', 'waiting', 'moved-up', 'changed', 'reminder'];

/** Fixed templates: kind and version are kept with each letter. */
export function eventLetter(kind: EventLetterKind, facts: LetterFacts, force: Force): Template {
  const { subject, first } = writes[kind](facts);
  const { title, when, place, page, people, stop } = facts;
  const booked = people !== null && holds.includes(kind);
  const paragraphs = [
    ...first,
    `${title}\n${when}\n${place}`,
    `More about it, and a file for your calendar: ${page}`,
    booked ? `To change the number of people, book again. To give it up: ${page}/leave` : '',
    stop ? `You get this because you asked for news of this event. To stop it: ${stop}` : '',
  ];
  return {
    kind: `event-${kind}`,
    templateVersion: '1',
    subject,
    text: letterText(
      paragraphs.filter((one) => one !== ''),
      force,
    ),
  };
}
