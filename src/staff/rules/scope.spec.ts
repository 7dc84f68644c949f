import type { Role } from './permissions';
import { covers, type HeldRole } from './scope';

const kingstonWard = ['force', 'sw', 'kingston', 'norbiton'];
const mertonWard = ['force', 'sw', 'merton', 'abbey'];
const over = (role: Role, areaId: string): HeldRole => ({ role, areaId });

describe('covers', () => {
  it.each<[string, HeldRole[], Role | Role[], string[][], boolean]>([
    ['its own ward', [over('officer', 'norbiton')], 'officer', [kingstonWard], true],
    ['a ward of its borough', [over('officer', 'kingston')], 'officer', [kingstonWard], true],
    [
      'everything, over the force',
      [over('legal', 'force')],
      'legal',
      [kingstonWard, mertonWard],
      true,
    ],
    ['not the next borough', [over('officer', 'kingston')], 'officer', [mertonWard], false],
    [
      'not half of the areas',
      [over('officer', 'kingston')],
      'officer',
      [kingstonWard, mertonWard],
      false,
    ],
    [
      'not the borough above its ward',
      [over('officer', 'norbiton')],
      'officer',
      [kingstonWard.slice(0, 3)],
      false,
    ],
    ['not by another role', [over('officer', 'force')], 'supervisor', [kingstonWard], false],
    [
      'by any of several roles',
      [over('triage', 'force')],
      ['supervisor', 'triage'],
      [kingstonWard],
      true,
    ],
    [
      'two boroughs held apart',
      [over('officer', 'kingston'), over('officer', 'merton')],
      'officer',
      [kingstonWard, mertonWard],
      true,
    ],
    [
      'two boroughs by two wanted roles',
      [over('officer', 'kingston'), over('supervisor', 'merton')],
      ['officer', 'supervisor'],
      [kingstonWard, mertonWard],
      true,
    ],
    [
      'not two boroughs when one is held by an unwanted role',
      [over('officer', 'kingston'), over('supervisor', 'merton')],
      'supervisor',
      [kingstonWard, mertonWard],
      false,
    ],
    ['nothing without a role', [], 'officer', [kingstonWard], false],
    ['not an audience without areas', [over('legal', 'force')], 'legal', [], false],
    ['not an area without a path', [over('legal', 'force')], 'legal', [[]], false],
  ])('%s', (_name, held, wanted, paths, expected) => {
    expect(covers(held, wanted, paths)).toBe(expected);
  });
});
