import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service';
import type { Place } from '../postcodes/rules/answer';
import { BoundariesService, type NearWard } from './boundaries.service';
import type { Position } from './rules/shape';

/** Who lives so close to another ward may want to follow it too. */
export const EDGE_METRES = 150;
/** A point that is in no ward, as on a bridge or a pier, belongs to one that is not further away. */
const NEAREST_METRES = 500;

export interface PlaceAround {
  readonly place: Place;
  /** Other wards that begin close by. */
  readonly near: readonly Place[];
}

/** Which ward a point on the map is in. */
@Injectable()
export class PlaceAt {
  constructor(
    private readonly boundaries: BoundariesService,
    private readonly areas: AreasService,
  ) {}

  /** `around`: metres within which other wards are told. Undefined outside all of our wards. */
  async find(point: Position, around = EDGE_METRES): Promise<PlaceAround | undefined> {
    const all = await this.boundaries.near(point, Math.max(around, NEAREST_METRES));
    const [first] = all;
    if (!first || first.metres > NEAREST_METRES) return undefined;
    const others = all.slice(1).filter(({ metres }) => metres <= around);
    const [place, ...near] = await this.named([first, ...others]);
    return { place: place!, near };
  }

  private async named(wards: readonly NearWard[]): Promise<Place[]> {
    const names = await this.areas.namesOf(wards.map(({ boroughId }) => boroughId));
    return wards.map(({ id, name, boroughId, pilot }) => ({
      ...{ id, name, boroughId, pilot },
      borough: names.get(boroughId) ?? '',
    }));
  }
}
