import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const TALK =
  "(?:(?:phone|telephone|mobile|private|encrypted|whatsapp|text|signal|telegram|voice|dealers?'?|gang'?s?|suspects?'?|internet) ?)*(?:calls?|phones?|messages?|texts?|whats ?apps?|emails?|e-mails?|conversations?|communications|chats?|lines?|handsets?|mobiles?|voicemails?|telephones?|traffic)";
const WHOSE = "(?:(?:his|her|their|the|its|a|an|every|all|some|those|\\S{1,15}'s?) ){0,3}";
const INTERCEPT = phrase(
  `intercept(?:ed|ing|s)? (?:of |on )?${WHOSE}${TALK}|(?:interception|intercept) (?:warrant|evidence|material|product|order|capability)|${TALK} (?:was|were|had been|have been|been|being|we|that we|that were) (?:\\p{L}{3,12}ly )?(?:intercepted|tapped|monitored|bugged|listened to|recorded by (?:us|police|officers)|hacked|cracked|decrypted|read)|(?:wire|phone)[- ]?tap(?:s|ped|ping)?|tap(?:ped|ping)? ${WHOSE}${TALK}|bug(?:ged|ging) ${WHOSE}${TALK}|(?:listen(?:ed|ing)?|eavesdropp?(?:ed|ing)?|snoop(?:ed|ing)?) (?:in |on |to )+(?:as )?${WHOSE}(?:${TALK}|him|her|them|dealers?|gang|plotters)|(?:heard|overheard|recorded|monitor(?:ed|ing)|read|reading|hack(?:ed|ing)|crack(?:ed|ing)|decrypt(?:ed|ing)) ${WHOSE}${TALK}|` +
    "(?:phone|mobile|cell)[- ]?(?:phone )?(?:mast|tower|site)s? (?:data|records?|evidence|analysis|hits?|pings?|showed|shows|placed|put|told|gave|logged|picked|proved|pinned|locat|dump)\\p{L}{0,4}|mast (?:data|dump)|cell[- ]?site|(?:data|records|information|hits|pings) from (?:(?:the|a|local|nearby) )*(?:phone |mobile |cell )*(?:masts?|towers?|network|provider)|communications data|comms data|call (?:data|records?|logs?) (?:\\S{1,10} ){0,2}?(?:show|showed|placed|put|prove|from|reveal|told|gave)\\p{L}{0,3}|(?:phone|billing|telecoms?) (?:records?|data) (?:\\S{1,10} ){0,2}?(?:show|showed|placed|put|prove|reveal|told|gave|obtained|from)\\p{L}{0,3}|triangulat\\p{L}{2,4}|(?:ping(?:ed|ing)?|locat(?:ed|ing)|trac(?:ed|ing)|track(?:ed|ing)) (?:his|her|their|the (?:suspect|gang|dealer|man|woman|driver|pair|drug)'?s?) (?:\\p{L}{3,10} )?(?:phone|mobile|handset|sim|signal)s?(?: (?:signal|location))?|(?:his|her|their) (?:phone|mobile|handset|sim)s? (?:pinged|connected to|hit|was tracked|was traced|was located|gave (?:him|her|them) away)|(?:phone|mobile|handset) location(?:s| data)|location data (?:from|on|of)|encrochat|imsi[- ]?catcher|stingray|(?:using|under) (?:a |an |our )?(?:interception|intercept|targeted interception|equipment interference) (?:warrant|powers?)|equipment interference",
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
  find: (doc) =>
    matching(
      doc,
      INTERCEPT,
      (c, _q, at) => !says(c.sentence.text, OTHER) && !negated(c.sentence.text, at, 25),
    ),
});
