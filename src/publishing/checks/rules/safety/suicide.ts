import { contexts, matching, type Context } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { years } from '../../text/dates';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

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
const SUPPORTING = phrase(
  'if you|worried about|support|helpline|how to|talk to|training|awareness|prevention|bereaved|volunteers?|campaign|signs of|guidelines',
);

const historic = (c: Context, doc: Document) => {
  const named = years(c.sentence.text);
  return (
    (named.length > 0 && Math.max(...named) < Number(doc.input.asOf.slice(0, 4)) - 25) ||
    /\b(?:museum|exhibition|murderer|highwayman|gallows|executed|hanging baskets?|hangings?)\b/i.test(
      c.sentence.text,
    )
  );
};

export const suicideMethod = rule({
  id: 'SUI-METHOD',
  severity: 'legal',
  basis:
    'Samaritans’ media guidelines; IPSO Editors’ Code, clause 5; College of Policing APP, Media relations',
  advice:
    'Method, exact place, notes and one single reason lead others to copy. Write “a man has died; we are not treating it as suspicious” and “Samaritans: 116 123, free, day and night”.',
  find: (doc) => {
    const spoken = contexts(doc).some((c) => says(c.sentence.text, SUICIDE));
    const about = (c: Context) =>
      says([c.previous?.text, c.sentence.text, c.next?.text].join(' '), SUICIDE);
    const plain = (c: Context) =>
      !historic(c, doc) &&
      !says(
        c.sentence.text,
        phrase(
          'tombstoning|bungee|abseil|charity|parachute|suspect|burglar|thief|arrested|robbery',
        ),
      );
    return [
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
          plain(c) &&
          (/suicide/i.test(quote) || about(c)) &&
          !says(c.sentence.text, phrase('say|phrase|word|language|instead of')),
      ),
      ...matching(
        doc,
        CAUSE,
        (c) => plain(c) && says(c.sentence.text, SUICIDE) && !says(c.sentence.text, SUPPORTING),
      ),
    ];
  },
});
