import { Injectable, StreamableFile } from '@nestjs/common';
import { AuditLog } from '../../audit/log/audit-log.service';
import type { AuditEntry } from '../../audit/log/audit-filter';
import { Settings } from '../../platform/config/settings';
import type { StaffMember } from '../staff-member';
import { StaffService } from '../staff.service';
import type { AuditFilterDto, AuditListDto } from './audit-log.dto';
import { codesOf, filterOf } from './filter-of';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The audit log as staff ask for it: days on the force's clock, and names where a page wants them. */
@Injectable()
export class AskedLog {
  constructor(
    private readonly log: AuditLog,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  list({ cursor, limit, ...asked }: AuditListDto) {
    const filter = filterOf(asked, this.settings.FORCE_ZONE);
    return this.log.list(filter, { below: cursor ?? null, limit: limit ?? 50 });
  }

  actions(): Promise<string[]> {
    return this.log.actions();
  }

  /** Offered as a file to keep; the export is in the log itself. */
  async file(me: StaffMember, asked: AuditFilterDto): Promise<StreamableFile> {
    const filter = filterOf(asked, this.settings.FORCE_ZONE);
    return new StreamableFile(await this.log.export(me.id, filter, codesOf(asked)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  /** Names of the colleagues in these entries, who acted or who it is about. For the page alone. */
  async namesIn(items: readonly AuditEntry[]): Promise<Record<string, string>> {
    const ids = items.flatMap(({ actorKind, actorId, subjectKind, subjectId }) => [
      ...(actorKind === 'staff' && actorId ? [actorId] : []),
      ...(subjectKind === 'staff' ? [subjectId] : []),
    ]);
    const known = await this.staff.namesByIds([...new Set(ids)].filter((id) => UUID.test(id)));
    return Object.fromEntries(known);
  }
}
