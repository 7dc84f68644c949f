import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TeamsService } from '../../places/teams/teams.service';
import type { Team } from '../../places/teams/team.entity';

/** An administrator's change of teams counts for replies after this time. Milliseconds. */
const KEPT = 5_000;
const MOST_KEPT = 2_000;

/** Which team a concern goes to. Nothing is left without an owner. */
@Injectable()
export class Ownership {
  private readonly known = new Map<string, { team: Team; until: number }>();

  constructor(private readonly teams: TeamsService) {}

  /** The desk of the route, else the area's team, else the control room. */
  async teamFor(tx: EntityManager, route: string, areaId: string): Promise<Team> {
    const key = `${route} ${areaId}`;
    const kept = this.known.get(key);
    if (kept && kept.until > Date.now()) return kept.team;
    const team =
      (await this.teams.teamForDesk(tx, route)) ??
      (await this.teams.teamForArea(tx, areaId)) ??
      (await this.teams.teamForDesk(tx, 'control_room'));
    if (!team) throw new Error('The force has no control_room desk: seed the desks');
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(key, { team, until: Date.now() + KEPT });
    return team;
  }
}
