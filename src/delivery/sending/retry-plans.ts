import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import { planOf, type RetryPlan } from './rules/back-off';

/** The force's back-off, from RETRY_HOURS. */
@Injectable()
export class RetryPlans {
  readonly current: RetryPlan;

  constructor({ RETRY_HOURS }: Settings) {
    this.current = planOf(RETRY_HOURS);
  }
}
