import type { SiteLanguage } from '../../../platform/texts/site-languages';
import { textsIn, type Texts } from '../../../platform/texts/texts';
import type { Template } from '../../../residents/letters/letter-texts';
import { letterText, pageIn, versionIn } from '../../../residents/letters/letter-words';
import type { BookingState } from '../rules/places';
import { reasonText } from '../rules/reasons';
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
  /** In which the letter is written. */
  readonly language: SiteLanguage;
}

type Write = (facts: LetterFacts, t: Texts) => readonly string[];

const writes: Record<EventLetterKind, Write> = {
  placed: ({ people }, t) => [t('community/events:letter.placed', { count: people })],
  waiting: ({ people }, t) => [t('community/events:letter.waiting', { count: people })],
  'moved-up': ({ people }, t) => [
    t('community/events:letter.moved-up', { count: people }),
    t('community/events:letter.moved-up-cannot'),
  ],
  left: (_, t) => [t('community/events:letter.left')],
  changed: ({ reason, people, waiting }, t) => [
    t('community/events:letter.changed', { reason: t(reasonText(reason)) }),
    people === null ? '' : t(`community/events:letter.changed-${waiting ? 'waiting' : 'placed'}`),
  ],
  cancelled: ({ reason }, t) => [
    t('community/events:letter.cancelled', { reason: t(reasonText(reason)) }),
  ],
  reminder: ({ people }, t) => [
    people === null
      ? t('community/events:letter.reminder')
      : t('community/events:letter.reminder-placed', { count: people }),
  ],
  question: ({ rate }, t) => [t('community/events:letter.question'), rate ?? ''],
};

/** Those after which somebody may want to give the place up. */
const holds: readonly EventLetterKind[] = ['placed', 'waiting', 'moved-up', 'changed', 'reminder'];

/** Fixed templates: kind and version are kept with each letter. */
export function eventLetter(kind: EventLetterKind, facts: LetterFacts, force: Force): Template {
  const t = textsIn(force.language);
  const { title, when, place, page, people, stop } = facts;
  const booked = people !== null && holds.includes(kind);
  const paragraphs = [
    ...writes[kind](facts, t),
    `${title}\n${when}\n${place}`,
    t('community/events:letter.more', { page: pageIn(force, page) }),
    booked ? t('community/events:letter.give-up', { page: pageIn(force, `${page}/leave`) }) : '',
    stop ? t('community/events:letter.stop', { stop: pageIn(force, stop) }) : '',
  ];
  return {
    kind: `event-${kind}`,
    templateVersion: versionIn(force, '1'),
    subject: t(`community/events:letter.subject.${kind}`, { title }),
    text: letterText(
      paragraphs.filter((one) => one !== ''),
      force,
    ),
  };
}
