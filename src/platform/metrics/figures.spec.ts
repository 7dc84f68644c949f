import { Logger } from '@nestjs/common';
import { Figures } from './figures';
import { Metrics } from './metrics.service';

const help = 'How many there are';

describe('the figures of the installation', () => {
  beforeAll(() => void Logger.overrideLogger(false));

  it('come from each room, and say when one cannot be read', async () => {
    const figures = new Figures();
    const metrics = new Metrics(figures);
    figures.add({
      figures: [{ name: 'wardline_apples', help, labels: ['kind'] }],
      read: () => Promise.resolve([{ name: 'wardline_apples', labels: { kind: 'red' }, value: 3 }]),
    });
    expect(await metrics.text()).toMatch(
      /wardline_apples\{kind="red"\} 3\n[^]*wardline_figures_up 1\n/,
    );
    figures.add({
      figures: [{ name: 'wardline_pears', help }],
      read: () => Promise.reject(new Error('the database is away')),
    });
    const text = await metrics.text();
    expect(text).toContain('wardline_apples{kind="red"} 3');
    expect(text).toContain('wardline_figures_up 0');
  });
});
