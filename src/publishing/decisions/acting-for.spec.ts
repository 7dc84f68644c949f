import type { HeldRole } from '../../staff/rules/scope';
import { actsFor } from './acting-for';

const role = (name: HeldRole['role'], areaId: string, forId?: string): HeldRole =>
  forId === undefined ? { role: name, areaId } : { role: name, areaId, forId };
/** Needs a supervisor over each of these areas. */
const needs =
  (...areas: string[]) =>
  (roles: readonly HeldRole[]) =>
    Promise.resolve(
      areas.every((area) => roles.some((one) => one.role === 'supervisor' && one.areaId === area)),
    );

describe('actsFor', () => {
  it.each<[string, HeldRole[], string[], string | null]>([
    ['own role', [role('supervisor', 'a')], ['a'], null],
    ['own role is enough', [role('supervisor', 'a'), role('supervisor', 'b', 'x')], ['a'], null],
    ['a deputised one', [role('supervisor', 'a'), role('supervisor', 'b', 'x')], ['b'], 'x'],
    ['the right one', [role('legal', 'a', 'x'), role('supervisor', 'b', 'y')], ['b'], 'y'],
    ['two together', [role('supervisor', 'a', 'x'), role('supervisor', 'b', 'y')], ['a', 'b'], 'x'],
    ['nothing is enough', [role('supervisor', 'a', 'x')], ['c'], null],
  ])('%s', async (_, roles, areas, expected) => {
    await expect(actsFor({ roles }, needs(...areas))).resolves.toBe(expected);
  });
});
