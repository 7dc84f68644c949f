import { contexts, matching, matchingIn } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const TARGET =
  '(?:him|her|them|anyone|anybody|someone|whoever|(?:the|this|that|these|those|any|your|our|a) (?:\\p{L}{3,12} )?(?:man|men|woman|thie(?:f|ves)|burglars?|suspects?|drivers?|gang|lads?|van|car|offenders?|culprits?|youths?|kids?|dealers?|robbers?|people|person|teenagers?|intruders?|scammers?|callers?|vandals?|criminals?|yobs?|thugs?|pair|group|moped|riders?|attackers?|prowler|stranger|house|flat))';
const ACTION =
  "(?:hold(?: on to)?|detain|tackle|chas(?:e|ing)|pursue|confront|challenge|grab|restrain|rugby[- ]tackle|wrestle|sit on|pin|block(?: in)?|box(?: in)?|corner|surround|trap|lock (?:him |her |them )?in|tie|overpower|jump on|stop|follow|tail|hunt(?: down)?|track(?: down)?|search for and|go after|run after|catch|nab|take down|take on|deal with|sort out|teach|punch|hit|beat|thump|slap|disarm|apprehend|arrest|keep hold of|make a citizen's arrest of|drag|trip|unmask|knock (?:him |her |them )?(?:down|out))";
const URGE =
  "(?:(?:^|[,;:–-] )(?:so |and |then |just |please |simply )*|(?<![\\p{L}])(?:please|feel free to|don't (?:be (?:afraid|scared|shy)|hesitate) to|do not (?:be afraid|hesitate) to|you can|you could|you should|you may|you must|we (?:want|need|urge|ask|encourage|would like|expect) (?:you|residents|neighbours|everyone|people|the public|shopkeepers|parents) to|why not|it's ok to|it is ok to|help us by|be ready to|be prepared to|time to|let's(?: all)?|(?:residents|lads|lasses|folk|folks|some of you|a few of you|you lot|anyone|someone|dads|mums|farmers|rugby lads|locals|neighbours|the (?:dads|lads|neighbours|regulars|farmers)) (?:\\S{1,8} )?(?:should|can|could|must|might|would|want to)|if (?:some|a few|any|one) of you (?:\\S{1,10} ){0,3}?(?:can|could|would|might)|neighbours (?:should|can|could|must)|shopkeepers (?:should|can)|everyone (?:should|can)|and|then|or|to)\\s)(?:all |just |safely |simply |also |quickly )?";
const URGED = new RegExp(`${URGE}${ACTION}\\s${TARGET}(?![\\p{L}\\d])`, 'giu');
/** Most sentences have no such verb, and need not be searched for the whole. */
const ANY_ACTION = phrase(ACTION);
const SET_PHRASE = phrase(
  "citizen'?s'? arrests?|take (?:the law|matters|things) into (?:your|our|their) own hands|(?:name|naming) and sham(?:e|ing)|(?:teach|taught) (?:him|her|them) a lesson|give (?:him|her|them) (?:what|a (?:taste|good|warm|hiding|kicking|slap|thump|piece))|pay (?:him|her|them) (?:a )?(?:visit|back)|(?:know|find out|work out|tell (?:us|everyone)|share|post|publish) where (?:he|she|they) (?:live|lives|works?|hides?|hangs? out)|(?:go|come|get|pop|head) (?:round|over|down) (?:there|to (?:his|her|their|the)|and)(?: \\S{1,12}){0,4}? (?:sort|tell|show|confront|have a word|make)|(?:knock|bang|hammer) (?:on|at) (?:his|her|their) (?:door|window)|(?:not|isn't|aren't|is not|are not) welcome (?:here|in|on|round)|(?:make|making) (?:his|her|their) li(?:fe|ves) (?:hell|difficult|a misery|uncomfortable)|run (?:him|her|them) out|drive (?:him|her|them) out|hound (?:him|her|them)|(?:sort|have) (?:him|her|them) out|keep (?:him|her|them) (?:there|here|talking|until|till|in|where|busy)|block (?:the|his|her|their|off the) (?:lane|road|gate|drive|driveway|exit|way|track|entrance)|take (?:his|her|their) (?:phone|keys|bike|bag)s? (?:off|from)|sit (?:him|her|them) down|tie (?:him|her|them)|daliwch (?:nhw|ef|hi|o)|street justice|rough justice|vigilantes?|posse|(?:form|join|start|set up|organis(?:e|ing)) (?:a |our |your |own )*(?:vigilante|patrols?|search party|lynch mob|mob|posse|squad) (?:to|and|with|armed|against|of)|(?:carry|bring|keep|grab|pick up|take|get) (?:a |an |your |some )*(?:bats?|baseball bats?|hammers?|cricket bats?|pepper spray|weapons?|sticks?|golf clubs?|knife|torches and)|use (?:any|whatever|reasonable|as much) force|set (?:a |up a )?traps?|bait (?:car|bike|him)|(?:share|post|put|upload|plaster) (?:his|her|their) (?:name|face|photo|picture|address|details|plate|number plate)s?(?: \\S{1,10}){0,3} (?:everywhere|online|facebook|all over|far and wide|on (?:every|social|facebook|the|your))|(?:show|let) (?:him|her|them) (?:what|know (?:what|he|she|they|that))",
);
/** Threats and winks that name no act: a crowd, no questions asked, a job for the lads. */
const WINK = phrase(
  "(?:no (?:one|body)|nobody|we|i|police|officers|none of us) (?:here )?(?:\\S{1,8} )?(?:won't|will not|will|'ll|not|wouldn't|would)? ?(?:be )?(?:ask(?:ing)? (?:too |so )?(?:many |any )?questions|look(?:ing)? (?:too )?(?:closely|hard|the other way)|turn(?:ing)? a blind eye|be surprised if|lose (?:any |much )?sleep|shed (?:a|any) tears?|see(?:n)? (?:a thing|anything|nothing)|blame you|mind if|complain(?:ing)? if|come (?:looking|knocking))|no questions (?:will be )?asked|turn a blind eye|look the other way|know(?:s)? how to (?:deal with|sort|handle|treat) (?:\\S{1,12} ){0,3}?(?:thieves|rustlers|dealers|burglars|them|him|her|people like|that sort|lads|offenders|scum)|(?:crowd|mob|gang|few dozen|hundred) of (?:us|you|dads|lads|neighbours) (?:at|outside|round|going|turning|waiting|on)|(?:a )?(?:crowd|mob|reception committee|welcoming committee|posse|gang of dads) (?:at|outside|waiting|round)|(?:soon|quickly|would|will|to) (?:\\S{1,8} )?(?:shift|move|scare|drive|chase|run|smoke|hound|see) (?:him|her|them) (?:on|off|out|away)?|would soon shift them|block it in|box it in|(?:get|open|force) (?:the|its|their|his) (?:back |rear |side )?(?:doors?|boot) open|(?:pull|drag|haul) (?:him|her|them) (?:out|off)|(?:let|take) (?:the|his|her|their) (?:air|tyres)|slash (?:his|her|their)|take (?:his|her|their|the) keys|(?:get|bring|fetch|take|gather|round up) (?:(?:your|the|some|a few|all your|yer) )+(?:\\p{L}{3,9} )?(?:mates|lads|da|dad|dads|brothers|uncles?|neighbours|boys|pals|friends|rugby team|farmers)(?: and \\S{1,10}(?: \\S{1,10})?)? (?:and|to|with|over|round|down|along)|arrange to meet|set up a (?:meet|fake)|lure (?:him|her|them)|film the lot|(?:stand|wait|lie) (?:guard|in wait)|baseball bat|pitchforks?|shotguns? (?:ready|loaded|by)|(?:dogs?|alsatian) (?:on|loose at|at) (?:him|her|them)|(?:smash|break|burn|torch|brick|egg) (?:his|her|their) (?:windows?|house|car|van|door)|(?:make|made) (?:it )?(?:clear|known|sure) (?:(?:to )?(?:him|her|them|they)|that) (?:\\S{1,8} ){0,3}?(?:not|aren't|isn't|no longer) (?:welcome|wanted)|(?:show|teach|give) (?:him|her|them|these) (?:\\S{1,10} ){0,3}?(?:manners|lesson|hiding|medicine|boss|what for)|(?:you|we) all know (?:what|which|whose) (?:house|door|flat)|know where (?:he|she|they) (?:live|lives)",
);
/** Talk of wrongdoers, without which a wink is only a turn of phrase. */
const WRONGDOER = phrase(
  'thie(?:f|ves)|burglars?|robbers?|dealers?|rustlers?|poachers?|rapists?|paedos?|paedophiles?|perverts?|nonces?|suspects?|offenders?|culprits?|vandals?|yobs?|thugs?|scum|lowlife|him|them|he|she|they|it|gang|travellers?|van|intruders?|prowlers?|stalker|fly-?tippers?|joyriders?|kids|youths|lads',
);
/** Games, animals and telephones are held, caught and blocked as well. */
const HARMLESS = phrase(
  "(?:surrender|amnesty|knife|disposal) bins?|amnesty|hand(?:ing)? (?:it|them) in|treasure hunt|pony|ponies|puppy|pups?|stroke him|dogs? show|games?|quiz|kids'|children's|medals?|prizes?|stamps|cadets|drama|play|panto|football|rugby match|tournament|race|raft|cricket|goalkeeper|text(?:s)?|numbers?|call(?:er)?s?|emails?|e-mails?|message[sd]?|account|links?|scam(?:s|mers?)?|cold callers?|online|settings|bull|horse|lamb|goose|geese|cow|calf|cat|kitten|hamster|golf|nobody about|speedwatch|charity|sponsored|train(?:ing)?|workshop|wrote|film club|show|steady|for a (?:chat|natter|word|brew|cuppa)|say hello",
);
const OF_THEM = phrase('him|her|them|they|thieves|burglars|dealers|he|she');
const PRAISED = phrase(
  '(?:well done|hats off|kudos|thanks?|thank you|hero|heroes|heroic|brave|proud|brilliant|bravo|congratulations|good on|fair play|superb|fantastic|great work|legend)(?: \\S{1,14}){0,10}? (?:chas(?:ed|ing)|tackl(?:ed|ing)|detain(?:ed|ing)|held|holding|wrestl(?:ed|ing)|restrain(?:ed|ing)|sat on|sitting on|pinn(?:ed|ing)|confront(?:ed|ing)|caught|catching|grabb(?:ed|ing)|block(?:ed|ing) (?:in|him|them)|floored|rugby[- ]tackl(?:ed|ing)|followed|following|overpower(?:ed|ing)|cornered|cornering|locked (?:him|them) in|disarm(?:ed|ing))(?: \\S{1,12}){0,3}? (?:him|her|them|the|a|an|until|down|before)',
);
const NEGATED =
  /\b(?:do not|don't|never|not to|rather than|instead of|without|cannot|can't|should not|shouldn't|must not|mustn't|please avoid|not|no one should|nobody should|we do not|we don't|against|unsafe|dangerous to|advise(?:d)? (?:you )?(?:not|against)|leave (?:it|that) to|unlawful|illegal|stop(?:ped)? short of)\b/i;
/** What a court forbids somebody is no advice to readers. */
const ORDERED =
  /\b(?:he|she|they|it|and) (?:must not|may not|cannot|is banned from|is barred from)\b/i;
const NEGATED_ADVICE =
  /\b(?:do not|don't|never|please avoid|rather than|instead of|not to|without|officers|police|we|they)\s(?:\w+\s){0,3}$/i;
const OFFICERS =
  /\b(?:officers?|police|pcs?|detectives|we|our team|dog unit|they|colleagues)\s(?:\w+\s){0,4}$/i;

export const vigilante = rule({
  id: 'SAFE-VIGIL',
  severity: 'legal',
  basis: 'Public safety; Serious Crime Act 2007, Part 2 (encouraging an offence)',
  advice:
    'Nobody may be told or praised to hold, chase or face a suspect: people get hurt. Write “Do not approach. Call 999, and tell us what you saw.”',
  find: (doc) => [
    ...matchingIn(
      contexts(doc).filter((c) => says(c.sentence.text, ANY_ACTION)),
      URGED,
      (c, quote, at) => {
        const s = c.sentence.text;
        const before = s.slice(Math.max(0, at - 60), at);
        if (says(`${s} ${c.next?.text ?? ''}`, HARMLESS)) return false;
        const lead = quote.replace(/don't (?:be|hesitate)|do not (?:be|hesitate)/i, '');
        if (NEGATED.test(before) || NEGATED.test(lead) || ORDERED.test(s.slice(0, at)))
          return false;
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
      },
    ),
    ...matching(
      doc,
      SET_PHRASE,
      (c, quote, at) =>
        !NEGATED.test(c.sentence.text.slice(Math.max(0, at - 60), at)) &&
        !/\b(?:speed|officers? made|was|were) (?:a )?$/i.test(c.sentence.text.slice(0, at)) &&
        (!/welcome|patrol/i.test(quote) || says(c.sentence.text, OF_THEM)),
    ),
    ...matching(
      doc,
      WINK,
      (c, _q, at) =>
        says(`${c.previous?.text ?? ''} ${c.sentence.text}`, WRONGDOER) &&
        !says(c.sentence.text, HARMLESS) &&
        !/\b999\b/.test(c.sentence.text) &&
        !NEGATED_ADVICE.test(c.sentence.text.slice(Math.max(0, at - 60), at)),
    ),
    ...matching(
      doc,
      PRAISED,
      (c) => !/\b(?:PC|PCSO|Sgt|officers?|police|dog|team)\b/.test(c.sentence.text),
    ),
  ],
});
