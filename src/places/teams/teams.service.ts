import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Team } from './team.entity';
import { OURS } from './teams.queries';

/** A team or desk that people of the force work in. */
export interface OwnTeam {
  readonly id: string;
  readonly name: string;
  /** The name with the place above its first area, since names of wards come twice. */
  readonly label: string;
  /** Paths of its areas; none for a desk. */
  readonly paths: readonly (readonly string[])[];
}

@Injectable()
export class TeamsService {
  constructor(private readonly db: DataSource) {}

  /** Those that somebody can work in, by name: councils do not sign in. */
  ours(db: Pick<EntityManager, 'query'> = this.db): Promise<OwnTeam[]> {
    return db.query<OwnTeam[]>(OURS);
  }

  /** The team of the nearest area upwards that has one; null when none has. */
  async teamForArea(tx: EntityManager, areaId: string): Promise<Team | null> {
    const [row] = await tx.query<{ team_id: string }[]>(
      `SELECT ta.team_id FROM area a
       CROSS JOIN LATERAL unnest(a.path) WITH ORDINALITY AS up(area_id, depth)
       JOIN team_area ta ON ta.area_id = up.area_id
       WHERE a.id = $1 ORDER BY up.depth DESC LIMIT 1`,
      [areaId],
    );
    return row ? tx.findOneBy(Team, { id: row.team_id }) : null;
  }

  /** The desk that a route of triage ends at; null when the force has none for it. */
  teamForDesk(tx: EntityManager, desk: string): Promise<Team | null> {
    return tx.findOneBy(Team, { desk });
  }

  byId(tx: EntityManager, id: string): Promise<Team | null> {
    return tx.findOneBy(Team, { id });
  }

  /** Who may be given a matter of this area: every team and desk of ours, and the councils that serve it. By name. */
  async near(tx: EntityManager, areaId: string): Promise<Pick<Team, 'id' | 'name' | 'kind'>[]> {
    return tx.query(
      `SELECT team.id, team.name, team.kind FROM team
       WHERE kind <> 'council' OR area_id = ANY ((SELECT path FROM area WHERE id = $1)::uuid[])
       ORDER BY kind = 'council' DESC, kind = 'desk' DESC, name`,
      [areaId],
    );
  }
}
