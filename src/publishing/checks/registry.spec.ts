import { applyRule } from './apply-rule';
import { readDocument } from './document';
import { rules } from './registry';
import { charged } from './testing/quotes';
import type { CheckInput } from './types';

const input = (body: string): CheckInput => ({
  subject: '',
  body,
  declaration: { ...charged, offenceClass: 'sexual', courtType: 'youth', namesUnder18: true },
  claims: [],
  officialDomains: ['northshire.police.uk'],
  asOf: '2026-05-12',
});

describe('the registry', () => {
  it('gives each rule its own id', () => {
    const ids = rules.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(rules.map((r) => [r.id, r] as const))(
    '%s says what to do and why',
    (id, { advice, basis }) => {
      expect(id).toMatch(/^[A-Z]{2,4}-[A-Z0-9]+$/);
      expect(basis.length).toBeGreaterThan(10);
      expect(advice).toMatch(/\.$|”$|\?$/);
      expect(advice.length).toBeLessThan(320);
    },
  );
});

/** Texts that make a careless pattern try for ever. 20,000 characters each. */
const HOSTILE: [string, string][] = [
  'a',
  ' ',
  '1',
  'A ',
  'he ',
  'Aa ',
  '1 ',
  '- ',
  '[',
  '[a](',
  '**',
  '&#',
  '0-',
  'one ',
  'double ',
  'he the ',
  'DNA x ',
  '07',
  'a.',
  'a@',
  'Ab Cd ',
  'known to ',
  'was charged with ',
  'not ',
  'in the ',
  '\n',
  '> ',
  '<a',
  'A1 ',
  'x at ',
  ' dot ',
  '12 May ',
  'reply to ',
  '_',
  '\u200b',
  'the man who ',
  'CCTV x x ',
  'found x x ',
  'his own ',
  'of the ',
].map((seed) => [JSON.stringify(seed), seed.repeat(Math.ceil(20_000 / seed.length))]);

describe('hostile text', () => {
  it.each(HOSTILE)('%s repeated is read and checked by every rule in good time', (_seed, text) => {
    const started = performance.now();
    const doc = readDocument(input(text));
    const read = performance.now() - started;
    const slow = rules
      .map((rule) => {
        const from = performance.now();
        applyRule(rule, doc);
        return [rule.id, performance.now() - from] as const;
      })
      .filter(([, ms]) => ms > 1500);
    expect(slow).toEqual([]);
    expect(read).toBeLessThan(1500);
  });
});
