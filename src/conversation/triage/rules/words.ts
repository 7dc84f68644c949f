/** Word groups the rules share, in plain spelling: no apostrophes, lower case. */

export const EX =
  '(my |his |her |the |their |our )?(ex|ex[ -]?(husband|wife|partner|boyfriend|girlfriend|fella|missus|bloke)|estranged [a-z]+|kids dad|childrens (father|dad)|babys dad|(kids|childrens|babys) (father|mum|mother)|baby ?(daddy|father|mother))';
/** One's own partner: what makes a first-person disclosure. */
export const MY_PARTNER =
  '(my|our) (new |now |soon to be )?(ex|ex[ -]?(husband|wife|partner|boyfriend|girlfriend|fella|missus)|husband|wife|partner|boyfriend|girlfriend|fella|fiancee?|other half|old man|missus|bloke|kids (dad|father)|childrens (father|dad)|babys (dad|father)|baby ?(daddy|father))';
export const KIN =
  '(my|his|her|the|our|their) (own |little |older |big |younger |elderly |step ?|half ?|poor )*(son|daughter|mum|mother|dad|father|brother|sister|nan|gran|grandma|grandad|granddad|uncle|aunt|auntie|aunty|cousin|nephew|niece|mate|friend|best friend|stepdad|stepfather|stepmum|stepmother|parents|family|in laws|mother in law|father in law|grandson|granddaughter|flatmate|housemate|lodger|carer|landlord)';
export const CHILD =
  '(child|children|kids?|kiddies?|toddler|baby|babies|infant|newborn|little (boy|girl|one|lad|ones|brother|sister)|(school ?)(boy|girl|child|children|kids?)s?|pupils?|minors?|under ?age|underage|(my|our|his|her|their) (own |step |youngest |eldest )*(step ?son|step ?daughter|son|daughter|nephew|niece|grandson|granddaughter|grandchild|grandchildren|boys?|girls?|lad|little boy|little girl|teen|teenager|[a-z]+ year old)|(young|small) (boy|girl|lad|child|lass)s?|(boy|girl|lad|lass)s? (of |aged? |about |around )+([1-9]|1[0-7])|(aged?|hes|shes|is|im|i am|and|hes only|shes only|im only|turned|hes just|only) (just )?([4-9]|1[0-7])(?! ?(%|percent|pounds|quid|am|pm|miles|times|minutes|hours|days|weeks|months|years ago|of|years in|people|in a|oclock|to \\d|on ))|([1-9]|1[0-7])[ -]?(year|yr)s?[ -]?olds?|year [1-9]|year 1[0-3]|teenage(r|rs)?|teens?)';
/** Someone being hurt or reached. */
export const SOMEONE =
  '(me|us|him|her|them|someone|somebody|people|everyone|anyone|a (man|woman|boy|girl|lad|guy|bloke|person|kid|child|teenager|pensioner|lady)|the (man|woman|boy|girl|lad|guy|bloke|kids?|baby|child|children|lady|driver|dog)|my [a-z]+( [a-z]+)?|his [a-z]+|her [a-z]+|their [a-z]+|our [a-z]+|each other|one another|the other (one|lad|man|guy|girl))';
export const SUBJECT =
  '(he|she|they|hes|shes|theyre|theyve|a (man|woman|bloke|guy|lad|boy|girl|group|gang)|some(one|body| guy| bloke| man| lads?| kid| kids| woman)|the (man|woman|bloke|guy|lads?|driver|neighbour)|two [a-z]+|three [a-z]+)';
export const BLADE =
  '(knife|knives|blade|blades|machetes?|cleavers?|swords?|samurai|shank|shanks|rambo|nank|chete|chetes|zombie (knife|blade|knives)|flick ?knife|axe|hatchet|screwdriver|razor|box ?cutter|stanley|dagger|cutlass|scissors)';
export const GUN =
  '(gun|guns|handgun|shotgun|pistol|rifle|firearm|firearms|revolver|sawn ?off|glock|uzi|strap|burner|9 ?mill?|airgun|air rifle|bb gun|ak ?47|automatic weapon|bullets?|ammo|ammunition|crossbow|grenade)';
export const BLUNT =
  '(baseball bat|cricket bat|hammer|crow ?bar|metal (bar|pole|pipe)|iron bar|golf club|brick|bottle|chain|knuckle ?duster|bat|acid|corrosive|ammonia|taser|pole|weapons?|sledge ?hammer|cosh|baton)';
export const NOW =
  '(right now|just now|now|as we speak|at the moment|currently|this (minute|second)|happening|still|going on|in progress|tonight|outside|hurry|quick|quickly|please come|come (quick|now)|send (someone|help|police|the police|officers?|somebody))';
export const HOUSE =
  '(house|home|flat|property|garage|shed|cellar|basement|back ?door|front door|window|patio doors?|door|kitchen|conservatory|bungalow|apartment|place|room|loft|outbuilding|lock ?up|shop|office|business|pub|premises|school|church|allotment shed|caravan|nans|mums|grans|parents|neighbours|next door|next doors)';
