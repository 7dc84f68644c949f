import { Injectable } from '@nestjs/common';
import type { Area } from '../../places/areas/area.entity';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import type { StaffMember } from '../../staff/staff-member';
import { mayReadOf, ownAreas } from './rules/report-scope';

/** What a report is about. */
export interface Ground {
  /** All that lies, or ever lay, in it. */
  readonly areaIds: readonly string[];
  /** Its boroughs, or its wards where it is within one borough. */
  readonly parts: readonly Area[];
  readonly wholeForce: boolean;
}

export interface BoroughChoice {
  readonly id: string;
  readonly name: string;
  /** Whether all of it may be chosen. */
  readonly whole: boolean;
  readonly wards: readonly { readonly id: string; readonly name: string }[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which areas somebody may read reports about: those of their roles, and nothing else. */
@Injectable()
export class ReportGround {
  constructor(private readonly areas: AreasService) {}

  /** All that is theirs where none is given. 404 `not-found` for no area of ours, 403 `outside-your-area`. */
  async of(me: StaffMember, areaId: string | null): Promise<Ground> {
    const roots = areaId ? [await this.chosen(me, areaId)] : ownAreas(me.roles);
    const [areaIds, tree, force] = await Promise.all([
      this.areas.below(roots),
      this.areas.tree(),
      this.areas.force(),
    ]);
    const within = ({ path }: Area) => path.some((id) => roots.includes(id));
    const boroughs = tree.map(({ borough }) => borough).filter(within);
    const parts = boroughs.length > 1 ? boroughs : (await this.areas.wards()).filter(within);
    return { areaIds, parts, wholeForce: force !== null && roots.includes(force.id) };
  }

  /** What may be chosen, for the form. */
  async choices(me: StaffMember): Promise<BoroughChoice[]> {
    const tree = await this.areas.tree();
    const mine = ({ path }: Area) => mayReadOf(me.roles, [path]);
    return tree
      .map(({ borough, wards }) => ({
        ...{ id: borough.id, name: borough.name, whole: mine(borough) },
        wards: wards.filter(mine).map(({ id, name }) => ({ id, name })),
      }))
      .filter(({ whole, wards }) => whole || wards.length > 0);
  }

  private async chosen(me: StaffMember, areaId: string): Promise<string> {
    const [path] = uuid.test(areaId) ? await this.pathOf(areaId) : [];
    if (!path) throw new Refusal('not-found', 404, 'There is no such area.');
    if (!mayReadOf(me.roles, [path]))
      throw new Refusal('outside-your-area', 403, 'Reports are of your own areas alone.');
    return areaId;
  }

  private async pathOf(areaId: string): Promise<string[][]> {
    try {
      return await this.areas.pathsOf([areaId]);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unknown-area') return [];
      throw error;
    }
  }
}
