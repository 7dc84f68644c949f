import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { momentIn } from '../../platform/http/dates';
import { may } from '../../staff/rules/permissions';
import { StaffService } from '../../staff/staff.service';
import type { Person } from '../messages/rules/facts';
import { isForces, isStep, told, type Happened, type Told } from './rules/told';
import { TIMELINE } from './timeline.queries';

/** `who` null: it happened by itself. `kind` is a code, `what` and `words` are for people. */
export interface TimelineEntry extends Told {
  at: Date;
  kind: string;
  who: string | null;
}

/** Everything that happened to a message, as far as its reader may know, in one order: the newest first. */
@Injectable()
export class Timelines {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  async of(me: Person, messageId: string): Promise<TimelineEntry[]> {
    const subject = { kind: 'message', id: messageId };
    const [own, entries] = await Promise.all([
      this.db.query<Happened[]>(TIMELINE, [messageId]),
      this.audit.about(this.db.manager, subject) as Promise<Entry[]>,
    ]);
    const steps = entries.filter(({ action }) => isStep(action)).map(asHappened);
    // Both stand in their order; a stable sort keeps it for things of one moment.
    const all = [...own, ...steps.reverse()]
      .filter((one) => may(me.roles, 'audience.read') || !isForces(one))
      .sort((a, b) => b.at.getTime() - a.at.getTime());
    const names = await this.staff.namesByIds([...new Set(all.flatMap(people))]);
    const nameOf = (id: string) => names.get(id) ?? 'Someone';
    const moment = momentIn(this.settings.FORCE_ZONE);
    return all.map((one) => ({
      ...{ at: one.at, kind: one.kind, who: one.staffId && nameOf(one.staffId) },
      ...told(one, nameOf, moment),
    }));
  }
}

/** An entry of the audit chain, whose steps by itself no other table tells. */
interface Entry {
  at: Date;
  action: string;
  detail: Record<string, unknown>;
}

const asHappened = ({ at, action, detail }: Entry): Happened => ({
  ...{ at, kind: action, staffId: null, facts: detail },
});

const people = ({ staffId, facts }: Happened) =>
  [staffId, facts.approverId, facts.forId].filter((id) => typeof id === 'string');
