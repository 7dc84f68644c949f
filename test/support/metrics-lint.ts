/** What a scrape says of one metric. */
export interface Scraped {
  name: string;
  type: string;
  help: string;
  samples: { name: string; labels: Record<string, string>; value: number }[];
}

/** Reads the text format of Prometheus, version 0.0.4. Throws at a line that it does not allow. */
export function readMetrics(text: string): Scraped[] {
  const metrics = new Map<string, Scraped>();
  const of = (name: string) => {
    const known = metrics.get(name) ?? { name, type: '', help: '', samples: [] };
    metrics.set(name, known);
    return known;
  };
  for (const line of text.split('\n').filter(Boolean)) {
    const [, kind, about = '', words = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'HELP') of(about).help = words;
    else if (kind === 'TYPE') of(about).type = words;
    else sample(line, of);
  }
  return [...metrics.values()];
}

function sample(line: string, of: (name: string) => Scraped): void {
  const parts = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (!parts) throw new Error(`Not of the format: ${line}`);
  const [, name = '', inner = '', value = ''] = parts;
  const labels = Object.fromEntries(
    [...inner.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)",?/g)].map(([, key, text]) => [
      key,
      text,
    ]),
  ) as Record<string, string>;
  const base = name.replace(/_(bucket|sum|count)$/, '');
  const metric = of(base).type === 'histogram' || of(base).type === 'summary' ? of(base) : of(name);
  metric.samples.push({ name, labels, value: Number(value) });
}

const UNITS_NOT_BASE = /_(ms|milliseconds|minutes|hours|days|kilobytes|megabytes|percent)(_|$)/;
const PERSONAL = /@|\b\d{9,}\b|[0-9a-f]{8}-[0-9a-f]{4}-/i;
const FORBIDDEN = ['id', 'message', 'email', 'address', 'domain', 'person', 'name'];

/** What promtool and our own promise would find wrong, in words; empty when nothing. */
export function faultsOf({ name, type, help, samples }: Scraped): string[] {
  const faults: string[] = [];
  const find = (wrong: boolean, words: string) => void (wrong && faults.push(`${name}: ${words}`));
  find(!/^[a-z][a-z0-9_]*$/.test(name), 'is not in snake case');
  find(help === '', 'has no help');
  find(!['counter', 'gauge', 'histogram', 'summary'].includes(type), `has type ${type}`);
  find(UNITS_NOT_BASE.test(name), 'is not in a base unit');
  find(type === 'counter' && !name.endsWith('_total'), 'counts without _total');
  find(type !== 'counter' && name.endsWith('_total'), 'is no counter but ends in _total');
  find(type === 'histogram' && !/_(seconds|bytes)$/.test(name), 'is a histogram without a unit');
  const seen = new Set<string>();
  for (const one of samples) {
    const key = `${one.name}${JSON.stringify(one.labels)}`;
    find(seen.has(key), `gives ${key} twice`);
    seen.add(key);
    find(Number.isNaN(one.value), 'gives no number');
    for (const [label, value] of Object.entries(one.labels)) {
      find(FORBIDDEN.includes(label), `has a label ${label}`);
      find(
        PERSONAL.test(value),
        `has a label's value that may be of one person or thing: ${value}`,
      );
    }
  }
  return faults;
}
