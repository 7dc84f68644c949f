import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StaffMember } from '../../staff/staff-member';
import type { BoardLine } from '../tasks/tasks.service';
import { BOARD, BY_AREA, LOAD_BY_OFFICER, LOAD_BY_TEAM } from './board.queries';
import { statesOf, type BoardFilter } from './rules/board-filter';

export interface BoardRow extends BoardLine {
  owner: string | null;
  teamId: string;
  groupId: string | null;
  /** A crime on which nobody has decided. */
  crime: boolean;
}

export interface Load {
  id: string;
  name: string;
  waiting: number;
  late: number;
  /** Ended after their time within 30 days. */
  breached: number;
}

export interface AreaLoad {
  id: string;
  name: string;
  above: string | null;
  concerns: number;
  waiting: number;
  late: number;
}

/** The tasks that a person sees: their teams', those of areas they supervise; every team's for the triage desk. */
@Injectable()
export class Board {
  constructor(private readonly db: DataSource) {}

  /** At most 200. No word of a resident's is in it. */
  rows(me: StaffMember, filter: BoardFilter): Promise<BoardRow[]> {
    return this.db.query<BoardRow[]>(BOARD, filtered(me, filter));
  }

  byTeam(me: StaffMember): Promise<(Load & { unowned: number })[]> {
    return this.db.query(LOAD_BY_TEAM, scopeOf(me));
  }

  byOfficer(me: StaffMember): Promise<Load[]> {
    return this.db.query(LOAD_BY_OFFICER, scopeOf(me));
  }

  byArea(me: StaffMember): Promise<AreaLoad[]> {
    return this.db.query(BY_AREA, scopeOf(me));
  }
}

/** What `FILTERED` of the queries takes. */
export const filtered = (me: StaffMember, filter: BoardFilter) => {
  const { urgency, owner, mark, teamId, areaId, days } = filter;
  return [
    ...[...scopeOf(me), statesOf(filter)],
    ...[urgency, owner, mark, teamId, areaId].map((one) => one ?? null),
    ...[me.id, days ? Number(days) : null],
  ];
};

export const scopeOf = ({ teamIds, roles }: StaffMember) => [
  teamIds,
  roles.some(({ role }) => role === 'triage'),
  roles.filter(({ role }) => role === 'supervisor').map(({ areaId }) => areaId),
];
