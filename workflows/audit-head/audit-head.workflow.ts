import { proxyActivities } from '@temporalio/workflow';
import type { AuditActivities } from '../../activities/audit.activities';

/**
 * One row and one line, so a minute is long; a folder that is away is waited for. Given up shortly before the next night's
 * run, which makes up for the day, so that runs never pile up.
 */
const { exportAuditHead } = proxyActivities<AuditActivities>({
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '23 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/** Takes the head of the audit log out of the database. Gives the days that it signed: several after an outage. */
export async function auditHead(): Promise<string[]> {
  return exportAuditHead();
}
