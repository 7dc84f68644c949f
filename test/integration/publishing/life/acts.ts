import fc from 'fast-check';
import type { State } from '../../../../src/publishing/messages/rules/life';
import { everybody, type Who } from './people';

export type Text = 'clean' | 'legal' | 'block';

/** Written out again, not taken from the production table. */
export const actions = [
  'submit',
  'recall',
  'clear',
  'return',
  'approve',
  'reschedule',
  'lift',
  'pause',
  'resume',
  'withdraw',
] as const;
export type Action = (typeof actions)[number];

/** A message of the walk; what never changes on it. */
export interface Kind {
  by: 'author' | 'colleague' | 'partner';
  urgent: boolean;
  forceWide: boolean;
  /** Its release is two hours away each time that it is written; else it goes out once approved. */
  later: boolean;
  /** Its last useful moment is thirty hours away each time that it is written. */
  ends: boolean;
  held: boolean;
}

export interface Decide {
  kind: 'decide';
  action: Action;
  who: Who;
  /** The version that they say they saw. */
  seen: 'now' | 'stale' | 'unsaid';
  hash: 'now' | 'wrong' | 'none';
  /** Reasons: given, blank, or (clear and return) at a finding that there is not. */
  reason: 'given' | 'blank' | 'unknown finding';
  /** Reschedule: at once, in two hours, an hour ago, or far beyond any last useful moment. */
  to: 'now' | 'later' | 'past' | 'far';
}

/** Hours; no sum of them meets a limit of 24 or 30 hours or 30 days to the minute. */
export const spans = { little: 3.1, day: 25.2, month: 745.3 } as const;

export type Act =
  | Decide
  | { kind: 'edit'; who: Who; text: Text; seen: 'now' | 'stale' | 'unsaid' }
  | { kind: 'read'; who: Who }
  | { kind: 'again'; how: 'same' | 'other action' | 'other person' }
  | { kind: 'edit again' }
  | { kind: 'keyless'; who: Who }
  | { kind: 'time'; span: keyof typeof spans }
  | { kind: 'sent' }
  /** An attempt by SQL to release what is not approved. */
  | { kind: 'forgery'; which: number }
  /** What usually comes next where the message stands; `turn` says by which of those who may. */
  | { kind: 'onward'; turn: number };

const who = fc.constantFrom<Who>(...everybody);
const text = fc.constantFrom<Text>('clean', 'clean', 'legal', 'block');
/** Mostly the first one, so that walks get far. */
const mostly = <T>(first: T, ...others: T[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(first) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );
const decide = (action: fc.Arbitrary<Action>, by: fc.Arbitrary<Who>): fc.Arbitrary<Act> =>
  fc.record({
    kind: fc.constant('decide' as const),
    ...{ action, who: by },
    seen: mostly<Decide['seen']>('now', 'stale', 'unsaid'),
    hash: mostly<Decide['hash']>('now', 'wrong', 'none'),
    reason: mostly<Decide['reason']>('given', 'blank', 'unknown finding'),
    to: fc.constantFrom<Decide['to']>('now', 'later', 'past', 'far'),
  });
const usually = (action: Action, ...by: Who[]) =>
  decide(fc.constant(action), fc.constantFrom(...by));
const edit = (by: fc.Arbitrary<Who>): fc.Arbitrary<Act> =>
  fc.record({
    kind: fc.constant('edit' as const),
    ...{ who: by, text },
    seen: mostly<Decide['seen']>('now', 'stale', 'unsaid'),
  });
const often = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });

/** Any act of anybody, and as often the one that usually follows, so that walks get far. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  often(
    24,
    fc.record({ kind: fc.constant('onward' as const), turn: fc.integer({ min: 0, max: 5 }) }),
  ),
  often(8, decide(fc.constantFrom(...actions), who)),
  often(
    4,
    usually('approve', 'author', 'partnerHead', 'supervisor', 'supervisor2', 'inspector', 'local'),
  ),
  often(3, usually('clear', 'author', 'legal', 'legal2', 'inspector')),
  often(2, usually('recall', 'author', 'colleague', 'partner')),
  often(2, usually('reschedule', 'author', 'colleague', 'supervisor')),
  often(1, edit(who)),
  often(4, edit(fc.constantFrom<Who>('author', 'colleague', 'partner'))),
  often(2, fc.record({ kind: fc.constant('read' as const), who })),
  often(
    2,
    fc.record({
      kind: fc.constant('again' as const),
      how: fc.constantFrom('same', 'same', 'other action', 'other person'),
    }),
  ),
  often(1, fc.constant<Act>({ kind: 'edit again' })),
  often(1, fc.record({ kind: fc.constant('keyless' as const), who })),
  often(
    3,
    fc
      .constantFrom<keyof typeof spans>('little', 'little', 'little', 'day', 'day', 'month')
      .map((span): Act => ({ kind: 'time', span })),
  ),
  often(1, fc.constant<Act>({ kind: 'sent' })),
  often(4, fc.record({ kind: fc.constant('forgery' as const), which: fc.nat({ max: 999 }) })),
);

/** So many usual steps, by those who may first. */
export const onwards = (steps: number): Act[] =>
  Array.from({ length: steps }, () => ({ kind: 'onward', turn: 0 }));

/** The action as it should be asked for. */
export const usual = (action: Action, who: Who): Act => ({
  ...{ kind: 'decide', action, who, seen: 'now', hash: 'now', reason: 'given', to: 'now' },
});

/** The usual next act from a state; `council`: its own supervisor has yet to approve. */
export function onward(state: State, turn: number, by: Who, council: boolean): Act {
  const one = <T>(...list: readonly [T, ...T[]]): T => list[turn % list.length] ?? list[0];
  const act = usual;
  const next: Partial<Record<State, () => Act>> = {
    draft: () =>
      turn === 5
        ? { kind: 'edit', who: by, text: one<Text>('clean', 'legal', 'block'), seen: 'now' }
        : act('submit', by),
    returned: () => act('submit', by),
    'legal review': () =>
      turn === 5 ? act('return', 'legal') : act('clear', one<Who>('legal', 'legal2', 'inspector')),
    approval: () =>
      council
        ? act('approve', 'partnerHead')
        : act('approve', one<Who>('supervisor', 'supervisor2', 'inspector')),
    scheduled: () =>
      one<Act>(act('lift', 'supervisor'), { kind: 'time', span: 'little' }, act('reschedule', by)),
    sending: () => one(act('pause', 'supervisor'), act('withdraw', 'supervisor2')),
    paused: () => one(act('resume', 'inspector'), act('resume', 'supervisor')),
  };
  return next[state]?.() ?? { kind: 'read', who: 'auditor' };
}

export const kind: fc.Arbitrary<Kind> = fc.record({
  by: fc.constantFrom('author', 'author', 'colleague', 'partner'),
  urgent: fc.boolean(),
  forceWide: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
  later: fc.boolean(),
  ends: fc.boolean(),
  held: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});
