import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';

/** A time and areas, as all ids that lie in them. `since` counts, `before` does not any more. */
interface Span {
  readonly since: Date;
  readonly before: Date;
  readonly areaIds: readonly string[];
}

export interface ConcernsOfArea {
  readonly areaId: string;
  readonly category: string;
  readonly concerns: number;
}

/** How a team answered those who wrote in this time. */
export interface TeamClock {
  readonly team: string;
  /** Answered, or without an answer when the time was over. Who still waits in time is not judged yet. */
  readonly judged: number;
  readonly inTime: number;
  readonly answered: number;
  /** Of those answered; null when there are none. */
  readonly medianHours: number | null;
  readonly closedWithout: number;
  /** Open now and past their time. */
  readonly late: number;
}

const CONCERNS = `
  SELECT area_id AS "areaId", category, count(*)::integer AS concerns FROM concern
  WHERE created_at >= $1 AND created_at < $2 AND area_id = ANY ($3::uuid[]) GROUP BY 1, 2`;

/** People who wrote back to messages $1. */
const ANSWERS = `
  SELECT message_id AS "messageId", count(*)::integer AS concerns FROM concern
  WHERE message_id = ANY ($1::uuid[]) GROUP BY 1`;

/** As the public statistics judge: $4 hours are the standard. */
const IN_TIME = 't.created_at + make_interval(hours => $4)';
const CLOCKS = `
  SELECT team.name AS team,
         count(*) FILTER (WHERE t.answered_at IS NOT NULL OR (t.state <> 'closed' AND ${IN_TIME} < now()))::integer AS judged,
         count(*) FILTER (WHERE t.answered_at <= ${IN_TIME})::integer AS "inTime",
         count(t.answered_at)::integer AS answered,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.answered_at - t.created_at)::float8 / 3600)
           FILTER (WHERE t.answered_at IS NOT NULL) AS "medianHours",
         count(*) FILTER (WHERE t.state = 'closed' AND t.answered_at IS NULL)::integer AS "closedWithout",
         count(*) FILTER (WHERE t.state IN ('open', 'claimed') AND ${IN_TIME} < now())::integer AS late
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN team ON team.id = t.team_id
  WHERE t.created_at >= $1 AND t.created_at < $2 AND c.area_id = ANY ($3::uuid[]) AND c.urgency <> 'none'
  GROUP BY team.id, team.name ORDER BY team.name`;

/** What came back, by area and team. Counts are whole: whoever shows them hides the small ones. */
@Injectable()
export class ConcernFigures {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  byArea({ since, before, areaIds }: Span): Promise<ConcernsOfArea[]> {
    return this.db.query(CONCERNS, [since, before, areaIds]);
  }

  toMessages(messageIds: readonly string[]): Promise<{ messageId: string; concerns: number }[]> {
    return this.db.query(ANSWERS, [messageIds]);
  }

  byTeam({ since, before, areaIds }: Span): Promise<TeamClock[]> {
    return this.db.query(CLOCKS, [since, before, areaIds, this.settings.STANDARD_HOURS]);
  }
}

@Module({ providers: [ConcernFigures], exports: [ConcernFigures] })
export class ConcernFiguresModule {}
