import { phrase } from '../../text/phrase';

export const DEATH = phrase(
  "will not be coming (?:back|home)|won't be coming (?:back|home)|no longer with us|(?:could|can) not be (?:revived|resuscitated|saved)|could(?: not|n't) (?:save|revive|resuscitate)|remains (?:were|of|have)|had (?:already |sadly )?passed|has passed|passed on|lost its|lost one|lost its|never (?:came|come|coming) (?:home|back)|with (?:him|her|them) at the end|sad news|heavy hearts?|slipped away|drew (?:his|her) last|last (?:shift|watch|ride)|ride on|fly high|(?:struck|hit) on the (?:crossing|line)|died|dies|dead|death|deaths|killed|fatal|fatally|deceased|body|bodies|passed away|lost (?:his|her|their) li(?:fe|ves)|tributes?|murder|murdered|manslaughter|didn't survive|did not survive|not survive|flowers (?:\\S{1,10} ){0,3}(?:laid|left)|late|in memory of|mourning|grieving|rest in peace|rip|fatality|drowned|pronounced|succumbed|lost overboard|lost at sea|found lifeless|didn't make it|did not make it|(?:we|we've|who we) lost|lost one of|gone in an instant|took (?:his|her) own life|perished|crushed|electrocuted|cold when|no pulse|couldn't save|could not be saved|with the angels|fell to",
);
export const RUMOURED = phrase(
  '(?:been |was |is )?named (?:locally|online|on (?:social media|facebook|line)|in the (?:press|media)|by (?:friends|neighbours|locals|residents))|understood to be|believed to be (?:local )?(?!suspicious|linked|connected|a |an |in )|thought to be (?:local )?(?=\\p{Lu})',
);
/** Words that tell of a death only where the declaration speaks of one. */
export const HINTED = phrase(
  "brought ashore|brought in|knocked down|in the water|did(?:n't| not) come back|grieve|still to be reached|gone in off",
);
/** A role, a trait or a place that tells who the dead person was. */
export const TOLD_APART = phrase(
  '(?:skipper|captain|landlord|landlady|owner|drummer|singer|piper|organist|choirmaster|milkman|postman|baker|butcher|joiner|undertaker|apprentice|teacher|coach|pupil|student|lollipop (?:lady|man)|barmaid|barman|crofter|farmer|minister|vicar|keeper|caretaker|keyboard player|goalkeeper|fisherman|chef|nurse|driver of the \\p{L}+) (?:of|at|from|in|behind|with|we believe|on) (?:the |our |his |\\p{Lu}|\\p{L}{2,10})\\S{0,20}|\\p{L}{2,12} (?:from|at|of) (?:number|the (?:chandlery|bakery|chip shop|corner|kiosk|paper shop|caf[ée]|post office|garage|surgery|farm|almshouses|school))(?: \\S{1,10})?|pupil (?:from|in|at)(?: \\S{1,12}){1,4}|(?:the one|him|her|he|she) (?:with|who (?:called|always|sold|ran|played|drove|kept|wore|taught))(?: \\S{1,14}){1,4}|(?:ginger|bearded|blond|silver|tall|six foot)[^.]{0,40}|(?:selling|sold|ran|running|worked at|working at|been working)(?: \\S{1,14}){1,4}|(?:well-loved|well-known|popular|much-loved|our own|our beloved|our lovely|young) (?:\\p{L}{3,14} ){0,2}?\\p{L}{3,14} (?:of|at|from|in|who|we)|the \\p{Lu}\\S{2,20} (?:brothers|sisters|twins|family|boys|girls|lads)',
);
export const ANIMAL = phrase(
  '(?:seal|pup|dogs?|cats?|horse|pony|deer|swan|sheep|ewe|cow|bird|owl|fox|badger|otter|hedgehog|tortoise|parrot|whale|dolphin)(?: \\S{1,12}){0,6} (?:died|dead|dies|killed|drowned)',
);
export const EVENT = phrase(
  'inquest|coroner|memorial (?:hall|day)|remembrance|plaque|anniversary|exhibition|fundraiser|not (?:guess|speculate)',
);
