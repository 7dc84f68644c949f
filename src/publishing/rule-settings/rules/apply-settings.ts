import type { Finding } from '../../checks/types';
import { atMostLegal, tightened } from './severities';
import { holdsOn, type AllowedText, type RuleSettings } from './settings';
import { standsAlone } from './whole-words';

/** What was checked: the day, and the source text of each part. */
export interface CheckedText {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly textOf: (where: Finding['where']) => string;
}

/**
 * Findings as the force wants them: rules that are off keep silent (only where they would advise), others count
 * as strictly as the force says but never less strictly than they were found, and allowed texts are passed over.
 */
export function applySettings(
  findings: readonly Finding[],
  settings: RuleSettings,
  { asOf, textOf }: CheckedText,
): Finding[] {
  const allowed = settings.allowed.filter((entry) => holdsOn(asOf, entry));
  return findings
    .filter(({ rule, severity }) => !(severity === 'warn' && levelOf(rule, settings) === 'off'))
    .map((found) => ({ ...found, severity: severityOf(found, settings) }))
    .filter((found) => !allowed.some((entry) => silences(entry, found, textOf(found.where))));
}

const levelOf = (rule: string, { rules }: RuleSettings) => rules[rule]?.level;

function severityOf({ rule, severity, secondOpinion }: Finding, settings: RuleSettings) {
  const strict = tightened(severity, levelOf(rule, settings));
  return secondOpinion ? atMostLegal(strict) : strict;
}

/** Only where the finding lies wholly within the allowed text; what blocks needs a second person's yes. */
function silences(entry: AllowedText, found: Finding, text: string): boolean {
  if (!entry.rules.includes(found.rule) || found.end === found.start) return false;
  if (found.severity === 'block' && entry.confirmedBy === null) return false;
  return placesOf(entry.term, text).some(
    ([start, end]) => start <= found.start && end >= found.end,
  );
}

/** Every place where the term stands by itself, letter by letter as it was entered. */
function placesOf(term: string, text: string): [number, number][] {
  const places: [number, number][] = [];
  if (term === '') return places;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (standsAlone(text, at, at + term.length)) places.push([at, at + term.length]);
  }
  return places;
}
