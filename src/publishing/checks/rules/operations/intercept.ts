import { matching, saying } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const TALK =
  "(?:(?:phone|telephone|mobile|private|encrypted|whatsapp|text|signal|telegram|voice|dealers?'?|gang'?s?|suspects?'?|internet) ?)*(?:calls?|phones?|messages?|texts?|whats ?apps?|emails?|e-mails?|conversations?|communications|chats?|lines?|handsets?|mobiles?|voicemails?|telephones?|traffic)";
const WHOSE = "(?:(?:his|her|their|the|its|a|an|every|all|some|those|\\S{1,15}'s?) ){0,3}";
const INTERCEPT = phrase(
  `intercept(?:ed|ing|s)? (?:of |on )?${WHOSE}${TALK}|(?:interception|intercept) (?:warrant|evidence|material|product|order|capability)|${TALK} (?:was|were|had been|have been|been|being|we|that we|that were) (?:\\p{L}{3,12}ly )?(?:intercepted|tapped|monitored|bugged|listened to|recorded by (?:us|police|officers)|hacked|cracked|decrypted|read(?! (?:and|by|out)))|(?:wire|phone)[- ]?tap(?:s|ped|ping)?|tap(?:ped|ping)? ${WHOSE}${TALK}|bug(?:ged|ging) ${WHOSE}${TALK}|(?:listen(?:ed|ing)?|eavesdropp?(?:ed|ing)?|snoop(?:ed|ing)?) (?:in |on |to )+(?:as )?${WHOSE}(?:${TALK}|him|her|them|dealers?|gang|plotters)|(?:overheard|recorded|monitor(?:ed|ing)|hack(?:ed|ing)|crack(?:ed|ing)|decrypt(?:ed|ing)) ${WHOSE}${TALK}|` +
    "(?:phone|mobile|cell)[- ]?(?:phone )?(?:mast|tower|site)s? (?:data|records?|evidence|analysis|hits?|pings?|showed|shows|placed|put|told|gave|logged|picked|proved|pinned|locat|dump)\\p{L}{0,4}|mast (?:data|dump)|cell[- ]?site|(?:data|records|information|hits|pings) from (?:(?:the|a|local|nearby) )*(?:phone |mobile |cell )*(?:masts?|towers?|network|provider)|communications data|comms data|call (?:data|records?|logs?) (?:\\S{1,10} ){0,2}?(?:show|showed|placed|put|prove|from|reveal|told|gave)\\p{L}{0,3}|(?:phone|billing|telecoms?) (?:records?|data) (?:\\S{1,10} ){0,2}?(?:show|showed|placed|put|prove|reveal|told|gave|obtained|from)\\p{L}{0,3}|triangulat\\p{L}{2,4}|(?:ping(?:ed|ing)?|locat(?:ed|ing)|trac(?:ed|ing)|track(?:ed|ing)) (?:his|her|their|the (?:suspect|gang|dealer|man|woman|driver|pair|drug)'?s?) (?:\\p{L}{3,10} )?(?:phone|mobile|handset|sim|signal)s?(?: (?:signal|location))?|(?:his|her|their) (?:phone|mobile|handset|sim)s? (?:pinged|connected to|hit|was tracked|was traced|was located|gave (?:him|her|them) away)|(?:phone|mobile|handset) location(?:s| data)|location data (?:from|on|of)|encrochat|imsi[- ]?catcher|stingray|(?:using|under) (?:a |an |our )?(?:interception|intercept|targeted interception|equipment interference) (?:warrant|powers?)|equipment interference",
);
const HANDSET = phrase(
  'phones?|mobiles?|handsets?|sims?|burner(?:s| phones?)?|smartphones?|devices?|sat ?nav',
);
/** What only the network or the provider could tell. */
const NETWORK = phrase(
  "(?:joined|join|left|connected to|hit|hitting|bounc(?:ed|ing) off|pinged|pinging|touched|registered (?:on|with)|logged (?:on|onto)|picked up by|seen on|off) (?:\\S{1,15} ){0,4}?(?:network|transmitter|masts?|towers?|cell|base station|aerial)|(?:live |giving us |last |recent )pings?|ping(?:s|ed|ing)? (?:off|near|at|in|from|us)|(?:provider|phone company|network|operator|o2|ee|vodafone|three)(?:'s)? (?:\\S{1,8} ){0,3}?(?:told us|gave us|giving us|says?|showed|shows|confirmed|sent us|handed|tells us|puts)|last (?:signal|cell|known (?:phone|mobile) (?:location|signal))|signal (?:came|puts?|placed|traced|was traced|dropped|died) (?:\\S{1,10} ){0,3}?(?:near|to|in|at|from|off)|who (?:he|she|they) (?:\\S{1,6} )?(?:rang|called|texted|messaged|phoned) (?:and|when|that|on|\\d)|\\d{1,3} (?:calls|texts|messages) (?:between|from|to) (?:him|her|them|the (?:two|pair|men|suspects?))",
);
/** Masts, billing and the kit in the van: whose telephone it was need not be said. */
const NETWORK_ALONE = phrase(
  'cell-?site(?: work| analysis| expert)?|(?:mast|tower|cell) (?:dumps?|data|hits?|pings?)|billing (?:data|records?)|(?:talked|spoke|connected|latched|attached|roamed) (?:on)?to (?:\\S{1,14} ){0,4}?(?:mast|cell|transmitter|tower|sector)|(?:on|off|by|from) (?:one|the|a|two|three|which|that) (?:\\S{1,14} ){0,2}?(?:masts?|cell tower|phone tower|transmitter)(?= |,|\\.)(?! (?:at|near|by|is|was|being) (?:risk|the))|(?:provider|network|phone company|operator)s? (?:\\S{1,10} ){0,2}?(?:handed|gave|sent|passed|supplied|released) (?:over |us |officers )?(?:\\S{1,10} ){0,4}?(?:logs?|records?|data|list|history|locations?)|(?:pretend(?:s|ing)? to be|fake|dummy|portable) (?:a )?(?:phone |mobile |cell )?(?:mast|tower)|(?:her|his|their|the) (?:last|final) (?:\\S{1,8} )?(?:calls?|texts?) (?:was|were|went|came)|(?:watch(?:ed|ing)?|see|saw|follow(?:ed|ing)?) (?:the|his|her|their|a) (?:\\p{L}{3,8} )?(?:dot|ping|signal|icon)s?|pings? (?:stop(?:s|ped)?|end(?:s|ed)?|mov(?:e|es|ed)|put|place|show)',
);
/** Words overheard, with nothing said of how the listener came to them. */
const LISTENED = phrase(
  '(?:we|officers|detectives|police|the team|our (?:lads|team|officers)) (?:\\S{1,10} ){0,3}?(?:were|was|been|are) (?:\\S{1,8} )?(?:on the (?:line|call|other end)|listening|in on (?:it|the))|(?:hear|heard|hearing|overheard|listened) (?:\\S{1,8} ){0,2}?(?:them|him|her) (?:\\S{1,8} ){0,3}?(?:arrange|plan|fix|agree|set|discuss|say|talk|order|boast)\\p{L}{0,4}(?: \\S{1,10}){0,6}? (?:phone|line|call|calls)|(?:heard|hear|recorded|taped|got) (?:the|a|every|that) (?:\\p{L}{3,9} )?call (?:in which|where|when|that|fixing|setting)|read(?:ing)? (?:your|their|his|her) (?:\\p{L}{3,12} )?(?:chats?|texts?|messages|emails?|dms?|whatsapps?) before|(?:sight|copies|a copy) of (?:\\p{L}{3,10} )?(?:emails?|texts?|messages|chats?) (?:he|she|they|that|between|which)|wire on (?:the|his|her|their)|recording of (?:his|her|their|the|a|that) (?:\\p{L}{3,9} )?(?:phone )?calls?',
);
const TAPPED = phrase(
  '(?:read|reading|saw|seeing|see|watched|watching|followed|following|caught) (?:\\S{1,10} ){0,3}?(?:texts?|messages?|whats ?apps?|chats?|dms?|emails?|conversations?|calls?) (?:\\S{1,10} ){0,3}?(?:as they|as (?:he|she) (?:sent|typed)|while they|in real time|live|being sent|flew|fly|back and forth|before they|between (?:the|them|him|her))|(?:tap|taps|bug|ear|ears) on (?:the|his|her|their|a|that|every) (?:\\S{1,10} )?(?:line|lines|phones?|mobile|calls?|landline)|(?:on|over|through) (?:the|a) (?:tap|wiretap|bug)|(?:we|officers|detectives|police) (?:\\S{1,10} ){0,3}?(?:heard|listened to|overheard|were listening|were reading|read|could hear|could read|saw|could see) (?:\\S{1,10} ){0,3}?(?:him|her|them|(?:his|her|their|every) (?:\\S{1,10} ){0,2}?(?:word|calls?|texts?|messages?|chats?|conversations?|dms?|whatsapps?|emails?|plan|plans)) (?:\\S{1,10} ){0,5}?(?:on the phone|phone|line|calls?|texts?|messages?|chats?|whatsapp|before|plan\\p{L}{0,6}|arrang\\p{L}{1,4}|order\\p{L}{0,3})',
);
const LANDMARK = phrase(
  'found|lost phone|stolen|snatched|near the mast|by the mast|beside the mast|planning|coverage|vandal\\p{L}{1,4}|fire|scam\\p{L}{0,4}|your (?:phone|mobile|provider|network|signal)|if you|outage|out of order|upgrade|999 calls?|app|track your',
);
const OTHER = phrase(
  'scams?|scammers?|fraud(?:sters?|ulent)?|they (?:may|might|will) (?:say|claim|tell)|callers? (?:may|might|claim|say|will)|claims? (?:that )?your|your (?:phone|line|calls|messages|account)|hang up|not true|hoax|fake|never (?:ask|tap)|parents?|children|domestic|partner|stalk\\p{L}{1,4}|lost (?:phone|mobile)|find my|missing|welfare|if you|vandal\\p{L}{1,4}|damage to|fire at|planning|new (?:phone )?mast|near the|by the|beside the|nuisance calls|recorded for training|monitored (?:around|24|at all)|101 calls|999 calls|calls to (?:101|999)',
);

export const intercept = rule({
  id: 'OPS-INTERCEPT',
  severity: 'block',
  basis:
    'Investigatory Powers Act 2016, sections 56 to 59 (to disclose interception is a crime) and Part 3',
  advice:
    'That calls or messages were intercepted, or phones located, must never be told. Take it out wholly and write nothing in its place, or “after an investigation”.',
  find: (doc) => [
    ...saying(doc, [HANDSET, NETWORK], [LANDMARK]),
    ...saying(doc, [TAPPED], [LANDMARK]),
    ...saying(doc, [NETWORK_ALONE], [LANDMARK, OTHER]),
    ...saying(doc, [LISTENED], [LANDMARK, OTHER]),
    ...matching(
      doc,
      INTERCEPT,
      (c, _q, at) => !says(c.sentence.text, OTHER) && !negated(c.sentence.text, at, 25),
    ),
  ],
});
