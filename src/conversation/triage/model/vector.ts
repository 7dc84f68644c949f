import type { Vocabulary } from '../../../publishing/checks/model/known-features';
import type { Vector } from '../../../publishing/checks/model/vector';
import { GROUP_LENGTH, type Group } from './features';

/** Counts weighed by log and rarity, each group to its length; last a constant 1. */
export function vectorOf(counts: ReadonlyMap<string, number>, { place, idf }: Vocabulary): Vector {
  const squares: Record<Group, number> = { w: 0, c: 0, s: 0, f: 0 };
  const groups: Group[] = [];
  const at: number[] = [];
  const value: number[] = [];
  for (const [name, count] of counts) {
    const known = place.get(name);
    if (known === undefined) continue;
    const group = name[0] as Group;
    const one = (1 + Math.log(count)) * idf[known]!;
    squares[group] += one * one;
    groups.push(group);
    at.push(known);
    value.push(one);
  }
  groups.forEach((group, i) => (value[i]! *= GROUP_LENGTH[group] / Math.sqrt(squares[group])));
  return { at: [...at, place.size], value: [...value, 1] };
}

/** How many weights a model with this vocabulary has for each of its names. */
export const widthOf = ({ place }: Vocabulary) => place.size + 1;
