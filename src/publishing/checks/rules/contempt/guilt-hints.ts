import { phrase } from '../../text/phrase';

/** Irony, relief and hints that take it for settled who did it. */
export const HINTED = phrase(
  "draw your own|you do the (?:maths|sums)|(?:out of|from) (?:our|your) hair|(?:explain(?:ing)?|account(?:ing)?) (?:himself|herself|themselves|that|this|it) to (?:the )?(?:bench|magistrates|court|judge|sheriff|beak)|(?:begins?|began|starts?) to (?:answer|pay) for|got what (?:was|they had|he had|she had) coming|(?:can|may|could) (?:now |all |finally )?stop (?:taking|checking|locking|worrying|padlocking|hiding|counting|chaining|sleeping|looking|watching)|(?:put|putting) a stop to (?:the|him|her|them|his|her|their|this|these)|(?:the|our|got the|has the|have the) right (?:man|woman|person|people|one)|(?:fun|party|game|game's|jig|holiday|luck|career|run|days|adventure)(?:'s| is| was| has| had| have)? (?:up|over|ended|run out|come to an end|comes to an end|numbered)|(?:note|memo|message|word) to (?:the|our|a certain) (?:gentleman|lady|man|woman|lad|chap|fella|pair|individual|thief)|(?:thought|reckoned|fancied|figured|decided) (?:\\S{1,14} ){1,8}?(?:fair game|get away|nobody|would never|easy|no one|clever|free)|with (?:his|her|their) (?:hands?|arms?|fingers?) (?:\\p{L}{3,10} )?in (?:the|a)|(?:it|turns? out it|turned out it|turns out to have) was (?:a|the|her|his|their|our) (?:\\S{1,12} ){1,4}?all along|(?:tracked|hunted|ran|chased|run) (?:him|her|them|the \\p{L}{3,12}) (?:down|to ground|to earth)|we (?:always|will always|shall always|will) (?:come|get|catch|find) (?:for |up with )?(?:people|those|you|thieves|anyone) who|(?:greedy|calculated|cowardly|callous|despicable|wicked|cruel|heartless|vile|shameful|sickening|brazen|senseless|mindless|selfish|disgraceful|evil) (?:\\p{L}{3,12} |and \\p{L}{3,12} )?(?:betrayal|act|attack|crime|theft|man|woman|pair|individual|people|behaviour|deed|fraud|spree|campaign|burglary|robbery|killing)|(?:none|not one|nil|zero|no more|not a single one|quiet|peace) (?:\\S{1,12} ){0,4}?since (?:we|a|the|his|her|their|he|she|they)(?: \\S{1,14}){0,5}? (?:arrest|arrested|nicked|picked up|lifted|locked|bailed|charge|charged|collared)|since (?:we|a|the) (?:\\S{1,14} ){1,6}?(?:arrested|nicked|picked up|lifted|collared|bailed)|(?:helping|helped|help|treating|treated) (?:himself|herself|themselves) to|(?:been|having been|was|were) rumbled|(?:nabbed|bagged|netted|landed|snared|one in the net|in the net|in the bag)|(?:caught|found) (?:\\S{1,10} ){0,3}?(?:at it|in the act|mid-|with the (?:goods|loot|swag))|source of (?:the|our|all) (?:trouble|problem|misery)|mystery (?:\\S{1,14} ){0,5}?(?:solved|over|explained|no more)|(?:won't|will not|can't|cannot|not) be (?:ringing|knocking|calling|visiting|lifting|riding|driving|dealing|taking|cutting|setting|spraying|back|out|seen) (?:\\S{1,10} ){0,4}?(?:any|again|for a while|soon|more|for some time|tonight)|some explaining to do|(?:toe-?rags?|scallywags?|ruffians?|blighters?|rotters?|rogues?|scamps?|reprobates?|light-fingered \\p{L}{3,12}|sticky-fingered \\p{L}{3,12}|(?<=\\p{L}-)(?:smasher|snatcher|thief|burner|lifter|nabber|slasher|stealer|basher|robber|raider|dealer|dipper|torcher|poisoner|wrecker|flasher|thrower|cutter|dodger|fiddler|stabber))s?",
);

const PERSON =
  '(?:man|woman|men|women|pair|duo|trio|couple|gang|crew|gentleman|lady|lads?|lass|chap|chaps|fella|fellas|bloke|blokes|guy|guys|boys?|girls?|teenagers?|youths?|person|one|ones|individuals?|toe-?rags?|customer|character|somebody|someone|brothers|sisters|neighbour|charmer|genius|joker|hero)';
const NO_DEED =
  "(?:was|were|is|are|has been|have been|had been|will|may|might|can|could|would|lives?|lived|appeared|attended|denied|denies|called|rang|reported|suffered|died|found|saw|witnessed|helped (?!himself|herself|themselves)|contacted|came forward|surrendered|handed|turned|stopped to help|pleaded|entered a|failed|remains?|works?|worked|moved|arrived|needs?|need|wants?|wanted|knows?|know|said|says|told|gave|lost|met|arrested|charged|chased|pulled|rescued|saved|returned|answered|stayed|waited|went (?:to|home)|spoke|received|faces?|cannot|can't|do|does|did not|did nothing|didn't|have|has|had)(?![\\p{L}'])";

/** "The chap who took it for a walk is in a cell": anybody told to have acted, in a sentence of arrest or charge. */
export const WHO_ACTED = phrase(
  `${PERSON} (?:who|that)(?:'ve| have| has| had| 'd)? (?:\\p{L}{3,12}ly )?(?:been )?(?!${NO_DEED})(?:\\p{L}{3,14}ed|\\p{L}{3,12}ing|[\\p{L}]{2,4}|stole|took|broke|left|drove|sent|sold|threw|tore|bought|wrote|brought|caught|fought|thought|robs|steals|takes|breaks|kept|keeps)(?![\\p{L}]) (?:\\S{1,16})`,
);
/** "He lured a pensioner from her home": after a trial is spoken of, told as fact. */
export const SPEAKS_OF_TRIAL =
  /\b(?:trial|jury|hearing|court|magistrates|sheriff|bench|charge|charged|bail|cells?|custody|dock)\b/i;

const THINGS_OFF =
  /\b(?:drugs?|kni(?:fe|ves)|weapons?|guns?|firearms?|blades?|vehicles?|cars?|bikes?|mopeds?|litter|dogs?|traffic|leaves|them|it)\s(?:taken\s|are\s|is\s|now\s){0,3}off (?:our|your|the)\b/i;
const OFFICERS_OFF =
  /\b(?:officers?|police|pcs?|pcsos?|patrols?|constables?|we|us|team)\s(?:\S{1,10}\s){0,4}off (?:our|your|the)\b/i;

/** Drugs, cars or officers are off the streets, and no offender. */
export const othersOff = (text: string): boolean =>
  OFFICERS_OFF.test(text) || THINGS_OFF.test(text);
