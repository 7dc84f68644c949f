import type { Document } from '../../checks/document';
import type { Finding } from '../../checks/types';
import { applySettings } from './apply-settings';
import { ownWordFindings } from './own-words';
import type { RuleSettings } from './settings';

const MOST_PER_RULE = 20;

/** What the rules found in a document, with the force's own words, as the force's settings leave it. */
export function settle(found: readonly Finding[], doc: Document, settings: RuleSettings) {
  const { asOf } = doc.input;
  const sources = new Map(doc.parts.map(({ where, source }) => [where, source]));
  const textOf = (where: Finding['where']) => sources.get(where) ?? '';
  const all = [...found, ...ownWordFindings(doc, settings, asOf)];
  return firstOfEach(applySettings(all, settings, { asOf, textOf }));
}

/** After the settings, so that places which are allowed do not crowd out one that is not. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ rule, severity }) => {
    const kind = `${rule} ${severity}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_PER_RULE;
  });
}
