import type { Role } from './permissions';

export interface HeldRole {
  readonly role: Role;
  readonly areaId: string;
  /** Whose role it is, where it is held as their deputy. */
  readonly forId?: string;
  /** Left out where the area is not the whole force. */
  readonly ofForce?: true;
}

/** Without those held as a deputy. */
export const ownRoles = <R extends HeldRole>(held: readonly R[]): R[] =>
  held.filter(({ forId }) => forId === undefined);

/**
 * Whether the roles held reach all of these areas. A role over an area covers its whole subtree:
 * each path (ids from the force down to the area itself) must hold an area of one of `wanted`.
 * No areas at all is covered by nobody: an audience that was not chosen yet is no permission.
 */
export function covers(
  held: readonly HeldRole[],
  wanted: Role | readonly Role[],
  areaPaths: readonly (readonly string[])[],
): boolean {
  const roles: readonly Role[] = typeof wanted === 'string' ? [wanted] : wanted;
  const areas = new Set(
    held.filter(({ role }) => roles.includes(role)).map(({ areaId }) => areaId),
  );
  return areaPaths.length > 0 && areaPaths.every((path) => path.some((id) => areas.has(id)));
}
