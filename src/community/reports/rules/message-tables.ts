import type { SentFigures } from '../../../delivery/figures/message-figures';
import {
  departureReasons,
  type DepartureReason,
} from '../../../residents/departures/rules/reasons';
import type { Leavers } from '../../../residents/figures/reach-figures';
import { shown } from '../../polls/rules/results';
import { shareOf, type Cell, type ReportRow, type ReportTable } from './report-table';

/** A message as a report names it. */
export interface NamedSend extends SentFigures {
  readonly name: string;
  readonly day: string;
}

export type LeftBySend = readonly (Leavers & { readonly sendId: string })[];

const sum = (rows: readonly { readonly people: number }[]) =>
  rows.reduce((all, { people }) => all + people, 0);

/** Why people say they leave, as officers read it. */
const reasonNames: Readonly<Record<DepartureReason, string>> = {
  'too-many': 'Too many messages',
  'not-my-area': 'Not my area',
  'not-useful': 'Not useful',
  moved: 'Moved away',
  'did-not-sign-up': 'Did not sign up',
  other: 'Another reason',
};
const NONE = 'No reason given';
const reasons = [...departureReasons, null];
const nameOf = (reason: DepartureReason | null) => (reason ? reasonNames[reason] : NONE);

const row = (one: NamedSend, cells: readonly Cell[]): ReportRow => ({
  name: one.name,
  ...(one.messageId && { href: `/staff/messages/${one.messageId}` }),
  cells: [one.day, ...cells],
});

/** What each message brought. `answers`: people who wrote back, by message. */
export function responseTables(
  sends: readonly NamedSend[],
  answers: ReadonlyMap<string, number>,
  left: LeftBySend,
): ReportTable[] {
  const rows = sends.map((one) => {
    const went = left.filter(({ sendId }) => sendId === one.id);
    const wrote = answers.get(one.id) ?? 0;
    const taken = one.accepted;
    return row(one, [
      shown(one.audience),
      taken === null ? 'still being sent' : shown(taken),
      shown(wrote),
      taken === null || wrote < 10 ? null : shareOf(wrote, taken),
      shown(one.useful + one.notUseful),
      shown(sum(went)),
    ]);
  });
  return [
    {
      ...{ id: 'messages', title: 'What each message brought' },
      words: 'Taken: by their mail service, as the books say now.',
      head: [
        ...['Message', 'Sent', 'Everybody', 'Taken', 'Wrote back', 'Wrote back, of those'],
        ...['Rated it', 'Left by it'],
      ],
      units: ['', '', '', '', '%', '', ''],
      rows,
    },
  ];
}

/** Whether mails were useful to their readers. */
export function ratingTables(sends: readonly NamedSend[]): ReportTable[] {
  const all = (key: 'useful' | 'notUseful') => sends.reduce((count, one) => count + one[key], 0);
  const cellsOf = (useful: number, notUseful: number): Cell[] => [
    shown(useful),
    shown(notUseful),
    shareOf(useful, useful + notUseful),
  ];
  const head = ['Useful', 'Not useful', 'Useful, of those who said'];
  return [
    {
      ...{ id: 'all', title: 'All together', head: ['Which', ...head], units: ['', '', '%'] },
      rows: [{ name: 'All messages', cells: cellsOf(all('useful'), all('notUseful')) }],
    },
    {
      ...{ id: 'messages', title: 'By message', head: ['Message', 'Sent', ...head] },
      units: ['', '', '', '%'],
      rows: sends.map((one) => row(one, cellsOf(one.useful, one.notUseful))),
      chart: {
        ...{ column: 3, most: 100 },
        words: 'Share of readers to whom it was useful, by message',
      },
    },
  ];
}

/** Who left, why, and by which message. */
export function leavingTables(
  sends: readonly NamedSend[],
  left: LeftBySend,
  all: readonly Leavers[],
): ReportTable[] {
  const by = (rows: readonly Leavers[], reason: DepartureReason | null) =>
    sum(rows.filter((one) => one.reason === reason));
  const ofSend = (id: string) => left.filter(({ sendId }) => sendId === id);
  // a line of its own for each reason would say that somebody gave it
  const many = sends.filter(({ id }) => shown(sum(ofSend(id))) !== null);
  return [
    {
      ...{ id: 'reasons', title: 'Why people left', head: ['Reason', 'People'] },
      words: 'Who stopped all messages or the news of one thing, in whatever way.',
      rows: reasons.map((reason) => ({ name: nameOf(reason), cells: [shown(by(all, reason))] })),
      chart: { column: 0, words: 'People who left, by reason' },
    },
    {
      ...{ id: 'messages', title: 'By message', head: ['Message', 'Sent', 'Left'] },
      words: 'Who left by the link in that message’s own mail.',
      rows: sends.map((one) => row(one, [shown(sum(ofSend(one.id)))])),
    },
    {
      ...{ id: 'messages-by-reason', title: 'By message and reason' },
      words: 'Messages by which ten people or more left.',
      head: ['Message', 'Sent', 'Reason', 'Left'],
      rows: many.flatMap((one) =>
        reasons.map((reason) => row(one, [nameOf(reason), shown(by(ofSend(one.id), reason))])),
      ),
    },
  ];
}
