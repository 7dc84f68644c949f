import type { ManneredAs } from '../relay/manners';

/** What a send rides over: who is struck, and how. */
export const struck = [
  'worker killed',
  'worker asleep',
  'worker told to stop',
  'web killed',
  'web asleep',
  'PostgreSQL killed',
  'PostgreSQL asleep',
  'Temporal killed',
  'Temporal asleep',
  'relay killed',
  'relay asleep',
  'disk full',
  'restored to a moment',
  'restored from a snapshot',
] as const;

/** A relay that behaves badly all through the send. */
export const mannered = {
  'connections reset': 'resets',
  'relay slow': 'trickles',
  'relay says 451': 'storms',
  'relay says 421': 'leaves',
  'relay drops after its 250': 'drops',
  'relay takes no body': 'lies',
  'relay silent after the body': 'silent',
  'relay vanishes': 'vanishes',
} as const satisfies Record<string, ManneredAs>;

/** Residents write in while one of these is struck. */
export const answered = [
  'replies, mailroom killed',
  'replies, mailroom told to stop',
  'replies, worker killed',
  'replies, PostgreSQL killed',
  'replies, Temporal killed',
] as const;

export type Struck = (typeof struck)[number];
export type Mannered = keyof typeof mannered;
export type Answered = (typeof answered)[number];
export type Kind = Struck | Mannered | Answered;

export const isMannered = (kind: Kind): kind is Mannered => kind in mannered;
export const isAnswered = (kind: Kind): kind is Answered => kind.startsWith('replies');

/** Every kind once, but resets twice: there is a position for every byte of a conversation. */
export const bag: readonly Kind[] = [
  ...struck,
  ...(Object.keys(mannered) as Mannered[]),
  'connections reset',
  ...answered,
];

/** Those that take a few seconds, for the test suite: one of each sort, and no wait for a lease to run out. */
export const quick: readonly Kind[] = [
  'connections reset',
  'relay says 451',
  'relay killed',
  'relay drops after its 250',
  'relay takes no body',
  'PostgreSQL killed',
  'web killed',
  'worker told to stop',
  'restored to a moment',
  'replies, mailroom killed',
];

/** Crashes of ours that may leave mails in flight: the books may call that many windows possible duplicates. */
export function crashesOf(kind: Kind): number {
  if (isMannered(kind) || isAnswered(kind)) return 0;
  return /^(web|relay)|told to stop/.test(kind) ? 0 : 1;
}
