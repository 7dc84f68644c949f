import { Injectable } from '@nestjs/common';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { Figures } from './figures';
import { processMetrics } from './process-metrics';

let watchesItself = false;

/** Everything that Prometheus may know, in its text format. */
@Injectable()
export class Metrics {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  constructor(private readonly figures: Figures) {}

  async text(): Promise<string> {
    // from the first scrape on: watching memory and the event loop costs something, and perhaps nobody asks
    if (!watchesItself) collectDefaultMetrics({ register: processMetrics });
    watchesItself = true;
    return (await processMetrics.metrics()) + (await this.ofTheInstallation());
  }

  private async ofTheInstallation(): Promise<string> {
    const registry = new Registry();
    const registers = [registry];
    const { readings, complete } = await this.figures.now();
    for (const { name, help, labels = [] } of this.figures.all()) {
      const gauge = new Gauge({ name, help, labelNames: [...labels], registers });
      for (const one of readings) if (one.name === name) gauge.set({ ...one.labels }, one.value);
    }
    const help = 'Whether every figure of the database could be read';
    new Gauge({ name: 'wardline_figures_up', help, registers }).set(complete ? 1 : 0);
    return registry.metrics();
  }
}
