import { phrase } from './phrase';

/** Pasts that do not end in -ed and tell of an act. */
const IRREGULAR =
  'stole|took|broke|left|drove|crept|sent|sold|bought|got|gave|went|came|ran|hid|hit|beat|bit|bled|cut|dealt|dug|fed|fled|flung|forced|held|kept|kicked|led|lied|lit|made|meant|met|paid|put|rode|rang|set|shot|shook|shut|slid|slipped|smashed|spat|spent|sprayed|stood|stuck|struck|swore|swung|threw|thrust|told|tore|trod|woke|wore|worked|wound|wrote|blew|brought|burnt|caught|chose|climbed|did|drew|fought|found|grew|knew|laid|leapt|let|lost|picked|said|saw|sought|sped|spun|sprang|swept|thought|withdrew';
/** Acts of anybody in the hands of police and courts, or of daily life: no deed is told by them. */
const HARMLESS =
  'appeared|attended|denied|pleaded|remained|returned|answered|suffered|needed|received|lived|died|called|asked|entered a|elected|failed to appear|spoke|said nothing|said|told|gave (?:his|her|their) name|went (?:on trial|to court|to hospital|home)|came (?:to|from|into)|worked (?:as|at|for|in)|spent (?:the night|last night|two nights|a night)|surrendered|attended voluntarily|handed|helped officers|cooperated|co-operated|declined|stayed|arrived|waited|travelled|moved|turned (?:himself|herself|\\d)|reported|wanted|thanked|stood trial|saw|lost|met|got (?:bail|legal)|married|retired|recovered|required|faced|chose|elected|knew|thought|found|left (?:hospital|the court|custody)|based|charged|aged|accused|arrested|named|suspected|released|detained|held|bailed|remanded|wanted|questioned|interviewed|believed|understood|expected|involved|injured|hurt|treated|due|used to|agreed';
const WHO =
  '(?:he|she|they|both|the (?:\\p{L}{3,12} )?(?:man|men|woman|women|pair|couple|duo|trio|group|gang|brothers|sisters|suspects?|defendants?|accused|teenagers?|youths?|lads?|boys?|girls?|two|three|driver|person|\\d\\d-year-olds?)|(?:man|woman|pair|two|men|women) (?:charged|arrested|detained|in custody))';

/** "He worked his way through nine garages": whoever the sentence is about does something, told as a past fact. */
export const TOLD_ACT = phrase(
  `${WHO} (?:had |then |also |even |just |had been |\\p{L}{3,12}ly ){0,2}(?!(?:${HARMLESS})(?![\\p{L}]))(?:\\p{L}{2,14}ed|${IRREGULAR})(?! by(?![\\p{L}]))`,
);

/** "The man who had been torching bins": anything done again and again, of somebody held. */
export const WHO_KEPT_DOING = phrase(
  "(?:man|woman|men|women|person|people|pair|gang|group|teenagers?|lads?|youths?|duo|trio|those|one|ones|crew) (?:who|that)(?:'d| had| has| have| was| were)? (?:been )?(?:(?:responsible|behind)|(?!living|working|staying|waiting|helping|being|going|travelling|having|wearing|walking|sitting|standing|driving|riding|calling|looking|attending|doing|appearing|wanted)\\p{L}{3,12}ing) (?:\\S{2,})",
);
