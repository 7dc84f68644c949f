import type { EntityManager } from 'typeorm';
import type { AuditService } from '../../audit/audit.service';
import { boxOf } from '../boundaries/rules/shape';
import { giveTeams } from '../teams/open-area-teams';
import type { AreaFollower, AreaMove } from './area-move';
import {
  ADD_IMPORT,
  ADD_SUCCESSORS,
  ADD_WARDS,
  END_WARDS,
  HAND_TEAMS_ON,
  PUT_BOUNDARY,
  UPDATE_WARDS,
} from './wards.queries';
import type { WardsRead } from './wards-read';

interface With {
  readonly followers: readonly AreaFollower[];
  readonly audit: Pick<AuditService, 'record'>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Dates the areas, keeps their outlines, and lets everything that hangs on them follow. */
export async function applyWards(tx: EntityManager, read: WardsRead, { followers, audit }: With) {
  const { plan, wards, from } = read;
  const old = await byCode(tx);
  // Those that end go first: a code is used by one area at a time.
  await tx.query(END_WARDS, [plan.ended, from]);
  await tx.query(UPDATE_WARDS, columns(wards));
  await tx.query(ADD_WARDS, [...columns(plan.added), from]);
  const now = await byCode(tx);
  const moved = movesOf(read, old, now);
  const pairs = moved.flatMap((move) => move.to.map((to) => ({ from: move.from.id, to: to.id })));
  const others = pairs.filter((pair) => pair.from !== pair.to);
  const lists = [others.map((pair) => pair.from), others.map((pair) => pair.to)];
  await tx.query(ADD_SUCCESSORS, [...lists, from]);
  await tx.query(HAND_TEAMS_ON, lists);
  const teams = await giveTeams(tx);
  let outlines = 0;
  for (const { code, shape } of wards) {
    const { west, south, east, north } = boxOf(shape);
    const box = `((${east},${north}),(${west},${south}))`;
    outlines += (await tx.query<unknown[]>(PUT_BOUNDARY, [code, box, JSON.stringify(shape)]))
      .length;
  }
  const figures: Record<string, number> = {
    'new wards': plan.added.length,
    'wards ended': plan.ended.length,
    'wards renamed': plan.renamed.length,
    'outlines new or changed': outlines,
    'teams added': teams,
  };
  for (const follower of followers) Object.assign(figures, await follower.move?.(tx, moved));
  const [{ id }] = await tx.query<[{ id: string }]>(ADD_IMPORT, ['wards', read.sha256, figures]);
  await audit.record(tx, {
    actor: { kind: 'system' },
    action: 'areas.imported',
    subject: { kind: 'area_import', id },
    detail: { added: plan.added.map(({ code }) => code), ended: plan.ended, from },
  });
  return figures;
}

const columns = (wards: readonly { code: string; name: string; borough: string }[]) => [
  wards.map(({ code }) => code),
  wards.map(({ name }) => name),
  wards.map(({ borough }) => borough),
];

async function byCode(tx: EntityManager): Promise<Map<string, Named & { parent: string | null }>> {
  const rows = await tx.query<(Named & { code: string; parent: string | null })[]>(
    `SELECT id, code, name, parent_id AS parent FROM area WHERE valid_to IS NULL`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Old wards to new ones; and a borough that was waited for as a whole to its wards. */
function movesOf(
  { plan, opened }: WardsRead,
  old: ReadonlyMap<string, Named>,
  now: ReadonlyMap<string, Named & { parent: string | null }>,
): AreaMove[] {
  const wards = [...plan.moves].map(([code, to]): AreaMove => ({
    from: old.get(code)!,
    to: to.map((each) => now.get(each)!).sort(byName),
    leaves: !now.has(code),
  }));
  const boroughs = opened.map(({ id, name }): AreaMove => ({
    from: { id, name },
    to: [...now.values()].filter(({ parent }) => parent === id).sort(byName),
    leaves: true,
  }));
  return [...wards, ...boroughs];
}

const byName = (one: Named, other: Named) => one.name.localeCompare(other.name, 'en-GB');
