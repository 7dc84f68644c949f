import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StaffMember } from '../../staff/staff-member';
import { MAP_AREAS, MAP_PLACES, TEAMS_SEEN } from './board.queries';
import { filtered, scopeOf } from './board.service';
import type { BoardFilter } from './rules/board-filter';
import type { AreaOnMap, PlaceOnMap } from './rules/concern-map';

/** Concerns by area and by place, of the tasks that the board shows a person. No word of a resident's is in it. */
@Injectable()
export class ConcernMap {
  constructor(private readonly db: DataSource) {}

  async of(
    me: StaffMember,
    filter: BoardFilter,
  ): Promise<{ areas: AreaOnMap[]; places: PlaceOnMap[] }> {
    const values = filtered(me, filter);
    const [areas, places] = await Promise.all([
      this.db.query<AreaOnMap[]>(MAP_AREAS, values),
      this.db.query<PlaceOnMap[]>(MAP_PLACES, values),
    ]);
    return { areas, places };
  }

  teams(me: StaffMember): Promise<{ id: string; name: string }[]> {
    return this.db.query(TEAMS_SEEN, scopeOf(me));
  }
}
