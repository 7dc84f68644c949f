import { matching } from '../../places';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';

const ORIGIN =
  '(?:romanian|polish|albanian|nigerian|somali|bulgarian|afghan|pakistani|indian|bangladeshi|chinese|vietnamese|syrian|iraqi|iranian|eritrean|lithuanian|latvian|turkish|kurdish|irish|jamaican|african|asian|arab|eastern european|east european|foreign|black|white|brown|muslim|jewish|hindu|sikh|migrant|immigrant|refugee|traveller|gypsy|roma|ethnic|gay|trans|disabled|mentally ill|homeless|autistic|elderly|transgender|catholic|non-white)';
const GROUP = phrase(
  `(?:the |these |those |local |some |more |illegal |young |most |many |all |such )?(?:travellers?|gypsies|gypsy families|pikeys|romanians|poles|albanians|nigerians|somalis|bulgarians|afghans|pakistanis|indians|bangladeshis|vietnamese|syrians|lithuanians|latvians|jamaicans|africans|asians|arabs|eastern europeans|foreigners|immigrants|migrants|asylum seekers|refugees|muslims|jews|hindus|sikhs|blacks|gays|homosexuals|transsexuals|schizophrenics|the homeless|the disabled|the mentally ill)|${ORIGIN} (?:men|women|people|youths?|lads|boys|girls|families|gangs?|teenagers?|communit(?:y|ies)|criminals?|males?|beggars?|drivers?|students?|patients?|groups?|individuals?|lot|types?|areas?|neighbourhoods?)`,
);
const CRIME = phrase(
  "lock (?:up|your|away|it)|hide your|watch (?:your|out)|keep (?:an |a close |a |your )?(?:eye|watch|doors|gates|valuables|dogs|bikes|children|kids)|(?:keep|hold) (?:\\S{1,8} )?(?:hold|tight|on to|onto)|beware|be (?:careful|wary|warned|on your guard|vigilant|alert)|on your guard|thie(?:f|ves)|thieving|steal(?:s|ing)?|stole|thefts?|crimes?|criminals?|criminality|burglar(?:y|ies|s)|robber(?:y|ies|s)|rape|rapists?|attacks?|attackers?|violen(?:t|ce)|knives|knife|stabbings?|dirty|filth(?:y)?|mess|rubbish|litter(?:ing)?|fly-?tipp(?:ing|ers?)|trouble|troublemakers?|drugs?|dealing|dealers?|gangs?|scams?|fraud|shoplift(?:ing|ers?)|vandalis(?:m|ing)|damage|nuisance|menace|dangerous|danger|threat|unsafe|disorder|anti-?social|begging|pickpockets?|groom(?:ing|ers?)|prey(?:ing)?|harass(?:ing|ment)?|terroris(?:m|ts?)|extremis(?:m|ts?)|offend(?:ing|ers?)|responsible|to blame|behind|causing|problem|plague|flood(?:ing|ed)?|swarm(?:ing)?|tak(?:e|ing) over|overrun|invad(?:ed|ing)|invasion|not safe|tools|report (?:them|any)|call us if you see|can't be trusted|cannot be trusted",
);
const GENERALISES = phrase(
  'always|usually|often|typically|tend to|tends to|known (?:for|to)|all|most|these|those|every(?:one|body)? knows|we all know|as ever|as usual|again|nothing but|bring(?:s|ing)?|brought|since|ever since|because of|thanks to|due to|wherever|whenever|more (?:likely|and more)|influx|rise in|increase in|moved (?:in|on|onto|into|to)|arriv(?:ed|al|e|ing)|have (?:moved|come|set up|returned|been seen|arrived)|there are|are (?:back|in|on|around|here|known|responsible|behind|causing|to blame|a |prone|coming|targeting|taking)|is (?:known|a |always)|so|therefore|avoid|culture|their kind|that sort|type of people|if you see|mostly|mainly|largely|almost all|usual|naturally|inevitably|prone|breed|cause|carry|commit|steal|deal|prey|target',
);
const PASSENGER = phrase(
  'on (?:the )?(?:\\S{1,8} )?(?:bus|train|tube|tram|coach|ferry|route|line|service|number)|bus|buses|trains?|tube|tram|rail|railway|airport|flights?|passengers?|commuters?|tickets?|journeys?|platform|delays|business travellers?|air travellers?|fellow travellers?|time travellers?|travellers? (?:on|using|by|should expect|arriving|departing|waiting|from|returning)',
);
const FAIR = phrase(
  'hate crimes?|abuse (?:of|against|towards|aimed)|abused|against (?:travellers|muslims|jews|migrants|refugees|asians|black|gay|trans|disabled|asylum|foreign)|victims?|targeted|targeting (?:of )?(?:muslims|jews|migrants|refugees)|threatened|festival|history month|heritage|celebrat(?:e|es|ing|ion)|awareness|support(?:s|ing|ed)?|liaison|welcom(?:e|ed|ing)|met with|talk(?:ed|ing)? (?:to|with)|work(?:ed|ing)? with|engag(?:e|ed|ing)|visit(?:ed|ing)?|stop (?:hate|racism)|islamophobia|antisemitism|racis(?:t|m)|prejudice|stereotyp(?:e|es|ing)|not (?:all|true|to blame|responsible)|no (?:evidence|link|reason)|protect(?:ed|ing)?|safety of|encampment (?:there|team)|most (?:people|residents)|exploit(?:ed|ation)?|traffick(?:ed|ers|ing)|attacks? on|assaults? on|crimes? against|smuggl(?:ers|ing)|were (?:attacked|robbed|assaulted)',
);

export const groupBlame = rule({
  id: 'EQ-HATE',
  severity: 'legal',
  basis: 'Equality Act 2010, section 149; Public Order Act 1986, Parts 3 and 3A',
  advice:
    'This ties crime to a group of people. Speak of what was done, not of who people are: “Sheds on the rec were broken into; lock tools away.”',
  find: (doc) =>
    matching(doc, GROUP, (c, quote) => {
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
});
