import { matching } from '../../places';
import { rule } from '../../rule';
import { appeals } from '../../text/attribution';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { PROOF_TOLD } from './evidence-told';

const WHO =
  '(?:him|her|them|his|their|he|she|they|the (?:man|woman|men|women|boy|girl|teenagers?|pair|suspects?|defendants?|accused|driver|group|gang|two)|(?:man|woman|men|women|person|teenager|suspects?|defendant) (?:we|who|arrested|charged|in|now))';
const TRACE =
  '(?:dna|finger ?(?:prints?|marks?)|palm ?prints?|prints|forensics?|forensic (?:evidence|tests?|results?|examination|work)|blood|fibres|footprints?|shoe ?prints?|footwear marks?|ballistics|hair|soil|paint|glass|mud|saliva|swabs?|lab results?|tests)';

const EVIDENCE = phrase(
  // What the accused said.
  "(?:put|held|threw) (?:his|her|their) hands? up(?: to)?|(?:could|did|would) not (?:explain|account for|say (?:why|how|where)|give (?:a |any )?(?:reason|explanation|account))|couldn't (?:explain|account)|(?:had|has|offered|gave) no (?:explanation|answer|alibi|excuse)|search(?:es)? of (?:his|her|their|the \\p{L}{3,12}(?:'s|')?) (?:\\S{1,12} ){0,3}?(?:turned up|found|uncovered|revealed|yielded|led to|recovered)|(?:shown|showed|led|told|pointed|took|taken) (?:detectives|officers|us|police) (?:\\S{1,8} )?(?:to )?where|witnesses (?:\\S{1,10} ){0,3}?(?:point(?:ed)? to|put (?:him|her|them)|place(?:d)? (?:him|her|them)|saw (?:him|her|them))|(?:leaves?|left|leaving) (?:no|little) doubt|(?:stolen|missing|taken|murder|the) (?:\\S{1,14} ){0,4}?(?:was|were|had been|lay|turned up) (?:\\p{L}{3,10} )?(?:under|in|inside|behind|on|beneath|among) (?:his|her|their) (?:\\p{L}{3,15})|(?:stolen|missing) (?:\\S{1,14} ){0,3}(?:was|were) (?:piled|stacked|stashed|hidden|sitting)|(?:his|her|their) (?:shoes?|trainers|boots|clothes|clothing|van|car|tyres|tools|gloves|handwriting|voice|gait|face|account|bank card|card) (?:match(?:es|ed)?|fits?|fitted|is the same|was the same|proves?)|match(?:es|ed)? the (?:prints?|marks?|blood|tyre|paint|description|shoe)|strong(?:est)? (?:cases?|evidence)|(?:bag|box|hoard|haul|stash) of (?:\\S{1,12} ){0,2}(?:at|in|from|under) (?:his|her|their)|" +
    'confess(?:ed|es|ion)|(?:has |have |had |he |she |they |both |and |all |man |woman |suspect )?(?:fully |freely |readily |since |quickly |already )?(?:admitted|admitting|admits) (?:to |it|the|his|her|their|being|having|everything|doing|stealing|taking|breaking|responsibility|what|all|that|a|guilt|\\p{L}{4,15}ing)|' +
    '(?:full|made|some|partial) (?:and frank )?admissions?|coughed(?: to| up| the)?|owned up|came clean|fessed up|spilled the beans|(?:told|telling) (?:officers|police|detectives) (?:everything|all|the truth|the lot|what|where|how|why|it was)|(?:told|telling) (?:officers|us|police|detectives) (?:that )?(?:he|she|they) (?:did|had|was|were|took|only|needed|stole|wanted)|' +
    "(?:gave|giving|made|offered) (?:a )?no comment|no[- ]comment interview|(?:refused|declined) to answer|stayed silent|said nothing in interview|in interview,? (?:he|she|they)|(?:his|her|their) (?:account|alibi|story|explanation) (?:does|did|has|is|was|doesn't|didn't|fell)|" +
    `(?:told|telling|said to|says to|admitted to|confided in|texted|messaged|wrote to) (?:\\S{1,14} ){0,4}?(?:it was (?:me|him|her)|(?:the )?(?:whole|full|entire) (?:story|thing|lot|truth)|(?:he's|she's|they're|he was|she was|they were|how) (?:sorry|ashamed|responsible|guilty)|I(?:'ve| have)? (?:did|had|done))|(?:he|she|they)(?: has| have)? apologised|(?:said|says) (?:sorry|he's sorry|she's sorry)|(?:sang|singing|sing) like|(?:spilled|spilt) (?:the|it|everything|all)|made a clean breast|(?:gave|given) (?:\\p{L}{2,8} )?(?:full|frank|detailed) (?:account|confession|statement)|it was me|` +
    // Traces.
    '(?:lab|laboratory|scientists?|forensics?|tests?|samples?|swabs?|blood)(?: \\S{1,14}){0,6}? (?:came back|come back|back with|hit|hits|one[- ]in[- ]a)|(?:handset|phone|mobile|device|sim|tag|sat ?nav|tracker|cell[- ]site(?: \\p{L}{3,10})?)(?: \\S{1,14}){0,4}? (?:pinged|pings|put|puts|placed|places|was tracked|tracked|located|showed|shows)|(?:his|her|their) (?:finger|palm|thumb|foot|boot|shoe|tyre) ?(?:prints?|marks?)|calling cards?|(?:left|leaving) (?:\\S{1,12} ){0,4}?(?:prints?|fingermarks|dna|blood|receipt)|(?:gloves|trail) (?:would have|led)|(?:calls?|messages?|texts?) (?:were|was|had been) (?:\\p{L}{3,10} )?(?:listened|intercepted|read|recovered|found)|' +
    `${TRACE} (?:\\S{1,20} ){0,9}?(?:match|matches|matched|matching|is the same as|link|links|linked|belongs?|belonging|tie|ties|tied|places?|placed|prove|proves|proved|points?|pointed|identified|positive|confirm|confirms|confirmed)|` +
    `(?:match|matches|matched|matching|linked|tied|identified|placed)(?: \\S{1,20}){0,5}? (?:by|to|with|through|via|using|at) (?:the |his |her |their |our )?(?:\\S{1,15} )?${TRACE}|(?:his|her|their) (?:dna|fingerprints?|prints|blood)|` +
    // Identification.
    '(?:picked|pointed|singled|pointing|picks) (?:him|her|them|the \\p{L}{3,12}) (?:straight |right )?out|picked out (?:of|in|from|by|at)|(?:id|identity|identification) (?:parade|procedure|suite|line-?up)|viper (?:parade|procedure)|line-?up|recognised (?:him|her|them) (?:from|as|on|in)|(?:victim|witness|witnesses|shopkeeper|neighbours?|residents?) (?:has |have |had )?(?:positively )?(?:identified|recognised) (?:him|her|them|the (?:man|woman|suspect|defendant|pair))|' +
    // Pictures and devices.
    `(?:cctv|footage|video|cameras?|doorbell(?: camera| footage| video)?|dash ?cam(?: footage)?|body-worn (?:video|footage)|images?|recording|phone records?|(?:his|her|their) phones?)(?: \\S{1,20}){0,5}? (?:shows?|showed|showing|captured?|captures|caught|catches|proves?|proved|clearly|places?|placed|reveals?|revealed|confirms?|puts?)(?: \\S{1,20}){0,3}? ${WHO}|` +
    "(?:have|got|had|we've got) (?:him|her|them|it all|the whole thing) on (?:video|camera|film|cctv|tape|doorbell)|conviction (?:should|will|would|is|looks) (?:be )?(?:a )?(?:formality|certain|likely|assured|guaranteed)|caught on (?:camera|cctv|film|video|a doorbell|doorbell|dash ?cam)|" +
    // What was found on them.
    "(?:(?:found|recovered|seized|discovered|located|hidden|stashed|turned up)|with)(?: \\S{1,20}){0,6}? (?:in|at|from|on|under|inside) (?:his|her|their|the (?:suspect|defendant|man|woman|accused|pair)'s?) (?:home|house|car|van|bag|pockets?|flat|address|possession|bedroom|shed|garage|person|rucksack|boot|loft|garden|phone|property|bed|jacket|wardrobe)|" +
    // Strength of the case.
    "(?:overwhelming|watertight|cast[- ]iron|open[- ]and[- ]shut|damning|compelling|irrefutable|rock[- ]solid|conclusive|strong|solid|undeniable|clear|hard) (?:evidence|case|proof)|(?:evidence|case|proof)(?: against (?:him|her|them|the \\p{L}{3,12}))? (?:is|was|looks|could not be|couldn't be) (?:\\p{L}{3,12}ly )?(?:overwhelming|watertight|cast[- ]iron|open[- ]and[- ]shut|damning|compelling|irrefutable|rock[- ]solid|conclusive|strong|solid|undeniable|clear|stronger)|slam dunk|open (?:and|&|n) shut|nailed on|bang to rights|caught (?:him |her |them )?red[- ]handed|game over|(?:he|she|they)(?:'d| had| has| have) (?:\\S{1,14} ){0,8}?(?:in|under|inside|behind) (?:his|her|their) (?:\\p{L}{3,12} )?(?:drawer|wardrobe|shed|garage|boot|bed|loft|fridge|freezer|cupboard|attic|cellar|caravan|locker|lock-up|sofa|mattress)|not much (?:\\p{L}{3,8} )?(?:doubt|argument)|all the evidence (?:we need|points)|evidence (?:proves|points to|shows) (?:he|she|they|him|her|them|that)|failed (?:a |the )?(?:breath|drug|roadside) (?:test|swipe)|(?:blew|was|were) (?:over )?(?:twice|three times|double|nearly|more than|over) (?:\\p{L}{2,8} )?the (?:drink[- ]drive )?limit|tested positive",
);
const OTHER = phrase(
  'awaiting|await|will be (?:examined|tested|checked)|appeal|asked to|please send|send us|upload|if you have|anyone with|check your|request',
);

export const evidence = rule({
  id: 'CON-EVID',
  severity: 'legal',
  basis: 'Contempt of Court Act 1981, sections 1 and 2',
  advice:
    'Leave the evidence to the court: no confessions, forensic results, identification, recordings of the accused or views on the strength of the case. Say only that somebody was arrested or charged, and what for.',
  when: ({ stance }) => stance.active && !stance.guiltFound,
  find: (doc) =>
    [EVIDENCE, PROOF_TOLD].flatMap((pattern) =>
      matching(
        doc,
        pattern,
        (c, quote, at) =>
          !negated(c.sentence.text, at, 35) &&
          !/\b(?:not|never|nobody)\b|n't\b|\bno (?!comment|doubt|explanation|answer|alibi|excuse)/i.test(
            quote.replace(/\b(?:could|did|would) not |couldn't /i, ''),
          ) &&
          !says(c.sentence.text, OTHER) &&
          !(appeals(c.sentence.text) && /cctv|footage|video|camera|image|doorbell/i.test(quote)) &&
          !/\b(?:pleaded|in court|at court|before magistrates|admission (?:fee|is free|charge)|free admission)\b/i.test(
            c.sentence.text,
          ),
      ),
    ),
});
