import { HeadsExport } from '../src/audit/heads/heads-export.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `auditHead` does. */
@Activities('residents')
export class AuditActivities {
  constructor(private readonly heads: HeadsExport) {}

  /** Gives the days whose head it signed. */
  exportAuditHead(): Promise<string[]> {
    return this.heads.run();
  }
}
