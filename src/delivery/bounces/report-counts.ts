import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { DataSource } from 'typeorm';
import { processMetrics } from '../../platform/metrics/process-metrics';
import { COUNTED_REPORTS, COUNT_REPORT } from './bounces.queries';
import { reportOutcomes, type ReportOutcome } from './rules/outcomes';

const reports = new Counter({
  name: 'wardline_reports_total',
  help: 'Bounces, complaints and other mails to return paths, by what came of them',
  labelNames: ['outcome'],
  registers: [processMetrics],
});

/** How many mails to return paths came to what: a wave of them is seen here first. */
@Injectable()
export class ReportCounts {
  private readonly log = new Logger(ReportCounts.name);

  constructor(private readonly db: DataSource) {}

  /** A figure less is no reason to refuse a mail. */
  async add(outcome: ReportOutcome): Promise<void> {
    reports.inc({ outcome });
    try {
      await this.db.query(COUNT_REPORT, [outcome]);
    } catch {
      this.log.warn('a report could not be counted');
    }
  }

  /** Of the last 30 days, those that are not nought. */
  async ofLately(): Promise<{ outcome: ReportOutcome; reports: number }[]> {
    const rows =
      await this.db.query<{ outcome: ReportOutcome; reports: number }[]>(COUNTED_REPORTS);
    return reportOutcomes.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
  }
}
