import type { Role } from '../../rules/permissions';
import { covers, type HeldRole } from '../../rules/scope';
import type { AccountBlocker } from './account-words';

/** A role over an area with all below it. */
export interface Grant {
  readonly role: Role;
  readonly areaId: string;
}

/** Who acts: the roles of their own. */
export interface Acting {
  readonly id: string;
  readonly roles: readonly HeldRole[];
}

export interface Standing {
  readonly id: string;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly partnerId: string | null;
  readonly grants: readonly Grant[];
  readonly teamIds: readonly string[];
}

export interface Facts {
  /** By area id: ids from the force down to the area. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** By team id: the paths of its areas; none for a desk, which serves the whole force. */
  readonly teams: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The area at the top of the tree. */
  readonly force: string;
  /** Active administrators over the whole force with a password, this account not counted. */
  readonly otherAdministrators: number;
}

/** What an account is to hold. */
export interface Wanted {
  readonly grants: readonly Grant[];
  readonly teamIds: readonly string[];
}

const partnerRoles: readonly Role[] = ['partner', 'partner supervisor'];
const same = (one: Grant) => (other: Grant) =>
  one.role === other.role && one.areaId === other.areaId;

/** What stands in one list and not in the other. */
export const without = (list: readonly Grant[], others: readonly Grant[]): Grant[] =>
  list.filter((one) => !others.some(same(one)));
const missing = (list: readonly string[], others: readonly string[]) =>
  list.filter((one) => !others.includes(one));

function reaches(me: Acting, { grants, teamIds }: Wanted, facts: Facts): boolean {
  const paths = [
    ...grants.map(({ areaId }) => facts.paths.get(areaId) ?? []),
    ...teamIds.flatMap((id) => {
      const own = facts.teams.get(id) ?? [];
      return own.length > 0 ? own : [[facts.force]];
    }),
  ];
  // An account that holds nothing belongs to no part of the force.
  return covers(me.roles, 'administrator', paths.length > 0 ? paths : [[facts.force]]);
}

const overForce = (grants: readonly Grant[], { force }: Facts) =>
  grants.some(({ role, areaId }) => role === 'administrator' && areaId === force);

function sides(partnerId: string | null, all: readonly Grant[], added: readonly Grant[]) {
  const partners = ({ role }: Grant) => partnerRoles.includes(role);
  return [
    partnerId !== null && !all.every(partners) && 'of-a-partner',
    partnerId === null && added.some(partners) && 'partner-missing',
  ] as const;
}

const only = (all: readonly (AccountBlocker | false)[]) =>
  all.filter((one): one is AccountBlocker => one !== false);

/** Why this administrator may not add such an account; empty when they may. */
export function whyNotAdd(
  me: Acting,
  wanted: Wanted & { partnerId: string | null },
  facts: Facts,
): AccountBlocker[] {
  const none = wanted.grants.length === 0;
  return only([
    none && 'role-missing',
    !none && !reaches(me, wanted, facts) && 'outside-your-area',
    ...sides(wanted.partnerId, wanted.grants, wanted.grants),
  ]);
}

/** Why not change it so. A new name touches all that the account holds; a role or team only itself. */
export function whyNotChange(
  me: Acting,
  { id, active, hasPassword, partnerId, grants, teamIds }: Standing,
  wanted: Wanted & { renames: boolean },
  facts: Facts,
): AccountBlocker[] {
  if (!active) return ['ended-already'];
  const [added, taken] = [without(wanted.grants, grants), without(grants, wanted.grants)];
  const [joined, left] = [missing(wanted.teamIds, teamIds), missing(teamIds, wanted.teamIds)];
  const touched = { grants: [...added, ...taken], teamIds: [...joined, ...left] };
  const touchesAny = touched.grants.length + touched.teamIds.length > 0;
  const outside =
    (touchesAny && !reaches(me, touched, facts)) ||
    (wanted.renames && !reaches(me, { grants, teamIds }, facts));
  return only([
    wanted.grants.length === 0 && 'role-missing',
    outside && 'outside-your-area',
    id === me.id && taken.some(({ role }) => role === 'administrator') && 'own-administrator-role',
    hasPassword &&
      overForce(taken, facts) &&
      facts.otherAdministrators === 0 &&
      'last-administrator',
    ...sides(partnerId, wanted.grants, added),
  ]);
}

/** Why not end it now. */
export function whyNotEnd(me: Acting, account: Standing, facts: Facts): AccountBlocker[] {
  if (!account.active) return ['ended-already'];
  const last = overForce(account.grants, facts) && account.hasPassword;
  return only([
    account.id === me.id && 'yourself',
    !reaches(me, account, facts) && 'outside-your-area',
    last && facts.otherAdministrators === 0 && 'last-administrator',
  ]);
}

/** Why not bring it back. It has the roles that it had. */
export function whyNotRestore(me: Acting, account: Standing, facts: Facts): AccountBlocker[] {
  if (account.active) return ['stands-already'];
  return only([!reaches(me, account, facts) && 'outside-your-area']);
}

/** Why not send the invitation once more. */
export function whyNotInvite(me: Acting, account: Standing, facts: Facts): AccountBlocker[] {
  if (!account.active) return ['ended-already'];
  return only([
    account.hasPassword && 'has-a-password',
    !reaches(me, account, facts) && 'outside-your-area',
  ]);
}
