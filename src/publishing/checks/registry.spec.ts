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

/** The catalogue: each id with its severity. */
const CATALOGUE = {
  block:
    'CON-GUILT CON-BADCHAR CON-ORDER CON-52A SUS-NAME SUS-IMMIG VIC-SEX VIC-JIGSAW VIC-NOK VIC-WITNESS CHI-COURT CHI-SUSPECT CHI-TEACHER PD-IDNUM PD-SPENT ELE-PARTY OPS-INTERCEPT SAFE-CHANNEL',
  legal:
    'CON-EVID CON-UNDECL CON-COURT CON-INQ SUS-IDENT SUS-ENDED SUS-ETHN SUS-WANTED SUS-BAIL VIC-CONSENT CHI-IDENT PD-CONTACT PD-ADDRESS PD-VRM PD-SENSITIVE DEF-ALLEG ELE-PERIOD EQ-HATE MKT-PECR IMG-CUSTODY IMG-CONSENT OPS-COVERT OPS-LIVE SUI-METHOD SAFE-VIGIL JUR-NATION MIS-RUMOUR MIS-CORRECT MIS-REGISTER',
  warn: 'VIC-BLAME ACC-ALT ACC-FORMAT WEL-LANG CH-UNSUB IMG-RIGHTS MIS-STAT MIS-ABSOLUTE MIS-ECHO MIS-CAUSE MIS-REPORTED MIS-STALE MIS-LINK MIS-DATE',
};

describe('the registry', () => {
  it.each(['block', 'legal', 'warn'] as const)(
    'holds every %s rule of the catalogue',
    (severity) => {
      const held = rules.filter((r) => r.severity === severity).map((r) => r.id);
      expect(held.sort()).toEqual(CATALOGUE[severity].split(' ').sort());
    },
  );

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
  'the only ',
  'we expect ',
  'police said ',
  'thanks to ',
  'will raid ',
  'crime fell ',
  'the owner of ',
  'bail to his ',
  'information from ',
  'please hold ',
].map((seed) => [JSON.stringify(seed), seed.repeat(Math.ceil(20_000 / seed.length))]);

/** Far above what any text needs: only a pattern that tries for ever takes so long. */
const FOR_EVER_MS = 5000;

describe('hostile text', () => {
  it.each(HOSTILE)('%s repeated sends no rule round for ever', (_seed, text) => {
    const started = performance.now();
    const doc = readDocument(input(text));
    const read = performance.now() - started;
    const stuck = rules.filter((rule) => {
      const from = performance.now();
      applyRule(rule, doc);
      return performance.now() - from > FOR_EVER_MS;
    });
    expect(stuck.map((r) => r.id)).toEqual([]);
    expect(read).toBeLessThan(FOR_EVER_MS);
  });
});
