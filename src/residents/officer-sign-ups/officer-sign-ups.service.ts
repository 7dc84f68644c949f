import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service';
import { Idempotency } from '../../platform/http/idempotency';
import { RateLimits } from '../../platform/http/rate-limits';
import type { StaffMember } from '../../staff/staff-member';
import { SignUpsService } from '../sign-up/sign-ups.service';
import type { WithPlaces } from '../places/rules/place';
import type { Choices } from '../subscriptions/rules/choices';

/** A busy stall takes one a minute. */
const perOfficer = { points: 60, seconds: 60 * 60 };

/**
 * Sign-ups that officers take down on the street. Nothing begins before the person presses the button in their own
 * mail, so that consent is theirs; the officer learns nothing of whether the address is known.
 */
@Injectable()
export class OfficerSignUps {
  constructor(
    private readonly signUps: SignUpsService,
    private readonly limits: RateLimits,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** 429 `too-many-requests`; 422 as of a sign-up. */
  async take(
    { id }: StaffMember,
    email: string,
    choices: Choices & WithPlaces,
    key: string | undefined,
  ): Promise<void> {
    await this.limits.take('officer-sign-up', id, perOfficer);
    await this.signUps.takeFrom(`staff/${id}`, email);
    const request = { ...choices, address: this.signUps.indexOf(email) };
    await this.idempotency.once(`officer-sign-up/${id}`, key, request, async (tx) => {
      await this.signUps.ask(tx, email, choices);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id },
        action: 'sign-up.taken-down',
        subject: { kind: 'staff', id },
        detail: { areaIds: choices.areaIds, topicCodes: choices.topicCodes },
      });
      return null;
    });
  }
}
