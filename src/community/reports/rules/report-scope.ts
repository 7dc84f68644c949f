import { permissions, type Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';

const allowed: readonly Role[] = permissions['report.read'];

/** Areas over which somebody may read reports, as their roles name them; none: they may not read any. */
export const ownAreas = (held: readonly HeldRole[]): string[] => [
  ...new Set(held.filter(({ role }) => allowed.includes(role)).map(({ areaId }) => areaId)),
];

/** Whether all of these areas are theirs to read about. */
export const mayReadOf = (
  held: readonly HeldRole[],
  areaPaths: readonly (readonly string[])[],
): boolean => covers(held, allowed, areaPaths);
