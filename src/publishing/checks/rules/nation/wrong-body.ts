import type { Declaration } from '../../declaration';
import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

type Nation = NonNullable<Declaration['nation']>;

const ENGLISH_BODIES =
  "CPS|crown prosecution service|IOPC|independent office for police conduct|police and crime commissioner|PCC|victims' code|neighbourhood policing guarantee|PACE(?! of)|police and criminal evidence act|clare's law|sarah's law";
const SCOTTISH =
  "procurator[- ]fiscal|sheriff courts?|high court of justiciary|COPFS|crown office|PIRC|police investigations and review commissioner|not proven|fatal accident inquiry|children's hearings?(?: system)?|reporter to the children's panel|children's panel|police scotland|justice of the peace court|youth justice scotland|nhs 24|sheriff (?:and jury|fined|sentenced|jailed|told)|solemn procedure|petition warrant|scottish fire";
const IRISH =
  'police ombudsman(?: for northern ireland)?|PPS|public prosecution service|PSNI|police service of northern ireland|policing board|diplock';

/** Bodies, courts and numbers that are not the nation's own. */
const WRONG: Record<Nation, RegExp> = {
  england: phrase(`${SCOTTISH}|${IRISH}`),
  wales: phrase(`${SCOTTISH}|${IRISH}`),
  scotland: phrase(
    `${ENGLISH_BODIES}|${IRISH}|report ?fraud(?:\\.police\\.uk)?|action ?fraud(?:\\.police\\.uk)?|0300 123 2040|crown courts?|magistrates'?(?: court)?|youth courts?|coroners?|inquests?|county court|asbo|community protection notice|section 59|dispersal (?:order|zone)|criminal behaviour order|public spaces protection order`,
  ),
  northern_ireland: phrase(
    `${ENGLISH_BODIES}|${SCOTTISH.replace('police scotland|', '')}|police scotland|community protection notice|public spaces protection order|anti-social behaviour injunction`,
  ),
};
/** The text speaks of another nation on purpose. */
const ELSEWHERE: Record<Nation, RegExp> = {
  england: phrase(
    'scotland|scottish|glasgow|edinburgh|aberdeen|dundee|northern ireland|belfast|northern irish|gretna|england and wales|north of (?:it|here|the (?:border|line|tweed))|(?:across|over) the border',
  ),
  wales: phrase('scotland|scottish|glasgow|edinburgh|northern ireland|belfast|northern irish'),
  scotland: phrase(
    'england|english|wales|welsh|northern ireland|london|across the border|south of the border|carlisle|newcastle|belfast|manchester',
  ),
  northern_ireland: phrase(
    'england|english|wales|welsh|scotland|scottish|republic|dublin|great britain|london|glasgow',
  ),
};
const NOT_HERE = phrase(
  'instead of|not (?:call|contact|use|report)|does not (?:cover|serve|apply|deal)|no longer|unlike|rather than',
);

export const wrongBody = rule({
  id: 'JUR-NATION',
  severity: 'legal',
  basis:
    'Scotland: Criminal Justice (Scotland) Act 2016, fraud reported on 101; Northern Ireland: Police (Northern Ireland) Act 1998; each nation has its own courts, prosecutors and ombudsman',
  advice:
    'This body, court or number does not serve this nation. Scotland: 101 for fraud, Procurator Fiscal, sheriff court, PIRC. Northern Ireland: Public Prosecution Service, Police Ombudsman. England and Wales: Report Fraud, CPS, IOPC.',
  when: ({ input }) => input.declaration.nation !== undefined,
  find: (doc) => {
    const nation = doc.input.declaration.nation;
    if (nation === undefined || !(nation in WRONG)) return [];
    return matching(
      doc,
      WRONG[nation],
      (c, quote) =>
        quote !== 'pace' &&
        !says(c.sentence.text.replace(quote, ' '), ELSEWHERE[nation]) &&
        !says(c.sentence.text, NOT_HERE),
    );
  },
});
