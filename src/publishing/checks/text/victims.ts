import { phrase, says } from './phrase';

const VICTIM = phrase(
  'victims?|survivors?|complainants?|(?:was|were|been|being) (?:\\p{L}{3,12}ly )?(?:raped|sexually assaulted|assaulted|attacked|groomed|abused|trafficked|upskirted|molested|targeted|exploited|touched|followed|spiked|cut|flashed)|rape of|attack on|assault (?:on|of)|raping|against (?:his|her|a|the|an|their)|her ordeal|his ordeal|told us she|she told|she (?:has |had )?(?:bravely )?(?:reported|came forward|disclosed)|who (?:reported|came forward|was raped|was attacked|was assaulted)|' +
    'reported being (?:raped|sexually|assaulted|attacked|groomed)|young woman|forc(?:ed|ing) (?:his|her|their|a)|rescued|freed|safeguarded|disclosed|referral|marrying|bravery|brave',
);

/** Words that stand for the person wronged. */
export const speaksOfVictim = (text: string): boolean => says(text, VICTIM);

/** Kin and dependence between an accused and the person wronged. */
export const KINSHIP = phrase(
  "(?:his|her|their|the defendant's|the man's|the suspect's|whose|own) (?:own |then |former |late |young |teenage |adopted |foster |\\d{1,2}[- ]year[- ]old |estranged |\\p{L}{3,10} ){0,2}(?:daughters?|sons?|step-?(?:daughter|son|sister|brother|child|children|mother|father)s?|niece|nephew|wife|husband|partner|girlfriend|boyfriend|ex-?(?:wife|husband|partner|girlfriend|boyfriend)?|sisters?|brothers?|mother|father|grand-?(?:daughter|son|child|children|mother)s?|cousins?|child|children|bab(?:y|ies)|family|relatives?|flatmate|housemate|lodger|tenant|employee|apprentice|pupils?|students?|patients?|carer|babysitter|neighbour|colleague|bride|in-law|daughter-in-law|sister-in-law|twins?)|" +
    "(?:member|members) of (?:his|her|their|the) (?:own )?(?:close |extended |immediate )?family|(?:family|blood) (?:member|relative)|a (?:close )?relative|related to (?:him|her|them|the)|who is (?:his|her|their)|incest|familial|(?:girl|boy|child|pupil|woman|teenager|student|player|patient)s? (?:he|she) (?:coached|taught|trained|fostered|looked after|cared for|employed|lived with|tutored|treated|drove)|(?:girl|boy|child|pupil|woman|teenager|student)s? (?:sang|played|studied|trained|lived|attended|swam|danced)|in (?:his|her) care|foster (?:child|daughter|son|father|mother|carer)|step-?(?:father|mother|dad|mum) of|(?:father|mother|uncle|grandfather|brother|husband|ex-partner|stepfather|boyfriend) (?:of|to) (?:the|her|his) (?:victim|girl|boy|child|complainant|woman)|(?:the victim's|her|the girl's|the boy's|the child's|the woman's) (?:own )?(?:father|mother|uncle|grandfather|brother|husband|ex-partner|ex|stepfather|stepdad|boyfriend|partner|teacher|coach|boss|landlord|employer|cousin|foster)",
);
