import { contexts, matching, opening, place } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';
import type { CheckClaim } from '../../types';

const NET =
  '(?:facebook|whats ?app|tik ?tok|nextdoor|instagram|twitter|snapchat|telegram|reddit|youtube|x|social media|the socials|the internet|online|a (?:community|local|village|school|parents|group|neighbourhood) (?:group|chat|page|forum)|the (?:community|local|village|school|parents|group|neighbourhood) (?:group|chat|page|forum)|group chats?|spotted|the grapevine|the school gates?|the pub|town)';
const HEARSAY = phrase(
  `(?:we(?:'ve| have)?|i(?:'ve| have)?|officers(?: have)?|residents(?: have)?|people(?: have)?|many of you(?: have)?|as|been) (?:\\p{L}{3,10} )?(?:seen|read|heard|spotted|noticed|picked up|learnt|learned|shared|told|hearing|seeing|reading|see|hear) (?:\\S{1,12} ){0,5}?(?:on|from|via|through|in|around|off) ${NET}|(?:post(?:s|ed|ing)?|posts|messages?|videos?|clips?|screenshots?|reports?|stories|comments?|chatter|talk|word|claims?|information|news|warnings?) (?:\\S{1,10} ){0,4}?(?:on|from|via|across|doing the rounds on|all over|around) ${NET}|` +
    "(?:going|doing the|is going|are going) (?:around|round|rounds)|(?:word (?:is|has it|on the street|around|going)|rumou?r(?:s|ed)? (?:has|have) it|rumoured|rumour mill|apparently|supposedly|so we(?:'re| are) told|we(?:'re| are| have been|'ve been) (?:told|hearing|led to believe|getting word|informed by (?:locals|residents|neighbours|someone|a member))|we hear|(?:locals?|neighbours?|people|residents?|parents|shopkeepers|someone|somebody|some|many|folk|a (?:friend|neighbour|resident|reader|member of the public|mum|parent)|sources?|witnesses on social media|everyone) (?:is |are |has |have |who know (?:him|her|them) )?(?:say|says|said|saying|claim|claims|claiming|reckon|reckons|believe|think|telling us|told us that|tell us that|posting|posted|reporting|reported on|suggest|swear|hear|suspect)(?: (?:that|it|he|she|they|there|the|a|an|this))|(?:it's|it is|it has been|it was|is being|being|been) (?:widely |being )?(?:said|claimed|rumoured|suggested|reported (?:online|on)|whispered|circulat(?:ed|ing))|according to (?:a |an |some |the |several |local |one )?(?:post|posts|facebook|locals?|neighbours?|residents?|gossip|rumours?|social media|unconfirmed|online|comments?|sources?|friends?|what we(?:'ve| have)? (?:hear|heard|read|seen))|(?:a|one|another|some) (?:mum|mums|dad|parent|parents|neighbour|neighbours|resident|shopper|friend|lady|man|woman|passer-by) (?:\\S{1,10} ){0,5}?(?:told|tells|has told|messaged|says|said|heard|reckons|claims?) (?:us|me|that|to us)(?! (?:how (?:happy|pleased|safe)))|unconfirmed (?:reports?|sightings?|information|claims?)|(?:not|haven't|have not|yet to|unable to|can't|cannot) (?:been |be |yet )?(?:been able to )?(?:verif(?:y|ied)|confirm(?:ed)?|check(?:ed)?) (?:this|it|that|these)?,? ?but|named (?:locally|online)|known locally as|(?:friend|cousin|neighbour) of a (?:friend|neighbour|colleague)|someone (?:on|in|from) the (?:group|page|village|street)|better safe than sorry|(?:please |pls )?(?:share|copy|forward|pass)(?: this| it)?(?: on)? (?:widely|far and wide|to everyone|with everyone|everywhere|as much as|to all|and paste)|no smoke without fire|if the (?:rumours|posts|reports) are (?:true|right|to be believed)|could well be true)",
);
const SHARE_ALONE = /^(?:please |pls )?(?:share|copy|forward|pass)/i;
const ASIDE = phrase(
  "if you (?:have |'ve )?(?:seen|heard|read|see|hear)|have you (?:seen|heard)|please do not (?:share|speculate|post)|don't (?:share|speculate|post)|do not (?:share|speculate|post)|follow us|message us|find us|contact us|like our|join our|scam(?:s|mers?)?|fraudsters?|callers? (?:claim|say)|feel safer|worried about|priorit(?:y|ies)|speeding (?:is|was)|survey|you (?:said|told us)|we are (?:looking into|checking|investigating)|aware of (?:posts?|rumours?|claims?|comments?|speculation|videos?|a (?:post|video|rumour))|checked|unverified|cannot confirm|can(?:not|'t) comment|missing",
);
const UNVERIFYING = /^(?:resident_report|social_media)$/;

const unproven = (claim: CheckClaim) =>
  !claim.verifiedBy || UNVERIFYING.test(claim.sourceType ?? '');

/** Claims that nobody verified, shown where their first words stand. */
function unverifiedClaims(doc: Document): Place[] {
  return doc.input.claims.filter(unproven).flatMap((claim) => {
    const wanted = claim.text.toLowerCase().slice(0, 40);
    const at = contexts(doc).find(
      (c) => wanted.length > 8 && c.sentence.text.toLowerCase().includes(wanted),
    );
    return at ? [place(at.part, at.sentence)] : opening(doc);
  });
}

/** A reply to a rumour whose every claim somebody verified. */
const verifiedReply = ({ input }: Document) =>
  input.claims.length > 0 &&
  !input.claims.some(unproven) &&
  input.declaration.messageType === 'rumour_response';

export const rumour = rule({
  id: 'MIS-RUMOUR',
  severity: 'legal',
  basis:
    'College of Policing APP, managing information disorder; HMICFRS on the disorder of 2024, second tranche (May 2025)',
  advice:
    'This passes on hearsay with our name on it. Check it first and say who confirmed it: “Officers have found no such report.” If you do not know yet, write what is known, what is not, and when you will say more.',
  find: (doc) => [
    ...(verifiedReply(doc)
      ? []
      : matching(doc, HEARSAY, (c, quote) => {
          if (denies(c.sentence.text) || denies(c.next?.text ?? '') || says(c.sentence.text, ASIDE))
            return false;
          return !SHARE_ALONE.test(quote) || says(c.previous?.text ?? '', HEARSAY);
        })),
    ...unverifiedClaims(doc),
  ],
});
