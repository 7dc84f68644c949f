import type { Role } from '../../rules/permissions';

/** Roles that decide on messages and that a deputy may hold for a while. */
export const deputisedRoles = ['supervisor', 'legal', 'on-call inspector'] as const;
export type DeputisedRole = (typeof deputisedRoles)[number];

/** Who may stand in for a role: somebody who holds one of these anywhere in the force. */
export const mayStandInFor: Readonly<Record<DeputisedRole, readonly Role[]>> = {
  supervisor: ['supervisor', 'on-call inspector'],
  legal: ['legal'],
  'on-call inspector': ['on-call inspector', 'supervisor'],
};

/** Longest period of a deputy. */
export const DEPUTY_DAYS = 90;

/** Days of 24 hours, and the hour by which the clocks may go back within them. */
const LONGEST_MS = DEPUTY_DAYS * 86_400_000 + 3_600_000;

export const deputyWords = {
  'not-your-role': 'You can name a deputy only for a role of your own.',
  yourself: 'Choose somebody else: you cannot be your own deputy.',
  'not-eligible': 'Choose somebody who holds this role, or may stand in for it.',
  'period-wrong': 'The period must end after it begins.',
  'period-over': 'The period must end in the future.',
  'period-too-long': `A deputy is named for at most ${DEPUTY_DAYS} days.`,
  'named-already': 'They are your deputy for this role already in that period.',
  'not-yours': 'Only who named a deputy, or the deputy, can end it.',
  'ended-already': 'It has ended already.',
} as const;
export type DeputyBlocker = keyof typeof deputyWords;

export interface Period {
  readonly from: Date;
  /** The first moment after it. */
  readonly to: Date;
}

export interface Naming extends Period {
  readonly role: DeputisedRole;
  /** Roles that they hold themselves, not as deputies; null when nobody like that works here. */
  readonly deputy: { readonly id: string; readonly roles: readonly Role[] } | null;
}

/** Who names, with the roles that are their own: what one holds as a deputy is not handed on. */
export interface Namer {
  readonly id: string;
  readonly roles: readonly Role[];
  /** What they named before and did not end. */
  readonly standing: readonly (Period & { role: string; deputyId: string })[];
}

/** Why this person may not name this deputy. */
export function whyNotName(me: Namer, { role, deputy, from, to }: Naming, now: Date) {
  const eligible = deputy?.roles.some((held) => mayStandInFor[role].includes(held));
  const twice = me.standing.some(
    (one) => one.role === role && one.deputyId === deputy?.id && one.from < to && from < one.to,
  );
  return [
    !me.roles.includes(role) && 'not-your-role',
    deputy?.id === me.id && 'yourself',
    !eligible && 'not-eligible',
    to <= from && 'period-wrong',
    to > from && to <= now && 'period-over',
    to.getTime() - from.getTime() > LONGEST_MS && 'period-too-long',
    twice && 'named-already',
  ].filter((one): one is DeputyBlocker => one !== false);
}

/** Why this person may not end it now. */
export function whyNotEnd(
  meId: string,
  named: { forId: string; deputyId: string; to: Date; revokedAt: Date | null },
  now: Date,
) {
  const over = named.revokedAt !== null || named.to <= now;
  return [
    named.forId !== meId && named.deputyId !== meId && 'not-yours',
    over && 'ended-already',
  ].filter((one): one is DeputyBlocker => one !== false);
}

/** How a naming stands, for a list. */
export function standingOf(
  { from, to, revokedAt }: Period & { revokedAt: Date | null },
  now: Date,
): 'coming' | 'now' | 'over' | 'ended early' {
  if (revokedAt) return 'ended early';
  if (to <= now) return 'over';
  return from <= now ? 'now' : 'coming';
}
