import { contexts, place, textNear } from '../../places';
import type { Document, Place } from '../../document';
import { called } from '../../text/called';
import { phrase, says } from '../../text/phrase';

/** Somebody died, is mourned or was found: what makes a deed a death. */
const LOSS = phrase(
  "di(?:ed|es)|death|dead|body|remains|suicid\\p{L}{1,3}|took (?:his|her|their) (?:own )?li(?:fe|ves)|ended (?:it|things|his|her|their)|remember(?:ed|ing)?|plaque|tributes?|memorial|memory|miss(?:ed)? (?:her|him|you|them)|we miss|mourn(?:ing|ed)?|funeral|vigil|late|so sad|sadly|tragic(?:ally)?|tragedy|rip|rest in peace|goodbye|farewell|coroner|inquest|found dead|pronounced|not (?:being )?treat(?:ed|ing)|isn't suspicious|not suspicious|heartbroken|emergency services|found (?:him|her|them)|let himself|let herself|hi \\p{L}{2,12},? (?:yes|the)|easier than|in custody|cell|(?:third|second|another|latest) one|painless|delays?|trains? (?:are|were|is|was)|line (?:is|was|has) (?:closed|shut|blocked)|gone the same way|another|was told|no one (?:knew|asked)|had asked|heartbroken|next of kin|his boys|her girls|let go|painless|crogi|farwolaeth|bu farw",
);
interface Way {
  means: RegExp;
  act: RegExp;
}

/** Each way is told by a thing and what is done with it, in one sentence and in any order. */
const WAYS: Way[] = [
  {
    means: phrase(
      '(?:foot|rail|road|toll|swing)?bridges?|viaducts?|cliffs?|clifftop|roofs?|rooftop|multi-storey|car park|balcony|parapet|ledge|barriers?|weir|pier|quay|platforms?|tracks?|lines?|rails?|trains?|express|crossing|river|sea|loch|reservoir|canal|harbour|tower|flats|window|quarry|motorway|carriageway|lorry|halt|tide|waves|gorge|estuary|scaffold(?:ing)?|crane|silo|\\d{1,2}[:.]\\d\\d|level \\d{1,2}|floor',
    ),
    act: phrase(
      'jump(?:ed|s|ing)?|leapt|leap(?:ed|s|ing)?|(?:threw|flung|hurled|let|throwing|letting) (?:himself|herself|themselves)|stepp?(?:ed|s|ing)? (?:\\p{L}{3,12} ){0,2}(?:off|in front|out in front|over|from|into)|walk(?:ed|s|ing)? (?:\\p{L}{3,12} ){0,2}(?:into|in front|off|onto|out into)|lay(?:ing)? (?:down )?(?:on|across|in front)|lay down|lain down|lying (?:on|across)|wad(?:ed|ing)|let go|(?:went|gone|goes|going|climbed|climbing) (?:over|off|in front|under|in off)|fell|fallen|plunged|plung(?:es|ing)|dropp?ed (?:off|from)|drown(?:ed|ing)? (?:himself|herself)|stones in|(?:sat|sitting|standing|stood) on the (?:outside|edge|wrong side|ledge)|(?:drove|driven|sent|led) \\S{2,14} to|(?:another|third|second|fourth|latest|next) one|one (?:this|last) (?:year|month)',
    ),
  },
  {
    means: phrase(
      'rope|belt|ligature|noose|flex|beam|cord|cable|scarf|sheets?|blanket|hem|shoelaces?|bandage|tie|laces|door[- ]handle|hook|rafters?|banister|hatch|dressing gown|bag',
    ),
    act: phrase(
      'hang(?:s|ed|ing)?|hung|strung|tied|knotted|looped|found|round (?:his|her) neck|trick|suffocat(?:ed|ion)|asphyxiat(?:ed|ion)|torn?',
    ),
  },
  {
    means: phrase(
      'tablets?|pills?|paracetamol|painkillers|insulin|strips?|packets?|helium|cylinder|salt|weedkiller|antifreeze|bleach|morphine|fentanyl|opiates|poison|medication|overdose|teaspoon|charcoal|nitrogen|canister',
    ),
    act: phrase(
      'took|taken|taking|swallow(?:ed|ing)?|wash(?:ed|ing) down|order(?:ed|ing)|bought|buying|saved up|stockpil(?:ed|ing)|empty|emptied|it was|yes|too many|quick|painless|shut (?:himself|herself)|all of|whole|dose[ds]?|injected|drank',
    ),
  },
  {
    means: phrase('hose(?:pipe)?|exhaust|engine|fumes|carbon monoxide|barbecue'),
    act: phrase('garage|window|car|hatchback|van|painless|shed|tent|bedroom'),
  },
  {
    means: phrase('shotgun|twelve-bore|12-bore|rifle|gun|razor|blade|wrists?|throat'),
    act: phrase(
      'used the|turned (?:it|the)|took the|reached for|cut (?:his|her)|opened|down to the|himself|herself|to (?:his|her) (?:head|mouth|chest)',
    ),
  },
];
const HUMAN = phrase(
  'he|she|him|her|his|himself|herself|they|someone|somebody|man|woman|boy|girl|father|mother|dad|mum|son|daughter|student|pupil|sixth-former|teenager|pensioner|farmer|youngsters?|passenger|person|friend|colleague|one|iddo|iddi',
);
const OTHER_TONGUES = phrase('crogi|grogi|boddi ei hun|lladd ei hun');
const wayTold = (s: string) =>
  says(s, OTHER_TONGUES) || WAYS.some(({ means, act }) => says(s, means) && says(s, act));

/** A last word that somebody left. */
const LAST_WORD = phrase(
  "(?:note|letter|page|card|text|message|post|status|voicemail|video|email|words?|diary)(?: \\S{1,10}){0,4} (?:goodbye|sorry|addressed to|to (?:his|her|their) (?:children|wife|husband|mum|mother|family|boys|girls|kids|parents)|under the (?:wiper|pillow|door)|on the (?:table|pillow|dashboard|bed|fridge|mat)|read|reads|saying)|(?:his|her|their) (?:last|final) (?:\\S{1,10} )?(?:post|message|text|words|status|note|letter|call)|\\p{Lu}\\S{2,14}'s note|(?:left|wrote|sent|posted|texted) (?:a |an |his |her )?(?:\\S{1,8} )?(?:note|letter|text|message|goodbye)",
);
/** One reason told as all of it. */
const ONE_REASON = phrase(
  '(?:because|after|over|for)(?: (?:of|being|his|her|their|the|a|an|one|that|failing|losing|missing)){0,3} \\S{3,}|(?:was|is) (?:it |what )?(?:the \\S{2,14} )?(?:that|what) (?:did it|finished|broke|killed|drove)|drove (?:him|her|them|(?:\\S{1,8} )?(?:father|mother|son|daughter|man|woman|teenager|pensioner|farmer|student))|pushed (?:him|her|them)|that (?:did|was) it|as simple as that|all it takes|led to (?:this|it)|to blame',
);
const OUTRIGHT = phrase(
  'suicid\\p{L}{1,3}|(?:took|taken|taking|ended|ending) (?:his|her|their) (?:own )?li(?:fe|ves)|killed (?:himself|herself|themselves)|own hand',
);
/** A crime, an accident, sport, advice or a rescue: no death by somebody's own hand. */
const OTHERWISE = phrase(
  "arrest(?:ed|s)?|charged|suspects?|burglars?|robbers?|robbery|stolen|thie(?:f|ves)|offenders?|chase[ds]?|pursuit|warrant|trespass\\p{L}{0,5}|please|if you|you can|hand in|never|don't|do not|sponsored|charity|swim(?:mers?|ming)?|dip|paddle|rescue[ds]?|slipped|tripped|collision|crash(?:ed)?|accident(?:al(?:ly)?)?|drills?|training|exercise|cow|cattle|sheep|dogs?|deer|horse|swan|escaped|hid|drugs?|dealers?|spiked|support (?:is|groups?)|awareness|talk|leaflet|paint(?:ed|ing)|repair|works|engineers|medicine amnesty|return unused|lost property|found (?:a|an|the) (?:letter|note|bottle)|threaten\\p{L}{2,3}|blackmail|witness(?:es)?|jury|exhibition|play|film|novel|rag week|won|race|safe and well|faith in people|owner|envelope|boot|on foot|reopened|walkers?|fishing|fell (?:ill|asleep|behind|silent)|picnic|view|open day|litter|anniversary of the (?:railway|bridge)",
);

/** A death by somebody's own hand that is told by its way, its last word or its one reason, seldom by its name. */
export function toldDeaths(doc: Document): Place[] {
  return contexts(doc)
    .filter((c) => {
      const s = c.sentence.text;
      if (says(s, OTHERWISE)) return false;
      const all = textNear(c);
      if (wayTold(s) && (says(s, HUMAN) || called(c.sentence, c.people).length > 0))
        return says(all, LOSS);
      if (says(s, LAST_WORD)) return says(all, LOSS) && says(all, LAST_OF_ALL);
      return says(s, OUTRIGHT) && says(s, ONE_REASON);
    })
    .map((c) => place(c.part, c.sentence));
}

/** Words of death proper, for a letter alone is nothing. */
const LAST_OF_ALL = phrase(
  "di(?:ed|es)|death|dead|body|suicid\\p{L}{1,3}|took (?:his|her|their)|goodbye|farewell|no more|sorry|fell|shotgun|jump(?:ed)?|found|isn't suspicious|not suspicious",
);
