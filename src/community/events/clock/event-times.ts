import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings';
import { forgetAt, questionAt, reminderAt } from '../rules/event-times';

/** When an event's clock does what, in the force's zone. */
@Injectable()
export class EventTimes {
  constructor(private readonly settings: Settings) {}

  remind = (startsAt: Date): Date => reminderAt(startsAt, this.settings.FORCE_ZONE);
  ask = (endsAt: Date): Date => questionAt(endsAt, this.settings.FORCE_ZONE);
  forget = (endsAt: Date): Date => forgetAt(endsAt, this.settings.FORCE_ZONE);
}
