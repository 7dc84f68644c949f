import type { Rule } from '../rule';
import { quotes, type Case } from './quotes';

/** Tests a rule by a table: texts with the words that it must quote, and near misses of which it must say nothing. */
export function ruleTable(rule: Rule, found: [Case, string][], clean: Case[]): void {
  describe(rule.id, () => {
    it('is told by three examples and three near misses at least', () => {
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(clean.length).toBeGreaterThanOrEqual(3);
    });
    it.each(found)('%j', (example, quote) =>
      expect(quotes(rule, example).join(' / ')).toContain(quote),
    );
    it.each(clean)('nothing in: %s', (...example) => expect(quotes(rule, example)).toEqual([]));
  });
}
