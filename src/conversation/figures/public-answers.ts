import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';

/** How residents of one month were answered. Counts are whole: whoever publishes them hides the small ones. */
export interface MonthOfAnswers {
  /** YYYY-MM, on the force's clock, of the arrival. */
  month: string;
  /** Answered, or without an answer when the time was over. Who still waits in time is not judged yet. */
  judged: number;
  inTime: number;
  answered: number;
  /** Of those answered; null when there are none. */
  medianHours: number | null;
  /** Closed by an officer with a reason, without an answer; not among the judged. */
  closedWithout: number;
}

/** Since $2, in zone $1, for whom $3 hours are the standard. `none`: nobody waits for an answer. */
const ANSWERS = `
  SELECT to_char(t.created_at AT TIME ZONE $1, 'YYYY-MM') AS month,
         count(*) FILTER (WHERE t.answered_at IS NOT NULL
           OR (t.state <> 'closed' AND t.created_at + make_interval(hours => $3) < now()))::integer AS judged,
         count(*) FILTER (WHERE t.answered_at <= t.created_at + make_interval(hours => $3))::integer AS "inTime",
         count(t.answered_at)::integer AS answered,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.answered_at - t.created_at)::float8 / 3600)
           FILTER (WHERE t.answered_at IS NOT NULL) AS "medianHours",
         count(*) FILTER (WHERE t.state = 'closed' AND t.answered_at IS NULL)::integer AS "closedWithout"
  FROM task t JOIN concern c ON c.id = t.concern_id
  WHERE t.created_at >= $2 AND c.urgency <> 'none' GROUP BY 1 ORDER BY 1`;

const CATEGORIES = `
  SELECT category, count(*)::integer AS concerns FROM concern WHERE created_at >= $1 GROUP BY 1`;

/** What came back from residents, counted for everybody. */
@Injectable()
export class PublicAnswers {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  byMonth(since: Date): Promise<MonthOfAnswers[]> {
    const { FORCE_ZONE, STANDARD_HOURS } = this.settings;
    return this.db.query(ANSWERS, [FORCE_ZONE, since, STANDARD_HOURS]);
  }

  categories(since: Date): Promise<{ category: string; concerns: number }[]> {
    return this.db.query(CATEGORIES, [since]);
  }
}

@Module({ providers: [PublicAnswers], exports: [PublicAnswers] })
export class PublicAnswersModule {}
