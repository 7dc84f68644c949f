import { matching } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const TARGET =
  '(?:him|her|them|anyone|anybody|someone|whoever|(?:the|this|that|these|those|any|your|our|a) (?:\\p{L}{3,12} )?(?:man|men|woman|thie(?:f|ves)|burglars?|suspects?|drivers?|gang|lads?|van|car|offenders?|culprits?|youths?|kids?|dealers?|robbers?|people|person|teenagers?|intruders?|scammers?|callers?|vandals?|criminals?|yobs?|thugs?|pair|group|moped|riders?|attackers?|prowler|stranger|house|flat))';
const ACTION =
  "(?:hold(?: on to)?|detain|tackle|chas(?:e|ing)|pursue|confront|challenge|grab|restrain|rugby[- ]tackle|wrestle|sit on|pin|block(?: in)?|box(?: in)?|corner|surround|trap|lock (?:him |her |them )?in|tie|overpower|jump on|stop|follow|tail|hunt(?: down)?|track(?: down)?|search for and|go after|run after|catch|nab|take down|take on|deal with|sort out|teach|punch|hit|beat|thump|slap|disarm|apprehend|arrest|keep hold of|make a citizen's arrest of|drag|trip|unmask|knock (?:him |her |them )?(?:down|out))";
const URGE =
  "(?:(?:^|[,;:–-] )(?:so |and |then |just |please |simply )*|(?<![\\p{L}])(?:please|feel free to|don't (?:be (?:afraid|scared|shy)|hesitate) to|do not (?:be afraid|hesitate) to|you can|you could|you should|you may|you must|we (?:want|need|urge|ask|encourage|would like|expect) (?:you|residents|neighbours|everyone|people|the public|shopkeepers|parents) to|why not|it's ok to|it is ok to|help us by|be ready to|be prepared to|time to|let's(?: all)?|residents (?:should|can|could|must)|neighbours (?:should|can|could|must)|shopkeepers (?:should|can)|everyone (?:should|can)|and|then|or|to)\\s)(?:all |just |safely |simply |also |quickly )?";
const URGED = new RegExp(`${URGE}${ACTION}\\s${TARGET}(?![\\p{L}\\d])`, 'giu');
const SET_PHRASE = phrase(
  "citizen'?s'? arrests?|take (?:the law|matters|things) into (?:your|our|their) own hands|(?:name|naming) and sham(?:e|ing)|(?:teach|taught) (?:him|her|them) a lesson|give (?:him|her|them) (?:what|a (?:taste|good|warm|hiding|kicking|slap|thump|piece))|pay (?:him|her|them) (?:a )?(?:visit|back)|(?:know|find out|work out|tell (?:us|everyone)|share|post|publish) where (?:he|she|they) (?:live|lives|works?|hides?|hangs? out)|(?:go|come|get|pop|head) (?:round|over|down) (?:there|to (?:his|her|their|the)|and)(?: \\S{1,12}){0,4}? (?:sort|tell|show|confront|have a word|make)|(?:knock|bang|hammer) (?:on|at) (?:his|her|their) (?:door|window)|(?:not|isn't|aren't|is not|are not) welcome (?:here|in|on|round)|(?:make|making) (?:his|her|their) li(?:fe|ves) (?:hell|difficult|a misery|uncomfortable)|run (?:him|her|them) out|drive (?:him|her|them) out|hound (?:him|her|them)|(?:sort|have) (?:him|her|them) out|street justice|rough justice|vigilantes?|posse|(?:form|join|start|set up|organis(?:e|ing)) (?:a |our |your |own )*(?:vigilante|patrols?|search party|lynch mob|mob|posse|squad) (?:to|and|with|armed|against|of)|(?:carry|bring|keep|grab|pick up|take|get) (?:a |an |your |some )*(?:bats?|baseball bats?|hammers?|cricket bats?|pepper spray|weapons?|sticks?|golf clubs?|knife|torches and)|use (?:any|whatever|reasonable|as much) force|set (?:a |up a )?traps?|bait (?:car|bike|him)|(?:share|post|put|upload|plaster) (?:his|her|their) (?:name|face|photo|picture|address|details|plate|number plate)s?(?: \\S{1,10}){0,3} (?:everywhere|online|facebook|all over|far and wide|on (?:every|social|facebook|the|your))|(?:show|let) (?:him|her|them) (?:what|know (?:what|he|she|they|that))",
);
const PRAISED = phrase(
  '(?:well done|hats off|kudos|thanks?|thank you|hero|heroes|heroic|brave|proud|brilliant|bravo|congratulations|good on|fair play|superb|fantastic|great work|legend)(?: \\S{1,14}){0,10}? (?:chas(?:ed|ing)|tackl(?:ed|ing)|detain(?:ed|ing)|held|holding|wrestl(?:ed|ing)|restrain(?:ed|ing)|sat on|sitting on|pinn(?:ed|ing)|confront(?:ed|ing)|caught|catching|grabb(?:ed|ing)|block(?:ed|ing) (?:in|him|them)|floored|rugby[- ]tackl(?:ed|ing)|followed|following|overpower(?:ed|ing)|cornered|cornering|locked (?:him|them) in|disarm(?:ed|ing))(?: \\S{1,12}){0,3}? (?:him|her|them|the|a|an|until|down|before)',
);
const NEGATED =
  /\b(?:do not|don't|never|not to|rather than|instead of|without|cannot|can't|should not|shouldn't|must not|mustn't|please avoid|not|no one should|nobody should|we do not|we don't|against|unsafe|dangerous to|advise(?:d)? (?:you )?(?:not|against)|leave (?:it|that) to|unlawful|illegal|stop(?:ped)? short of)\b/i;
const OFFICERS =
  /\b(?:officers?|police|pcs?|detectives|we|our team|dog unit|they|colleagues)\s(?:\w+\s){0,4}$/i;

export const vigilante = rule({
  id: 'SAFE-VIGIL',
  severity: 'legal',
  basis: 'Public safety; Serious Crime Act 2007, Part 2 (encouraging an offence)',
  advice:
    'Nobody may be told or praised to hold, chase or face a suspect: people get hurt. Write “Do not approach. Call 999, and tell us what you saw.”',
  find: (doc) => [
    ...matching(doc, URGED, (c, quote, at) => {
      const s = c.sentence.text;
      const before = s.slice(Math.max(0, at - 60), at);
      const lead = quote.replace(/don't (?:be|hesitate)|do not (?:be|hesitate)/i, '');
      if (NEGATED.test(before) || NEGATED.test(lead)) return false;
      if (
        /^(?:and|then|or|to) /i.test(quote) &&
        (OFFICERS.test(before) ||
          !/\b(?:please|you|residents|neighbours|if|everyone|get|go|let's|urge|ask|call|ring|grab|run|shout)\b/i.test(
            before,
          ))
      )
        return false;
      return (
        !/\b(?:to (?:help|let) us|officers to|police to)\b/i.test(before) &&
        !/\bus on|@|facebook|twitter|instagram\b/i.test(s.slice(at, at + quote.length + 14)) &&
        !/\b(?:suspect|suspected|wanted) (?:of|in)\b/i.test(quote)
      );
    }),
    ...matching(
      doc,
      SET_PHRASE,
      (c, quote, at) =>
        !NEGATED.test(c.sentence.text.slice(Math.max(0, at - 60), at)) &&
        !/\b(?:speed|officers? made|was|were) (?:a )?$/i.test(c.sentence.text.slice(0, at)) &&
        (!/welcome|patrol/i.test(quote) ||
          says(c.sentence.text, phrase('him|her|them|they|thieves|burglars|dealers|he|she'))),
    ),
    ...matching(
      doc,
      PRAISED,
      (c) => !/\b(?:PC|PCSO|Sgt|officers?|police|dog|team)\b/.test(c.sentence.text),
    ),
  ],
});
