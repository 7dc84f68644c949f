import { matching } from '../../places';
import { rule } from '../../rule';
import { years } from '../../text/dates';
import { phrase } from '../../text/phrase';

/** Names and numbers that have been replaced, and the day from which the old one is wrong. */
const REPLACED: { since: string; old: RegExp }[] = [
  { since: '2025-12-04', old: phrase('actionfraud\\.police\\.uk|action ?fraud') },
  { since: '2018-01-08', old: phrase('independent police complaints commission|IPCC') },
  {
    since: '2017-07-19',
    old: phrase("HMIC|Her Majesty's Inspectorate of (?:Constabulary|Police)|HMI Constabulary"),
  },
  {
    since: '2022-09-08',
    old: phrase("Her Majesty(?:'s)?|Queen's (?:Counsel|Bench|Police Medal)|HM the Queen"),
  },
  { since: '2021-10-01', old: phrase('Public Health England|PHE') },
  { since: '2014-04-01', old: phrase('NHS Direct|0845 46 47') },
  { since: '2015-09-01', old: phrase('08457 ?90 ?90 ?90') },
  { since: '2013-10-07', old: phrase('Serious Organised Crime Agency|SOCA') },
];
const SPOKEN_OF_AS_OLD =
  /\b(?:formerly|previously|replac(?:ed|es|ing)|used to be|was called|was known|no longer|has closed|closed|old name|instead of|now called|is now|became|has become|took over|taken over|successor|renamed|pretending|claiming to be|posing as|history|not from)\b/i;

export const stale = rule({
  id: 'MIS-STALE',
  severity: 'warn',
  basis:
    'Report Fraud replaced Action Fraud on 4 December 2025; names of national bodies as of the day of the check',
  advice:
    'This name or number has been replaced. For fraud write “Report Fraud, 0300 123 2040 or reportfraud.police.uk”; else look up today’s name.',
  find: (doc) =>
    REPLACED.filter((entry) => doc.input.asOf >= entry.since).flatMap((entry) =>
      matching(doc, entry.old, (c, _quote, at) => {
        const named = years(c.sentence.text);
        const past =
          named.length > 0 && named.every((year) => year < Number(entry.since.slice(0, 4)));
        return (
          !past && !SPOKEN_OF_AS_OLD.test(c.sentence.text.slice(Math.max(0, at - 60), at + 90))
        );
      }),
    ),
});
