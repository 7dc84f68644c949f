import { ownRoles } from '../../staff/rules/scope';
import type { StaffMember } from '../../staff/staff-member';

/**
 * For whom somebody acts: null when their own roles are enough, else the one whose role they hold as a deputy and
 * need for it. `can` asks the rule with these roles alone.
 */
export async function actsFor(
  { roles }: Pick<StaffMember, 'roles'>,
  can: (roles: StaffMember['roles']) => Promise<boolean>,
): Promise<string | null> {
  const own = ownRoles(roles);
  if (own.length === roles.length || (await can(own))) return null;
  const others = [...new Set(roles.flatMap(({ forId }) => forId ?? []))];
  for (const one of others)
    if (await can(roles.filter(({ forId }) => forId === undefined || forId === one))) return one;
  // Two deputised roles together reach what neither does alone: the first stands for both.
  return (await can(roles)) ? (others[0] ?? null) : null;
}
