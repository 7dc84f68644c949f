import type { Declaration } from '../declaration';
import { readDocument } from '../document';
import { rules } from '../registry';
import { judge } from './judge';
import { modelFindings } from './model-findings';
import { trained } from './weights';

const charged: Declaration = {
  nation: 'england',
  messageType: 'update',
  proceedingsActive: true,
  suspectStatus: 'charged',
  offenceClass: 'none',
  namesUnder18: false,
};
const document = (body: string, declaration: Declaration = charged) =>
  readDocument({
    subject: '',
    body,
    declaration,
    claims: [],
    officialDomains: [],
    asOf: '2026-05-12',
  });
const GUILT_TOLD =
  'For months this gang made life a misery for shopkeepers on Marl Street. Now that our team has caught them, you can sleep soundly again.';
const CLEAN =
  'Join us for coffee and bike marking at the library on Saturday from ten. Bring your bicycle.';

describe('modelFindings', () => {
  const found = modelFindings(document(GUILT_TOLD), [], rules);

  it('adds a finding with the words that weighed most', () => {
    expect(found.length).toBeGreaterThan(0);
    for (const { advice } of found) expect(advice).toMatch(/words that weighed most: \p{L}+/u);
  });

  it('points at a sentence of the text', () => {
    for (const { start, end, quote } of found) expect(GUILT_TOLD.slice(start, end)).toBe(quote);
  });

  it('gives the same findings again', () =>
    expect(modelFindings(document(GUILT_TOLD), [], rules)).toEqual(found));

  it('adds nothing for a rule that found something itself', () =>
    expect(modelFindings(document(GUILT_TOLD), found, rules)).toEqual([]));

  it('adds nothing to a rule that does not apply', () => {
    const nowhere = rules.map((rule) => ({ ...rule, when: () => false }));
    expect(modelFindings(document(GUILT_TOLD), [], nowhere)).toEqual([]);
  });

  it.each([charged, {}])('says nothing of a clean message', (declaration) =>
    expect(judge(document(CLEAN, declaration), trained())).toEqual([]),
  );

  it('says nothing of an answer to one person', () =>
    expect(modelFindings(document(GUILT_TOLD, { ...charged, bulk: false }), [], rules)).toEqual(
      [],
    ));

  it.each(['The badlands?', 'Got him!', 'Thanks, Sam.'])(
    'says nothing of so few words: %s',
    (text) => expect(judge(document(text, {}), trained())).toEqual([]),
  );

  it('knows only rules of the catalogue', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { rule } of trained().rules) expect(ids).toContain(rule);
  });

  it('makes no finding of the declaration alone', () =>
    expect(judge(document('xqzzy plovb'), trained())).toEqual([]));
});
