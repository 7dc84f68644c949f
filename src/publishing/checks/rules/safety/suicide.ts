import { contexts, matching, place, type Context, textNear } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { years } from '../../text/dates';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { toldDeaths } from './told-death';

const SUICIDE = phrase(
  'suicid(?:e|es|al)|(?:took|taken|taking|takes|take|ended|ending|end) (?:his|her|their) (?:own )?li(?:fe|ves)|kill(?:ed|ing)? (?:himself|herself|themselves)|self-harm(?:ed|ing)?|(?:self-|own )inflicted|wanted to die|mental health crisis|in crisis|fallen? to (?:his|her|their) death|jumper|overdosed?|hanged|hanging|samaritans|116 123|(?:died|dead|death|body) (?:\\S{1,12} ){0,8}?(?:jumped|hang(?:ed|ing)|overdose|pills|rope)',
);
const METHOD = phrase(
  "(?:found |was |been |died by |by |from )(?:hanged|hanging|hung)(?! (?:basket|baskets|out|on the wall|up))|hang(?:ed|ing) (?:himself|herself|themselves)|hung (?:himself|herself|themselves)|(?:jump(?:ed|ing|s)?|leap(?:t|ed|ing)|threw (?:himself|herself|themselves)|throw(?:ing|n) (?:himself|herself|themselves)|stepp?(?:ed|ing) (?:out )?(?:off|in front)|fell|fall(?:ing|en)?|plung(?:ed|ing)|dropped|went|climb(?:ed|ing)|walked|ran|lay|lying|laid) (?:to (?:his|her|their) death )?(?:off|from|over|in front of|into the path of|under|onto|on to|down|into) (?:the |a |an |an oncoming |her |his |their )?(?:\\p{L}[\\p{L}']{1,15} ){0,3}?(?:bridge|viaduct|cliff|roof|balcony|building|car park|tower|platform|train|bus|lorry|railway|track|tracks|line|lines|window|flats|block|footbridge|flyover|pier|ledge|parapet|river|canal|sea|lock|rails|multi-storey|quay|overpass|silo|crane|quarry)|" +
    '(?:took|taken|taking|swallow(?:ed|ing)|died (?:of|from|after)|after|by|from) (?:an? )?(?:\\p{L}{3,12} )?(?:overdose|(?:\\d{1,3}|a handful of|a bottle of|dozens of|a packet of|her|his|too many|some|a lot of)? ?(?:paracetamol|sleeping|pills|tablets|painkillers|antidepressants|insulin|poison|bleach|antifreeze))|overdosed|slit(?:ting)? (?:his|her|their)|cut(?:ting)? (?:his|her|their) (?:own )?(?:wrists?|arms?|throat)|ligature|noose|(?:with|using|by|from) (?:a |his |her |the )?(?:belt|rope|cord|dressing gown cord|scarf|sheet|shoelaces?|helium|gas|exhaust|shotgun|gun|razor|blade|knife|plastic bag|carrier bag|barbecue|fumes)|gass(?:ed|ing)|drown(?:ed|ing) (?:himself|herself|themselves)|shot (?:himself|herself|themselves)|stabb(?:ed|ing) (?:himself|herself)|set (?:himself|herself|themselves) (?:on fire|alight)|suffocat(?:ed|ion|ing)|asphyxiat(?:ed|ion)|carbon monoxide|bought (?:it |the \\S{1,10} )?online|poison(?:ed|ing)? (?:himself|herself|themselves)',
);
const NOTE = phrase(
  'suicide (?:note|letter|pact|video|spot|hotspot|bridge|bid|attempt (?:at|from|on|by))|(?:left|leaving|found|wrote|written|posted|sent|read) (?:an? |his |her |the |several )?(?:\\p{L}{4,10} )?(?:note|letter|last message|final message|goodbye|farewell)(?:s|es)?(?: (?:to|for|saying|which|that|explaining|blaming|on|in))?|(?:goodbye|farewell|final) (?:note|letter|message|post|text)s?|(?:popular|known|notorious|favourite|usual|well-known) (?:suicide )?(?:spot|place|hotspot|bridge) for|(?:another|latest|second|third|\\d(?:st|nd|rd|th)) (?:suicide|death|jumper)(?: \\S{1,12}){0,4} (?:at|from|on|off)|commit(?:ted|ting|s)? suicide|(?:failed|successful|unsuccessful|botched|completed) suicide|suicide epidemic|copycat',
);
const CAUSE = phrase(
  '(?:because|after|over|following|due to|as a result of|since|when|driven to it by|blamed|blaming) (?:of )?(?:(?:he|she|they|his|her|their|a|an|the|being|having|losing|failing) ){0,3}(?:\\p{L}{3,12} ){0,2}?(?:lost|losing|broke up|break-?up|split|dumped|left (?:him|her|them)|divorce|bullied|bullying|bullies|debts?|debt|gambling|exams?|results|sacked|redundan(?:t|cy)|job|accused|accusations?|arrested|rejected|cheated|affair|evicted|eviction|row|argument|grief|diagnosis|relationship|girlfriend|boyfriend|wife|husband|failed|blackmail(?:ed)?|trolled|sextortion)',
);
/** Somebody of whom a death can be told. */
const SOMEBODY = phrase(
  'her|him|them|man|woman|boy|girl|lad|lass|person|someone|somebody|he|she|they|teenager|teen|student|sixth-former|pupil|male|female|soul|one|child|father|mother|dad|mum|friend|neighbour|pensioner|farmer|widow(?:er)?|youngster|son|daughter|brother|sister|\\d\\d-year-old|all',
);
const HIGH_OR_FAST =
  '(?:bridge|viaduct|cliffs?|roof|balcony|building|car park|multi-storey|tower|platform|train|express|bus|lorry|railway|tracks?|rails|line|lines|window|flats|footbridge|flyover|pier|ledge|parapet|weir|harbour wall|quay|overpass|silo|crane|quarry|scaffold(?:ing)?|dam|point|head|top floor|(?:the )?\\d{1,2}[.:]\\d\\d|crossing|edge|gorge)';
/** A fall or a step that no accident report would tell so. */
const WENT_OVER = phrase(
  `(?:jump(?:ed|s|ing)?|leapt|leaped|leap(?:s|ing)?|threw (?:himself|herself|themselves)|hurl(?:ed|ing) (?:himself|herself)|step(?:ped|s|ping)(?: out| off)?|walked|ran|lay(?: down)?|climbed over|went over|gone over|go(?:es)? over|go all over|going over|(?:went|gone|goes) off|went in off|gone in off|gone in|one off|another off|next off|another one) (?:to (?:his|her|their) death )?(?:off|from|over|in front of|into the path of|under|onto|on to|in off|off the end of)? ?(?:the |a |an |that )?(?:\\S{1,15} ){0,4}?${HIGH_OR_FAST}|in front of (?:the|a|an) (?:\\S{1,12} )?(?:train|express|lorry|bus|tram|\\d{1,2}[.:]\\d\\d)|where they (?:all )?(?:go|jump|went) over|pockets (?:full|filled|weighed)|(?:stones|chain|bricks|weights) in (?:his|her|their) (?:pockets|coat)|(?:usual|same|favourite|well-known|notorious) (?:spot|place|bridge|cliff|bench|tree)|(?:found|discovered) (?:\\S{1,12} ){0,4}?(?:hanging|hanged|hung)|hanging (?:from|in) (?:a|the) (?:\\S{1,10} )?(?:tree|woods?|woodland|garage|shed|barn|loft|cell|stairwell|bedroom)|empty (?:blister packs?|pill (?:bottles?|packets?)|packets?|bottles? of pills)|(?:hose(?:pipe)?|pipe) (?:\\S{1,10} ){0,3}?exhaust|(?:engine|car) running in (?:the|a) (?:garage|shed)|note (?:on the dashboard|beside|by the body|pinned)`,
);
/** Words of a death or of what led to it. */
const AFTER_A_DEATH = phrase(
  'di(?:ed|es)|dead|death|lost|gone|body|passed|tragic(?:ally)?|tragedy|sad(?:ly|dest)?|sorry for|family|mourn(?:ing)?|funeral|grief|heartbroken|heartbreaking|hearts? (?:go|goes|are|is)|end (?:it|things)|closed? (?:the )?line|shut|closed|trains?|again|another|last one|last night|yesterday|this morning|recovered|pronounced|rip|rest in peace|be kind|goodbye|note|letter|check on|poor|hard (?:one|news)|suspicious|third party|sudden|overdose|to stop them|by then',
);
const DRIVEN = phrase(
  "(?:drove|driven|driving|pushed|led|sent|tipped|made|makes|forced|hounded) (?:(?:him|her|them|that|the|this|our|poor|wee|little|young|\\p{L}{3,12}) ){1,4}?(?:to it|to this|to (?:do|end) (?:it|this|things)|do it|over the edge|end (?:it|things|everything)|to (?:his|her|their) death|to suicide|to take|take (?:his|her|their))|couldn't (?:go on|take (?:it|any ?more)|face|cope|live with)|could not (?:go on|take (?:it|any ?more)|face (?:it|life|another)|live with)|(?:ended|end|ending) it(?: all)?|(?:had|has) (?:enough|nothing left)(?: of (?:life|living|it all))|because (?:of )?(?:the|his|her|their) (?:bullying|bullies|debts?|gambling|exams?|divorce|break-?up)",
);
const LEFT_WORD = phrase(
  '(?:left|leaving|found|wrote|written|texted|posted|sent|messaged|recorded) (?:\\S{1,8} ){0,4}?(?:note|letter|goodbye(?:s)?|farewell|last message|final message|video)(?:s|es)?',
);
/** No death is told: sport, advice, searches, accidents and crimes. */
const NO_SUICIDE = phrase(
  "charity|sponsored|abseil(?:ing)?|bungee|parachute|skydiv(?:e|ing)|aeroplane|plane|tombston(?:e|ing)|never jump|don't jump|do not jump|hospice|raft|swim(?:ming|mers?)?|dive|film|stunt|fell off (?:his|her|a|the) (?:bike|horse|ladder)|suspects?|arrest(?:ed)?|burglars?|thie(?:f|ves)|robbers?|chase[d]?|police chase|offender|dog|dogs|cat|sheep|tortoise|windscreen|thanks|thank you|rescued|training|exercise|football|dangerous to|trespass(?:ers|ing)?|graffiti|drove (?:off|away)|bus pass|passengers? (?:should|can|will)|\\bride|lift|queue|if you|anyone who|goal|whistle",
);
/** Said outright: then any means, place, note or single cause beside it is too much. */
const OUTRIGHT = phrase(
  'suicid(?:e|es|al)|(?:took|taken|taking|takes|take|ended|ending|end) (?:his|her|their) (?:own )?li(?:fe|ves)|kill(?:ed|ing|s)? (?:himself|herself|themselves)|died by (?:his|her|their) own|self-inflicted|by (?:his|her) own hand',
);
const MEANS = phrase(
  `(?:with|using|from|of|by|took|on) (?:\\S{1,10} ){0,3}?(?:tablets?|pills?|paracetamol|insulin|overdose|rope|belt|cord|ligature|gun|shotgun|rifle|razor|blade|knife|gas|helium|poison|bleach|antifreeze|fumes|exhaust|drugs|medication|heroin)|(?:at|from|off|near|on|under|by|to) (?:the|a|an|\\p{Lu}\\S{2,12}) (?:\\S{1,14} ){0,4}?(?:bridge|viaduct|cliffs?|car park|multi-storey|footbridge|flyover|pier|quarry|level crossing|crossing|railway|station|tracks?|bothy|reservoir|woods?|woodland|weir|tower|flats|roof|platform)|level \\d{1,2}|in front of|(?:a|the|his|her|their|money|work) (?:\\p{L}{3,10} )?(?:break-?up|split|divorce|debts?|bullying|exams?|results|redundancy|bankruptcy|affair|row|argument) (?:\\S{1,8} ){0,3}?(?:behind|cause[d]?|blame|led|drove|was why|the reason|to it)|(?:after|because|over) (?:\\S{1,8} ){0,3}?(?:losing|lost|break-?up|split|dumped|divorce|debts?|bullying|bullied|exams?|sacked|redundan\\p{L}{1,3}|gambling|evicted|row|argument)`,
);
const WENT = phrase(
  'jump(?:ed|s)?|leapt|leaped|went (?:off|over|in)|gone (?:off|over|in)|fell|fallen|step(?:ped|s) (?:off|out|in front)|threw (?:himself|herself)|climbed over|off level',
);
const SUPPORTING = phrase(
  'if you|worried about|support|helpline|how to|talk to|training|awareness|prevention|bereaved|volunteers?|campaign|signs of|guidelines',
);

const historic = (c: Context, doc: Document) => {
  const named = years(c.sentence.text);
  return (
    (named.length > 0 && Math.max(...named) < Number(doc.input.asOf.slice(0, 4)) - 25) ||
    /\b(?:museum|exhibition|murderer|highwayman|gallows|executed|hanging baskets?|hangings|public hanging)\b/i.test(
      c.sentence.text,
    )
  );
};

const AFTER_LOSS = phrase(
  '(?:after|because|having) (?:\\S{1,8} ){0,3}?(?:losing|lost|split|dumped|divorce|debts?|bullied|bullying|sacked|failing|posted)',
);

/** A death that is told without its name: the place, the means, the note or the one cause give it away. */
function told(doc: Document): Place[] {
  return contexts(doc)
    .filter((c) => {
      const s = c.sentence.text;
      const near = textNear(c);
      if (says(s, NO_SUICIDE) || historic(c, doc) || !says(s, SOMEBODY)) return false;
      if (says(s, OUTRIGHT) && says(s, MEANS)) return !says(s, SUPPORTING);
      if (
        says(s, WENT) &&
        says(s, MEANS) &&
        (says(near, LEFT_WORD) || says(near, OUTRIGHT) || says(s, AFTER_LOSS))
      )
        return true;
      if (says(s, DRIVEN)) return says(near, AFTER_A_DEATH) && !says(s, SUPPORTING);
      if (says(s, LEFT_WORD)) return says(near, DRIVEN) || says(near, WENT_OVER);
      return says(s, WENT_OVER) && says(near, AFTER_A_DEATH);
    })
    .map((c) => place(c.part, c.sentence));
}

const NO_DEATH = phrase(
  'tombstoning|bungee|abseil|charity|parachute|suspect|burglar|thief|arrested|robbery',
);
const ON_WORDS = phrase('say|phrase|word|language|instead of');

export const suicideMethod = rule({
  id: 'SUI-METHOD',
  severity: 'legal',
  basis:
    'Samaritans’ media guidelines; IPSO Editors’ Code, clause 5; College of Policing APP, Media relations',
  advice:
    'Method, exact place, notes and one single reason lead others to copy. Write “a man has died; we are not treating it as suspicious” and “Samaritans: 116 123, free, day and night”.',
  find: (doc) => {
    const spoken = contexts(doc).some((c) => says(c.sentence.text, SUICIDE));
    const about = (c: Context) => says(textNear(c), SUICIDE);
    const plain = (c: Context) => !historic(c, doc) && !says(c.sentence.text, NO_DEATH);
    return [
      ...told(doc),
      ...toldDeaths(doc),
      ...matching(
        doc,
        METHOD,
        (c, quote, at) =>
          plain(c) &&
          !negated(c.sentence.text, at, 30) &&
          (about(c) ||
            /himself|herself|themselves|found hang|death/i.test(quote) ||
            (spoken && !says(c.sentence.text, SUPPORTING))),
      ),
      ...matching(
        doc,
        NOTE,
        (c, quote) =>
          plain(c) && (/suicide/i.test(quote) || about(c)) && !says(c.sentence.text, ON_WORDS),
      ),
      ...matching(
        doc,
        CAUSE,
        (c) => plain(c) && says(c.sentence.text, SUICIDE) && !says(c.sentence.text, SUPPORTING),
      ),
    ];
  },
});
