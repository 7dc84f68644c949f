import { phrase, says } from './phrase';

const HEDGE = phrase(
  'alleged|allegedly|allegation|allegations|alleging|accused of|suspected|suspected of|suspicion|on suspicion|' +
    'suspect(?=s? (?:of|in))|is said to|are said to|reportedly|it is claimed|claimed|denies|deny|denied|' +
    'pleaded not guilty|charged with|charge of|charges of|counts? of|wanted for|thought to|believed to|' +
    'may have|might have|could have|if convicted|if found guilty|not guilty|presumed innocent|' +
    'reported (?:a|the|that|being)|reports? (?:of|that)|we were told|court heard|jury heard|prosecut(?:or|ion)s? (?:say|said|allege)',
);

const DENIAL = phrase(
  'not true|untrue|is false|are false|was false|were false|false (?:claims?|rumours?|posts?|reports?|story|stories|information)|no truth|' +
    'no evidence|no basis|no record of|incorrect|inaccurate|misleading|baseless|fake|hoax|' +
    'rumours?|claims? (?:online|circulating|that)|claiming otherwise|contrary to|police deny|we deny|did not happen|has not happened|debunked|myth',
);

const APPEAL = phrase(
  'appeal|appealing|witness|witnesses|witnessed|do you know|did you see|have you seen|information about|any information|' +
    '(?:want|would like|need|hope|trying|looking|keen|working|work|efforts?|determined|committed|seeking) to (?:speak|talk|trace|find|identify|locate|catch|hear|arrest)|' +
    "looking for|trying to trace|search(?:ing)? for|identify|we'd like to|still at large|on the run",
);

const CONDITION = phrase(
  "if you|if anyone|if someone|if a|anyone (?:who|found|caught|with)|you (?:may|might|could|can|will)(?! not)|you'll|could be|may be|might be|" +
    'can be|would be|should be|will be (?:arrested|charged|prosecuted) if|people who|those who|drivers who|offenders (?:can|could|may|will)|whoever',
);

/** The sentence speaks of an allegation or a charge, not of a fact. */
export const hedged = (sentence: string): boolean => says(sentence, HEDGE);

/** The sentence says that something is untrue, or speaks of it as a rumour. */
export const denies = (sentence: string): boolean => says(sentence, DENIAL);

/** The sentence asks the public for help to find somebody. */
export const appeals = (sentence: string): boolean => says(sentence, APPEAL);

/** The sentence speaks of what may happen to anybody, not of somebody. */
export const general = (sentence: string): boolean => says(sentence, CONDITION);
