import { contexts, matching, place } from '../../places';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';

const ORIGIN =
  '(?:romanian|polish|albanian|nigerian|somali|bulgarian|afghan|pakistani|indian|bangladeshi|chinese|vietnamese|syrian|iraqi|iranian|eritrean|lithuanian|latvian|turkish|kurdish|irish|jamaican|african|asian|arab|eastern european|east european|foreign|black|white|brown|muslim|jewish|hindu|sikh|migrant|immigrant|refugee|traveller|gypsy|roma|ethnic|gay|trans|disabled|mentally ill|homeless|autistic|elderly|transgender|catholic|non-white)';
const GROUP = phrase(
  `(?:the |these |those |local |some |more |illegal |young |most |many |all |such )?(?:travellers?|gypsies|gypsy families|pikeys|romanians|poles|albanians|nigerians|somalis|bulgarians|afghans|pakistanis|indians|bangladeshis|vietnamese|syrians|lithuanians|latvians|jamaicans|africans|asians|arabs|eastern europeans|foreigners|immigrants|migrants|asylum seekers|refugees|muslims|jews|hindus|sikhs|blacks|gays|homosexuals|transsexuals|schizophrenics|the homeless|the disabled|the mentally ill)|${ORIGIN} (?:men|women|people|youths?|lads|boys|girls|families|gangs?|teenagers?|communit(?:y|ies)|criminals?|males?|beggars?|drivers?|students?|patients?|groups?|individuals?|lot|types?|areas?|neighbourhoods?)`,
);
const CRIME = phrase(
  "lock (?:up|your|away|it)|hide your|watch (?:your|out)|keep (?:an |a close |a |your )?(?:eye|watch|doors|gates|valuables|dogs|bikes|children|kids)|(?:keep|hold) (?:\\S{1,8} )?(?:hold|tight|on to|onto)|beware|be (?:careful|wary|warned|on your guard|vigilant|alert)|on your guard|thie(?:f|ves)|thieving|steal(?:s|ing)?|stole|thefts?|crimes?|criminals?|criminality|burglar(?:y|ies|s)|break-ins?|robber(?:y|ies|s)|rape|rapists?|attacks?|attackers?|violen(?:t|ce)|knives|knife|stabbings?|dirty|filth(?:y)?|mess|rubbish|litter(?:ing)?|fly-?tipp(?:ing|ers?)|trouble|troublemakers?|drugs?|dealing|dealers?|gangs?|scams?|fraud|shoplift(?:ing|ers?)|vandalis(?:m|ing)|damage|nuisance|menace|dangerous|danger|threat|unsafe|disorder|anti-?social|begging|pickpockets?|groom(?:ing|ers?)|prey(?:ing)?|harass(?:ing|ment)?|terroris(?:m|ts?)|extremis(?:m|ts?)|offend(?:ing|ers?)|responsible|to blame|behind|causing|problem|plague|flood(?:ing|ed)?|swarm(?:ing)?|tak(?:e|ing) over|overrun|invad(?:ed|ing)|invasion|not safe|tools|report (?:them|any)|call us if you see|can't be trusted|cannot be trusted",
);
const GENERALISES = phrase(
  'always|usually|often|typically|tend to|tends to|known (?:for|to)|all|most|these|those|every(?:one|body)? knows|we all know|as ever|as usual|again|nothing but|bring(?:s|ing)?|brought|since|ever since|because of|thanks to|due to|wherever|whenever|more (?:likely|and more)|influx|rise in|increase in|moved (?:in|on|onto|into|to)|arriv(?:ed|al|e|ing)|have (?:moved|come|set up|returned|been seen|arrived)|there are|are (?:back|in|on|around|here|known|responsible|behind|causing|to blame|a |prone|coming|targeting|taking)|is (?:known|a |always)|so|therefore|avoid|culture|their kind|that sort|type of people|if you see|mostly|mainly|largely|almost all|usual|naturally|inevitably|prone|breed|cause|carry|commit|steal|deal|prey|target',
);
/** Groups spoken of as such, and words that point at one without its name. */
const THAT_LOT = phrase(
  "(?:that|their|this|its|whose) (?:culture|kind|sort|lot|religion|faith|race)(?:'s)?|their people|them ?'?uns|(?:people|folk|families|lads|men|residents|them|those|lot|everyone|kids) (?:with|from|in|at|of) (?:the |that |those |these )?(?:\\S{1,12} ){0,3}?(?:mental health|mental illness|learning (?:difficulties|disabilities)|autism|adhd|schizophrenia|hostel|mosque|synagogue|temple|gurdwara|camp|caravans?|travellers'? site|migrant hotel|asylum hotel|background|faith|abroad|overseas|romania|albania|poland|somalia|pakistan|africa|syria|eastern europe)|(?:autistic|disabled|deaf|mentally ill|bipolar|schizophrenic|homeless|trans|gay|black|asian|brown|foreign|ethnic|muslim|jewish|polish|romanian|albanian|somali|nigerian|chinese|irish|traveller|gypsy|roma|migrant|refugee|immigrant) (?:ones|crowd|landlords?|shopkeepers?|workers|pickers|barbers|shops|gangs|people|folk|kids|children|lads|youths?|men|women|families|community|communities|types|lot|gangs?|drivers|teenagers|boys|girls|patients|clients|tenants|neighbours)|(?:those|these) (?:people|sorts|types|families|lads from|men from)|(?:your )?(?:dealers?|thief|burglar|mugger|robber|lads?|man|men|boys?)(?:'s| is| are|'re)? (?:black|asian|brown|white|foreign|romanian|albanian|polish|somali|muslim|from abroad)|the gays|gays|homosexuals?|lesbians?|trannies|queers|trans people|gypos|gippos|pikeys?|tinkers?|knackers|chavs|illegals|boat people|darkies|mentals|nutters|schizos|psychos|druggies|eastern europeans?|travellers|gypsies|romanians|roma|albanians|poles|bulgarians|lithuanians|latvians|nigerians|ghanaians|somalis|sudanese|eritreans|ethiopians|syrians|afghans|iraqis|iranians|kurds|turks|pakistanis|bangladeshis|indians|sikhs|hindus|muslims|moslems|jews|jewish people|catholics|protestants|vietnamese|chinese|filipinos|moroccans|algerians|africans|jamaicans|west indians|asians|arabs|ukrainians|russians|hungarians|slovaks|foreigners|immigrants|migrants|refugees|asylum seekers?|(?:the )?(?:irish|scots|english|welsh|scousers|homeless|disabled|deaf|mentally ill|elderly)",
);
/** A slur told as common sense. */
const SLUR = phrase(
  "have anything (?:that|which)|not nailed down|isn't nailed down|light-?fingered|sticky fingers|where that leads|what (?:that|it|they|this)(?:'s|'re| is| are)? (?:like|capable of)|we (?:all )?know (?:what|where|how|who|that)|you (?:all )?know (?:what|how|who) (?:they|it|he|that)|everyone knows|always the|why is it always|it's always|never (?:used to|had this)|that's how you tell|how you (?:can )?(?:tell|spot)|keep (?:your|the) (?:\\S{1,10} ){0,2}?(?:away|in|inside|close|safe|indoors)|keep (?:them|him|her|kids|children|girls|boys|daughters|sons) (?:away|in|inside|close)|not (?:like|one of) us|can't be trusted|none of them|they're all|they are all|all the same|same (?:crowd|lot|people) (?:as|every)|in (?:their|the) (?:blood|nature|culture|genes)|come (?:here|over here|round here)|go back|sent back|send them|where they (?:came|come) from|take(?:n)? over|don't (?:wash|work|pay|belong|respect|integrate)|do not (?:wash|work|pay|belong|respect|integrate)|live off|sponge|breed(?:ing)?|disease|dirty|smell|filth(?:y)?|savages?|animals|vermin|invasion|invad\\p{L}{2,4}|swamp(?:ed)?|expect (?:things|trouble|thefts?|mess|crime)|within (?:a )?(?:days?|weeks?|hours?)|half the (?:\\S{1,10} )?(?:is|are|parish|village|street)|count your|lock up your|bring in|hide your|nothing to do with (?:work|tax)|young girls|our (?:girls|women|daughters|kids)|women and girls|after your (?:daughters?|kids)|prone to|more likely to|behind (?:most|all|every|it)|most of (?:it|the)|nine times out of ten|turn(?:s|ing)? (?:violent|nasty)|(?:are |'re )?(?:violent|dangerous|thie(?:f|ves|ving)|criminals?|crooks|trouble|drug dealers|dealers|groomers|rapists|terrorists|responsible|to blame|behind|lazy)|steal(?:s|ing)?|no respect|every last one|how they're (?:reared|raised|brought up)|same story|wide berth|(?:lead|tools|bikes|dogs|things|stuff|diesel|quads?) (?:\\S{1,6} )?(?:goes?|going|gone|walks?|disappears?|vanish(?:es)?) ?(?:missing|walkabout)?|goes? missing|going missing|as (?:usual|ever|always)|back again|here we go|again\\.|round the doors|roond the doors|when they (?:turn up|come|arrive|move)|since they (?:came|arrived|moved)|whenever they|surprise,? surprise|no surprise|guess (?:who|which|what)",
);
/** People of one case: what may be said of them is for the rules on suspects. */
const ONE_CASE =
  /\b(?:he's an?|she's an?|he is an?|she is an?|the two|both|two (?:in|men|women|of)|in custody|being held|charged|interviewed|was the)\b/i;
const PASSENGER = phrase(
  'on (?:the )?(?:\\S{1,8} )?(?:bus|train|tube|tram|coach|ferry|route|line|service|number)|bus|buses|trains?|tube|tram|rail|railway|airport|flights?|passengers?|commuters?|tickets?|journeys?|platform|delays|business travellers?|air travellers?|fellow travellers?|time travellers?|travellers? (?:on|using|by|should expect|arriving|departing|waiting|from|returning)',
);
const FAIR = phrase(
  'if you (?:are|have)|text relay|trouble (?:speaking|hearing|walking|reading|seeing)|(?:printed|written|available|comes?|leaflets?|booklets?|posters?|film) in \\p{L}{4,12}(?:,| and| or) \\p{L}{4,12}|(?:was|were|been|being) (?:\\p{L}{3,12}ly )?(?:burgled|attacked|robbed|damaged|vandalised|stolen|targeted|abused|assaulted|shouted|sent|told)|faith leaders?|liaison|stall|food|learn|language|translat\\p{L}{2,5}|interpret\\p{L}{2,5}|hate crimes?|abuse (?:of|against|towards|aimed)|abused|against (?:travellers|muslims|jews|migrants|refugees|asians|black|gay|trans|disabled|asylum|foreign)|victims?|targeted|targeting (?:of )?(?:muslims|jews|migrants|refugees)|threatened|festival|history month|heritage|celebrat(?:e|es|ing|ion)|awareness|support(?:s|ing)?|supported by|liaison|welcom(?:e|ed|ing)|met with|talk(?:ed|ing)? (?:to|with)|work(?:ed|ing)? with|engag(?:e|ed|ing)|visit(?:ed|ing)?|stop (?:hate|racism)|islamophobia|antisemitism|racis(?:t|m)|prejudice|stereotyp(?:e|es|ing)|not (?:all|true|to blame|responsible)|no (?:evidence|link|reason)|protect(?:ed|ing)?|safety of|encampment (?:there|team)|most (?:people|residents)|exploit(?:ed|ation)?|traffick(?:ed|ers|ing)|attacks? on|assaults? on|crimes? against|smuggl(?:ers|ing)|were (?:attacked|robbed|assaulted)',
);

export const groupBlame = rule({
  id: 'EQ-HATE',
  severity: 'legal',
  basis: 'Equality Act 2010, section 149; Public Order Act 1986, Parts 3 and 3A',
  advice:
    'This ties crime to a group of people. Speak of what was done, not of who people are: “Sheds on the rec were broken into; lock tools away.”',
  find: (doc) => [
    ...contexts(doc)
      .filter((c) => {
        const s = c.sentence.text;
        const next = c.next?.text ?? '';
        if (/\b(?:he|she|the man|the woman|the suspect) (?:is|was) (?:described|believed)/i.test(s))
          return false;
        if (denies(s) || denies(next) || says(s, FAIR) || says(s, PASSENGER)) return false;
        const carried =
          /^(?:so|they|and|please|lock|keep|hide|watch|we|you|it|that)\b/i.test(next) &&
          !says(next, FAIR);
        if (ONE_CASE.test(s)) return false;
        const told = carried ? `${s} ${next}` : s;
        if (!says(s, THAT_LOT)) return false;
        return says(told, SLUR) || says(told, CRIME);
      })
      .map((c) => place(c.part, c.sentence)),
    ...matching(doc, GROUP, (c, quote) => {
      const s = c.sentence.text;
      if (denies(s) || says(s, FAIR)) return false;
      if (/travellers?/i.test(quote) && says(s, PASSENGER)) return false;
      const near = `${s} ${/^(?:so|they|please|lock|keep|hide|watch|be |beware)/i.test(c.next?.text ?? '') ? (c.next?.text ?? '') : ''}`;
      const rest = near.replace(quote, ' ');
      const gang = /gang|criminal|beggar/i.test(quote);
      return (
        (says(rest, CRIME) || gang) &&
        says(near, GENERALISES) &&
        !/\b(?:a|one|two|three|four) $/i.test(s.slice(0, s.indexOf(quote)))
      );
    }),
  ],
});
