import { contexts, matching, place, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { hits, phrase, says } from '../../text/phrase';

const CRIME =
  '(?:crime|crimes|burglar(?:y|ies)|robber(?:y|ies)|theft|thefts|asb|anti-?social behaviour|offences?|incidents?|violence|shoplifting|break-ins?|assaults?|calls|complaints|reports|arrests|collisions|casualties|damage|drug dealing|knife crime|car crime|vehicle crime|speeding|stabbings?|fly-?tipping|vandalism|fraud|thieving|muggings?)';
const MOVED =
  '(?:(?:are|is|were|was|has|have|had|been|gone|continues? to|dramatically|significantly|sharply|slightly|now|nearly|almost|also|all) ){0,3}(?:down|up|fallen|fell|falling|risen|rose|rising|dropped|dropping|increased|decreased|reduced|declined|doubled|halved|tripled|trebled|plummeted|soared|plunged|slashed|cut|lower|higher|at (?:a|an|its|their) (?:all-time |record |ten-year |five-year )?(?:low|high))';

const FIGURE = phrase(
  `\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|per ?cent|percent|pc)(?=\\W|$)|${CRIME} (?:\\p{L}{2,12} ){0,4}?${MOVED}|(?:doubled|halved|tripled|trebled|twice as (?:many|likely|much)|half as many|(?:two|three|four|five|ten|\\d{1,2}) times (?:more|as|fewer|higher|lower)|(?:fewer|less|more|rise in|fall in|drop in|increase in|decrease in|reduction in|surge in|spike in|cut in) ${CRIME}|record (?:low|high|number))|(?:down|up|fell|fallen|dropped|rose|risen|cut) (?:by )?(?:nearly |almost |over |about |more than )?(?:a |one )?(?:half|third|quarter|fifth|tenth|two[- ]thirds|three[- ]quarters)|(?:lowest|highest|fewest|worst|best|safest) (?:\\S{1,12} ){0,4}?(?:ever|on record|since records|in (?:the|all)(?: whole)? (?:country|county|uk|force|nation|region|england|land)|for (?:\\d{1,2}|ten|five|twenty|many) years|in (?:\\d{1,2}|ten|five|twenty) years)|(?:second|third|fourth|fifth)[- ](?:lowest|highest|safest|worst|best)|` +
    '(?:one|two|three|four|five|six|seven|eight|nine|\\d{1,2}) (?:in|out of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,3})(?! (?:minutes|days|weeks|hours|months|years))(?! (?:to|until|am|pm))|(?:half|most|majority|two[- ]thirds|a third|one third|three[- ]quarters|a quarter|a fifth|a tenth|the vast majority|nearly all|hardly any) of (?:all|every|you|residents|respondents|people|those|our|local|crime|offences|burglaries|calls|drivers|households)',
);
/** A bare count of police work: harmless with a period beside it. */
const COUNT = phrase(
  "(?:there (?:have been|has been|were|are)|we(?:'ve| have)? (?:\\p{L}{3,10} )?(?:stopped|had|seen|recorded|made|received|issued|dealt with|attended|took|seized|taken|arrested|searched|spoken to|logged|caught|fined|checked)|officers (?:have )?(?:stopped|made|recorded|issued|arrested|seized|fined|caught|checked)) (?:over |nearly |almost |about |around |some |more than |a total of )?\\d{1,3}(?:,\\d{3})* (?:\\S{1,12} )?(?:reports|drivers|motorists|vehicles|cars|people|arrests|crimes|offences|burglaries|robberies|thefts|incidents|calls|complaints|stops|searches|fines|tickets|offenders|speeders|cases|break-ins|collisions|assaults|knives|weapons)",
);
const PERCENT_ALONE = /\d{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent|percent|pc)(?=\W|$)/i;
const NOT_A_STATISTIC = phrase(
  'whether|too early|cannot say|coincidence|but it (?:also )?(?:rained|snowed)|(?<!(?:of|by) )100 ?(?:%|per ?cent)|\\d{1,3} ?% (?:off|discount|alcohol|abv|cotton|recycled|charged|battery)|discount|sale|off your|battery|phone charge|interest|apr|vat|get|if (?:the|you|they)|could|would|promise[sd]?|scammers?|fraudsters?|return of|guaranteed returns?',
);
const PERIOD = phrase(
  '(?:january|february|march|april|june|july|august|september|october|november|december|(?:in|since|by|of|from|to|until|and|during|between|last|this|early|late|-|–) may|may (?:20\\d\\d|and|to)|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|(?:19|20)\\d\\d|(?:last|past|previous|this|same) (?:\\p{L}{2,7} |\\d{1,2} )?(?:week|weeks|month|months|year|years|quarter|summer|winter|spring|autumn|weekend)|year[- ]on[- ]year|since (?:\\d{1,2}|the)|week ending|in the (?:\\p{L}{2,8} |\\d{1,2} )(?:days|weeks|months|years)|yesterday|overnight|between \\d{1,2}',
);
const COUNTS =
  /(?:from|of|with|by|were|was|had|recorded|n ?=|and|to|against|than)\s(?:about\s|just\s|only\s)?\d{1,3}(?:,\d{3})*(?!\s?(?:%|per|pc|am|pm|st|nd|rd|th|\d|january|february|march|april|may|june|july|august|september|october|november|december))|\bn\s?=\s?\d|\d{1,6} (?:of|out of) \d{1,6}|\(\d{1,6}(?:\)|,| )|\b\d{1,3}(?:,\d{3})*\s(?:\p{L}{3,12}\s)?(?:responses|respondents|residents|people|offences|crimes|burglaries|incidents|reports|replies|drivers|vehicles|households|robberies|thefts|collisions|calls)/iu;
const SOURCE = phrase(
  'source|sources|filled in|questionnaire|responded|respondents|replied|took part|data\\.police\\.uk|police\\.uk|ons|office for national statistics|recorded crime|our (?:own )?(?:records|systems?|figures|survey|crime system|recording system)|according to|figures from|statistics from|survey of|crime survey|home office|published (?:by|at|on)|crime recording|recorded|speed survey|council data',
);
const SMALL_BASE = 20;

/** The sentence with its neighbours: a source or a period may stand beside the figure. */
const around = (c: Context) => [c.previous, c.sentence, c.next].map((s) => s?.text ?? '').join(' ');

const cited = ({ input }: Document) =>
  input.claims.some(
    (claim) =>
      Boolean(claim.sourceRef) &&
      !['resident_report', 'social_media'].includes(claim.sourceType ?? ''),
  );

/** Counts of the base in the sentence, for telling a percentage of a handful. */
function smallBase(s: string): boolean {
  if (
    /\bfrom (?:one|two|three|four|five|six|seven|eight|nine|ten) to (?:one|two|three|four|five|six|seven|eight|nine|ten|none|zero)\b/i.test(
      s,
    )
  )
    return true;
  const base = /\b(?:from|of|out of)\s(\d{1,5})\b(?!\s?(?:%|per))/i.exec(s)?.[1];
  return base !== undefined && Number(base) < SMALL_BASE;
}

function lacks(doc: Document, c: Context, quote: string): boolean {
  const text = around(c);
  const share =
    PERCENT_ALONE.test(quote) || /doubl|halv|tripl|trebl|half|third|quarter/i.test(quote);
  if (share && smallBase(c.sentence.text)) return true;
  return !says(text, PERIOD) || !COUNTS.test(text) || !(says(text, SOURCE) || cited(doc));
}

export const statistic = rule({
  id: 'MIS-STAT',
  severity: 'warn',
  basis: 'Code of Practice for Statistics: say what is counted, when, where and from what source',
  advice:
    'Give the counts behind the figure, both periods, the place and the source: “from 30 in January to March 2025 to 18 in January to March 2026 (data.police.uk)”. Below 20, give counts and no percentage.',
  find: (doc) => [
    ...matching(doc, COUNT, (c) => !says(around(c), PERIOD) && !says(around(c), NOT_A_STATISTIC)),
    ...contexts(doc).flatMap((c) =>
      hits(c.sentence, FIGURE)
        .filter(
          (h) =>
            !says(c.sentence.text, NOT_A_STATISTIC) &&
            !/\b(?:help|want|aim|hope|working|like) (?:\p{L}+ ){0,4}$/iu.test(
              c.sentence.text.slice(0, h.start - c.sentence.start),
            ),
        )
        .filter((h) => lacks(doc, c, c.part.text.slice(h.start, h.end)))
        .slice(0, 1)
        .map((h) => place(c.part, h)),
    ),
  ],
});
