import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service';
import { Idempotency } from '../../platform/http/idempotency';
import type { StaffMember } from '../staff-member';
import type { PartnerDto } from './partner.dto';
import { PartnersService } from './partners.service';

/** What administrators do with partners, by page and API: each act once, with its audit entry. */
@Injectable()
export class PartnerActs {
  constructor(
    private readonly partners: PartnersService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** 409 `partner-known` where the name is taken. */
  add(
    me: StaffMember,
    key: string | undefined,
    { name, kind }: PartnerDto,
  ): Promise<{ id: string }> {
    return this.idempotency.once(me.id, key, { partner: { name, kind } }, async (tx) => {
      const id = await this.partners.add(tx, { name, kind });
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: me.id },
        action: 'partner.added',
        subject: { kind: 'partner', id },
        detail: { kind },
      });
      return { id };
    });
  }

  /** 404 `not-found`, 409 `holds-other-roles`, `of-another-partner`. */
  admit(
    me: StaffMember,
    key: string | undefined,
    id: string,
    email: string,
  ): Promise<{ staffId: string }> {
    return this.idempotency.once(me.id, key, { admit: id, email }, async (tx) => {
      const staffId = await this.partners.admit(tx, id, email);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: me.id },
        action: 'partner.admitted',
        subject: { kind: 'partner', id },
        detail: { staffId },
      });
      return { staffId };
    });
  }
}
