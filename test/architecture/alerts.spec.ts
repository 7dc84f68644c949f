import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const named = (text: string) => [...new Set(text.match(/wardline_[a-z_]+/g) ?? [])];

/** Names that the code gives its metrics; a histogram is asked by its buckets. */
const sources = globSync('src/**/*.ts', { cwd: root })
  .map((file) => read(file))
  .join('\n');
const families = ['outbox', 'letters'].flatMap((what) => [
  `wardline_${what}_waiting`,
  `wardline_${what}_oldest_age_seconds`,
]);
const known = new Set([...named(sources), ...families]);
const unknown = (text: string) =>
  named(text).filter((name) => !known.has(name.replace(/_bucket$/, '')));

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string };
}

describe('what watches the metrics', () => {
  it('asks only for metrics that there are', () => {
    expect(unknown(read('docker/alerts.yml'))).toEqual([]);
    expect(unknown(read('docker/grafana-dashboard.json'))).toEqual([]);
    expect(unknown(read('docs/operations.md'))).toEqual([]);
  });

  it('has rules with a name, a severity and words', () => {
    const { groups } = parse(read('docker/alerts.yml')) as { groups: { rules: Rule[] }[] };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(5);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, expr, labels, annotations } of rules) {
      expect(alert).toMatch(/^Wardline[A-Z]/);
      expect(expr).toContain('wardline_');
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
    }
  });
});
