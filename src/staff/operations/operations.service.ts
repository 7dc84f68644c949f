import { Injectable } from '@nestjs/common';
import { Figures } from '../../platform/metrics/figures';
import { healthOf, type HealthLine } from './rules/health';

/** What the metrics tell Prometheus, in words. */
@Injectable()
export class Operations {
  constructor(private readonly figures: Figures) {}

  async health(): Promise<HealthLine[]> {
    return healthOf(await this.figures.now());
  }
}
