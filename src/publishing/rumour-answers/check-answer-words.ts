import type { RuleSettings } from '../rule-settings/rules/settings';
import { runChecks } from '../checks/run-checks';
import type { Finding, Outcome, RegisterEntry } from '../checks/types';
import { outcomeOf } from '../checks/run-checks';
import { answerParts, type AnswerWords } from './rules/answer-parts';

interface Around {
  readonly officialDomains: string[];
  /** Other entries of the register: an answer to one claim may not affirm another. */
  readonly register: RegisterEntry[];
  readonly asOf: string;
}

/**
 * The rules that messages go through, over the words of an answer. The myth stands in a part of its own, so it is
 * read apart: there the rules on misinformation would only find what the part is for.
 */
export function checkAnswerWords(
  words: AnswerWords,
  settings: RuleSettings,
  around: Around,
): { findings: Finding[]; outcome: Outcome } {
  const check = (subject: string, body: string) =>
    runChecks(
      {
        ...{ subject, body, claims: [], ...around },
        declaration: { nation: 'england', messageType: 'answer', bulk: false },
      },
      settings,
    ).findings;
  const own = answerParts.filter((part) => part !== 'fact' && part !== 'myth');
  const told = check(words.fact, own.map((part) => words[part]).join('\n\n'));
  const myth = check('', words.myth).filter(({ rule }) => !rule.startsWith('MIS-'));
  const findings = [...told, ...myth];
  return { findings, outcome: outcomeOf(findings) };
}
