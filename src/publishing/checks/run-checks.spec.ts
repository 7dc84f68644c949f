import { resultHash } from './result-hash';
import { runChecks } from './run-checks';
import type { CheckInput } from './types';
import { RULES_VERSION } from './version';

const input = (more: Partial<CheckInput> = {}): CheckInput => ({
  subject: 'Update',
  body: 'Lock your shed.',
  declaration: { proceedingsActive: false, suspectStatus: 'none' },
  claims: [],
  officialDomains: [],
  asOf: '2026-05-12',
  ...more,
});

describe('runChecks', () => {
  it('passes a plain message', () =>
    expect(runChecks(input())).toEqual({
      rulesVersion: RULES_VERSION,
      outcome: 'pass',
      findings: [],
    }));

  it('quotes the source exactly, through Markdown, entities and spacing', () => {
    const body = 'A man was arrested: **g&#117;ilty** as s\u200Bin, we say.';
    const subject = 'Burglar D-a-r-r-i-n arrested';
    const { findings } = runChecks(
      input({ body, subject, images: [{ alt: 'The burglar in handcuffs' }] }),
    );
    expect(findings.length).toBeGreaterThan(2);
    for (const f of findings) {
      const source =
        f.where === 'body' ? body : f.where === 'subject' ? subject : 'The burglar in handcuffs';
      expect(source.slice(f.start, f.end)).toBe(f.quote);
    }
    expect(new Set(findings.map((f) => f.where))).toEqual(new Set(['subject', 'body', 'alt:0']));
  });

  it('runs on the stricter value when the words admit more than the declaration', () => {
    const { findings, outcome } = runChecks(
      input({ body: 'We have arrested a man. He is well known to our officers.' }),
    );
    expect(outcome).toBe('block');
    expect(findings.map((f) => f.rule)).toEqual(
      expect.arrayContaining(['CON-UNDECL', 'CON-BADCHAR']),
    );
  });

  it('gives the same result, and the same hash, every time', () => {
    const one = input({ body: 'Ring Maeve on 07700 900118 or click here.' });
    expect(runChecks(one)).toEqual(runChecks(one));
    expect(resultHash(runChecks(one))).toBe(resultHash(runChecks(one)));
    expect(resultHash(runChecks(one))).toMatch(/^[0-9a-f]{64}$/);
    expect(resultHash(runChecks(one))).not.toBe(resultHash(runChecks(input())));
  });
});
