import { contexts, matching, place } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';
import type { CheckClaim } from '../../types';
import { claimPlaces, expiredClaims } from './claim-places';

const NET =
  '(?:facebook|whats ?app|tik ?tok|nextdoor|instagram|twitter|snapchat|telegram|reddit|youtube|x|social media|the socials|the internet|online|a (?:community|local|village|school|parents|group|neighbourhood) (?:group|chat|page|forum)|the (?:community|local|village|school|parents|group|neighbourhood) (?:group|chat|page|forum)|group chats?|spotted|the grapevine|the school gates?|the pub|town)';
const HEARSAY = phrase(
  `(?:we(?:'ve| have)?|i(?:'ve| have)?|officers(?: have)?|residents(?: have)?|people(?: have)?|many of you(?: have)?|as|been) (?:\\p{L}{3,10} )?(?:seen|read|heard|spotted|noticed|picked up|learnt|learned|shared|told|hearing|seeing|reading|see|hear) (?:\\S{1,12} ){0,5}?(?:on|from|via|through|in|around|off) ${NET}|(?:post(?:s|ed|ing)?|posts|messages?|videos?|clips?|screenshots?|reports?|stories|comments?|chatter|talk|word|claims?|information|news|warnings?) (?:\\S{1,10} ){0,4}?(?:on|from|via|across|doing the rounds on|all over|around) ${NET}|` +
    "(?:(?:stories|story|word|talk|whispers?|a (?:text|message|video|clip|photo|post|rumour|warning)|there's (?:\\S{1,10} ){1,3}?) (?:is |are |has been |have been |that's |which is )?(?:going|doing the) (?:around|round|rounds))|(?:word (?:is|has it|on the street|around|going)|rumou?r(?:s|ed)? (?:has|have) it|rumoured|rumour mill|apparently|supposedly|so we(?:'re| are) told|we(?:'re| are| have been|'ve been) (?:hearing|led to believe|getting word|informed by (?:locals|residents|neighbours|someone|a member))|we hear (?:that|he|she|they|there|it)|(?:locals?|neighbours?|people|residents?|parents|shopkeepers|someone|somebody|some|many|folk|a (?:friend|neighbour|resident|reader|member of the public|mum|parent)|sources?|witnesses on social media|everyone) (?:is |are |has |have |who know (?:him|her|them) )?(?:say|says|said|saying|claim|claims|claiming|reckon|reckons|believe|think|telling us|told us that|tell us that|posting|posted|reporting|reported on|suggest|swear|hear|suspect)(?: (?:that|it|he|she|they|there|the|a|an|this))|(?:it's|it is|it has been|it was|is being|being|been) (?:widely |being )?(?:said|claimed (?:that|online|on)|rumoured|suggested|reported (?:online|on)|whispered|circulat(?:ed|ing))|according to (?:a |an |some |the |several |local |one )?(?:post|posts|facebook|locals?|neighbours?|residents?|gossip|rumours?|social media|unconfirmed|online|comments?|sources?|friends?|what we(?:'ve| have)? (?:hear|heard|read|seen))|(?:a|one|another|some) (?:mum|mums|dad|parent|parents|neighbour|neighbours|resident|shopper|friend|lady|man|woman|passer-by) (?:\\S{1,10} ){0,5}?(?:reckons?|claims?|swears?|heard|says) (?:that|he|she|it|there|they)(?! (?:how (?:happy|pleased|safe)))|unconfirmed (?:reports?|sightings?|information|claims?)|(?:not|haven't|have not|yet to|unable to|can't|cannot) (?:been |be |yet )?(?:been able to )?(?:verif(?:y|ied)|confirm(?:ed)?|check(?:ed)?) (?:this|it|that|these)?,? ?but|named (?:locally|online)|known locally as|(?:friend|cousin|neighbour) of a (?:friend|neighbour|colleague)|someone (?:on|in|from) the (?:group|page|village|street)|better safe than sorry|(?:please |pls )?(?:share|copy|forward|pass)(?: this| it)?(?: on)? (?:widely|far and wide|to everyone|with everyone|everywhere|as much as|to all|and paste)|no smoke without fire|if the (?:rumours|posts|reports) are (?:true|right|to be believed)|could well be true)",
);
/** Kin of kin, the school gate and the bar: whence gossip comes. */
const GOSSIPS = phrase(
  "(?:my|our|her|his|a|me|oor|the) (?:\\p{L}{2,12}(?:-in-law)?(?:'s)? ){0,3}?(?:mum|mam|mother|dad|da|nan|gran|granny|auntie|aunt|uncle|sister|brother|cousin|wife|husband|missus|hubby|daughter|son|friend|mate|pal|neighbour|hairdresser|barber|barman|barmaid|landlady|postie|milkman|cleaner|colleague|contact|source|butcher|taxi driver|lollipop lady|in-law|niece|nephew|teacher|regulars?|lads?|boss)(?:'s \\p{L}{3,12})?(?: \\S{1,10}){0,5}? (?:says|said (?:he|she|it|that|there|they)|heard|hears|reckons|swears|told me|tells me|saw on|saw the|saw it|got (?:a|the) (?:message|text)|thinks|was told|has it|messaged|sent me|shared|read|knows (?:a|someone))|word (?:on|in|round|around|from|at) (?:the|our|my) \\S{2,15}(?: \\S{2,12})? is|word (?:has it|is|reaches)|(?:a )?(?:(?:little|wee) bird(?:ie)? (?:\\p{L}{2,8} ){0,2}?(?:told|tells|said|says|mentioned|whispered|informs)|reliable source|somebody in the know|someone in the know)|in the know|(?:everyone|everybody|the whole \\S{3,12}|half the \\S{3,12}|they all|folk) (?:(?:on|in|at|round) (?:\\S{1,12} ){1,4}?)?(?:says?|knows? (?:it|that|who|what|he|she)|is saying|are saying|'s saying|is talking|reckons?|has heard) ?(?:so|it|that|about)?|(?:as )?(?:you|some of you|many of you|most of you) (?:may|might|will) have (?:already )?(?:heard|seen|read) (?:\\S{1,8} ){0,3}?(?:at|on|in|from|round) (?:the )?(?:school gate|pub|bar|shop|village|grapevine|group|page|street|hairdresser|bus|facebook|whatsapp|internet|news)|overheard|from what (?:i|we) (?:hear|gather|can gather|understand from)|i gather|(?:not|isn't|nothing) (?:yet )?(?:official|confirmed|verified)(?: yet)?|off the record|don't quote (?:me|us)|between (?:you and me|ourselves|us)|(?:shouldn't|not supposed to|not meant to|probably shouldn't) (?:\\S{1,6} )?(?:say|tell|share|be telling|be saying)|pinch of salt|for what it's worth|might be nothing|may be nothing|could be nothing|take it or leave it|hush-hush|i can't (?:prove|confirm|verify) (?:it|this)|unverified but|not checked|haven't (?:checked|verified|confirmed)|have not (?:checked|verified|confirmed)|according to (?:\\S{1,14} ){0,4}?(?:page|group|gossip|chat|forum|thread|feed|banter|tiktok|youtube|facebook|nextdoor|x|twitter|instagram|whatsapp|reddit|telegram|snapchat|spotted|blog|podcast|locals|landlord|regulars)|(?:facebook|tiktok|twitter|nextdoor|whatsapp|instagram|snapchat|reddit|the internet|social media|the group|the page|the socials)(?:'s| is| has| have| are)? (?:\\S{1,8} )?(?:say(?:ing|s)?|claim(?:ing|s)?|reckons?|got it|awash|full|buzzing|alive|right|naming|named|reporting)",
);
/** A thing that goes from hand to hand. */
const CHAIN = phrase(
  'voice ?notes?|voice messages?|screen ?shots?|screengrabs?|forwarded|chain (?:message|text|letter|mail)|(?:whatsapp|facebook|tiktok|snapchat|viral|anonymous) (?:message|post|video|clip|warning|text)|(?:message|post|text|video|clip|warning|story|tale|rumour|photo|picture|meme|alert)(?:s)? (?:\\S{1,8} ){0,3}?(?:going|doing|doing the|making the|flying|passed) (?:a?round|rounds)|(?:seen|spotted|read|posted|found) (?:on|in) (?:the |a |our |my |that )?(?:\\S{1,14} ){0,4}?(?:page|group|chat|forum|thread|feed|story)|(?:came|come|comes|coming) (?:through|in|up|round|via) (?:on|from|via) (?:a|the|my|our) (?:\\S{1,12} ){0,3}?(?:group|chat|page|feed|friend|mate|fella|neighbour)|copied from|copy and paste|saw (?:it|this) (?:on|in)|(?:sent|shared|forwarded|posted) (?:to )?(?:me|us|on|in|by|round)',
);
const PASSED_ON = phrase(
  'pass(?:ing|ed)? (?:(?:it|this|them) )?on|(?:should|ought to|need to|want to|wants to) (?:know|hear)|so folk|just in case|better safe|share (?:to|with|it|this|far|widely|away)|shar(?:e|ing) (?:it|this)|a (?:man|woman|gang|group|van|lorry|stranger|couple)|there.s|they.re|is being|are being|saying|says|claims?|claiming|about (?:a|the|an|some)|of (?:a|the|an) (?:man|van|gang|stranger)|warning|warns|spread the word|tell your|be careful|beware|watch out|keep (?:your|the)|so (?:be|keep|watch|lock)|please be aware|heads up|thought (?:it|you|we)|copied|forwarding',
);
const SHARE_ALONE = /^(?:please |pls )?(?:share|copy|forward|pass)/i;
const ASIDE = phrase(
  "(?:tells?|told|telling) us (?:that )?(?:they|you|it) (?:all )?(?:feels?|felt|finds?|found|want(?:s|ed)?|would (?:like|rather)|likes?|liked|are (?:worried|glad|pleased|proud|afraid|happy)|appreciate|worr(?:y|ied)|need(?:ed)?|enjoy(?:ed)?|value[d]?|prefer|struggle)|if (?:someone|anyone|somebody|anybody|they|he|she|(?:a|an|the) \\p{L}{3,12}) (?:says?|claims?|tells?|offers?|calls?|rings?)|if you (?:have |'ve )?(?:seen|heard|read|see|hear)|have you (?:seen|heard)|please do not (?:share|speculate|post)|don't (?:share|speculate|post)|do not (?:share|speculate|post)|follow us|message us|find us|contact us|like our|join our|scam(?:s|mers?)?|fraudsters?|callers? (?:claim|say)|feel safer|worried about|priorit(?:y|ies)|speeding (?:is|was)|survey|you (?:said|told us)|we are (?:looking into|checking|investigating)|aware of (?:posts?|rumours?|claims?|comments?|speculation|videos?|a (?:post|video|rumour))|checked|unverified|cannot confirm|can(?:not|'t) comment|missing",
);
/** What is passed on is put right here, or is a swindler's message. */
const DENIAL_NEAR = phrase(
  "(?:says?|claim(?:s|ing)?|saying) otherwise|(?:as|was|is|only|just) a (?:joke|prank|hoax|wind-up|spoof)|not true|untrue|(?:is|are|was|were|isn't|it's) (?:\\S{1,8} )?(?:false|fake|wrong|hoax|nonsense|incorrect|misleading|not right|made up|rubbish)|isn't (?:right|true|so)|aren't (?:right|true)|is not (?:right|true|so|correct)|are not (?:right|true|correct)|no truth|no evidence|no record|no such|did not happen|didn't happen|(?:has|have|had) not (?:found|seen|received|had|happened|been told)|scams?|scammers?|fraud(?:sters?)?|(?:we|officers|police) (?:have |'ve )?(?:checked|looked into|investigated|traced|spoken|spoke|can confirm)|we've (?:checked|looked|traced|spoken)|please (?:don't|do not|stop)|don't (?:share|speculate|guess|post|believe|click)|do not (?:share|speculate|guess|post|believe|click)|stop sharing|it (?:isn't|wasn't|is not|was not)|it's not|taken (?:it|them) down|goes ahead|before (?:you share|sharing)|deny|denies|denied|myth|wrong number",
);
const ADVICE = phrase(
  "if you(?:'ve| have)? |have you|did you|do you|anyone who|send (?:us|it)|report (?:it|them|to)|survey|priorit(?:y|ies)|thank(?:s| you)|happy|pleased|grateful|praise|proud|lovely|well done|knitting|cake|recipe|quiz|event|drop-in|caf[eé]|dash ?cam|footage|missing person|appeal|witness(?:es)?|speeding|(?:told|tells) (?:us|me) (?:how|that (?:he|she|they) (?:feel|felt))|worried about|useful|recommends?|enjoyed|feel safer|the control room|training|(?<!(?:at|in|from|down) the )(?:court|judge|jury|coroner|council|hospital|highways|school|company|met office|forecast(?:ers)?) (?:\\S{1,8} ){0,2}?(?:said|says|told|confirmed|heard)",
);
const UNVERIFYING = /^(?:resident_report|social_media)$/;

/** A claim of high harm is verified by a decision, without which the message is not approved; a name proves nothing. */
const unproven = (claim: CheckClaim) =>
  (!claim.verifiedBy && !claim.highHarm) || UNVERIFYING.test(claim.sourceType ?? '');

/** Claims that nobody verified, shown where their first words stand. */
function unverifiedClaims(doc: Document): Place[] {
  return doc.input.claims.filter(unproven).flatMap((claim) => claimPlaces(doc, claim));
}

/** A reply to a rumour whose every claim somebody verified. */
const verifiedReply = ({ input }: Document) =>
  input.claims.length > 0 &&
  !input.claims.some(unproven) &&
  input.declaration.messageType === 'rumour_response';

/** "It is said to have happened at two", "much has been said": no hearsay is passed on. */
const TIME_OR_TALK =
  /\bsaid to have (?:happened|occurred|taken place|begun|started)\b|\b(?:much|a lot|plenty) (?:has|have) been (?:said|written)\b/i;

export const rumour = rule({
  id: 'MIS-RUMOUR',
  severity: 'legal',
  basis:
    'College of Policing APP, managing information disorder; HMICFRS on the disorder of 2024, second tranche (May 2025)',
  advice:
    'This passes on hearsay with our name on it. Check it first and say who confirmed it: “Officers have found no such report.” If you do not know yet, write what is known, what is not, and when you will say more. Where the evidence of a claim has expired, look again.',
  find: (doc) => [
    ...(verifiedReply(doc)
      ? []
      : matching(doc, HEARSAY, (c, quote) => {
          if (
            says(c.sentence.text, DENIAL_NEAR) ||
            denies(c.sentence.text) ||
            denies(c.next?.text ?? '') ||
            says(c.next?.text ?? '', DENIAL_NEAR) ||
            says(c.sentence.text, ASIDE)
          )
            return false;
          if (TIME_OR_TALK.test(c.sentence.text)) return false;
          return !SHARE_ALONE.test(quote) || says(c.previous?.text ?? '', HEARSAY);
        })),
    ...(verifiedReply(doc)
      ? []
      : contexts(doc)
          .filter((c) => {
            const s = c.sentence.text;
            if (says(s, DENIAL_NEAR) || says(c.next?.text ?? '', DENIAL_NEAR)) return false;
            if (says(s, ADVICE)) return false;
            return says(s, GOSSIPS) || (says(s, CHAIN) && says(s, PASSED_ON));
          })
          .map((c) => place(c.part, c.sentence))),
    ...unverifiedClaims(doc),
    ...expiredClaims(doc, true).flatMap((claim) => claimPlaces(doc, claim)),
  ],
});
