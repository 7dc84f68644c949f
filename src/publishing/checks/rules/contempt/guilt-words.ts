import { phrase } from '../../text/phrase';

const OFFENDER =
  '(?:burglar|thief|robber|mugger|shoplifter|offender|culprit|criminal(?! (?:damage|justice|records?|investigation|offences?|courts?|behaviour|property|law|proceedings))|crook|thug|yob|vandal|arsonist|killer|murderer|rapist|attacker|assailant|' +
  'dealer|drug dealer|drug runner|drug baron|abuser|stalker|paedophile|pervert|flasher|fraudster|con ?man|con artist|scammer|rogue|knifeman|gunman|hooligan|joyrider|raider|' +
  'prowler|bandit|lout|toe-?rag|scumbag|scrote|low-?life|wrong ?un|ne.er-do-well|miscreant|tea ?leaf|scum|lead thief|scoundrel|swindler|trickster|rustler|snatcher|pusher|tormentor|firebug|pyromaniac|kidnapper|blackmailer|trafficker|groomer|loan shark|bully boy|night stalker|peeping tom|pest|menace|monster|villain|bully|fly-?tipper|poacher|ringleader|perpetrator|wrongdoer|bike thief|car thief|shed raider|predator|tearaway|(?:shoplifting|burglary|robbery|thieving|drug[- ]dealing|drugs|crime|burgling|stealing|fraud) (?:duo|pair|gang|trio|couple|crew|ring))';
export const OFFENDERS = `(?:${OFFENDER}s?|thieves|con ?men|crooks?)`;

const DEED =
  'emptied|drained|duped|plundered|looted|lured|pounced|wreaked|exposed|battered|bludgeoned|strangled|slapped|choked|burnt|burned|torched|daubed|prowled|pestered|pressured|blackmailed|extorted|hounded|persuaded|pretended|posed as|forged|faked|ran riot|rampaged|stalked|bled|left (?:a|the|him|her|them|victims|residents)|shook|haunted|stole|robbed|burgled|attacked|assaulted|stabbed|punched|kicked|beat|smashed|broke into|raided|dealt|sold|threatened|torched|vandalised|targeted|' +
  'preyed on|conned|defrauded|mugged|snatched|grabbed|raped|killed|murdered|carried out|committed|ransacked|swindled|fleeced|harassed|stalked|abused|groomed|' +
  'terrorised|tormented|plagued|blighted|menaced|bullied|intimidated|damaged|destroyed|set fire to|set light to|hit|struck|slashed|shot|knocked|pushed|helped (?:himself|herself|themselves)|' +
  'made (?:off with|life|lives|your|our|a misery)|took (?:the|a|an|your|her|his|their|our|over|cash|money|jewellery)|tricked|forced|supplied|peddled|flooded|trashed|wrecked|nicked|pinched|swiped|ran (?:a|the|off with)|brought misery|' +
  'caused|ruined|scammed|exploited|fled|lied|crept into|climbed into|let (?:himself|herself|themselves) in|drove (?:at|into|off)|dumped|hid|cheated|went on (?:a|to)|forced (?:his|her|their) way|did (?:it|this|the|all)|was behind|were behind|is behind|are behind|was responsible|were responsible|is responsible|are responsible';

const SUBJECT =
  '(?:he|she|they|this (?:woman|man|person|couple|group|teenager)|these (?:men|women|two|people|teenagers)|we know (?:he|she|they)|the (?:man|woman|men|women|boy|girl|teenagers?|teens?|pair|couple|duo|trio|group|gang|brothers|sisters|suspects?|defendants?|accused|youths?|lads?|two|three|driver|\\d\\d-year-olds?|\\d\\d year olds?)|both men|both women|this (?:man|woman|pair|gang)|(?:who|and) (?:had )?(?:also )?)';

/** "They terrorised pensioners": the accused as the subject of a deed, told as fact. */
export const NARRATED = phrase(
  `${SUBJECT} (?:had |have |has |also |then |repeatedly |brutally |viciously |deliberately |callously |even |just |simply |systematically |cruelly |brazenly |violently |both |\\p{L}{3,12}ly ){0,2}(?:${DEED})(?! (?:in|at|near|during|outside|by|on) (?:the|a|an) (?:attack|incident|collision|robbery|stabbing))`,
);

/** "The man who robbed the shop", told of somebody held. */
export const WHO_DID = phrase(
  `(?:man|woman|men|women|person|people|pair|gang|group|teenagers?|lads?|youths?|boys?|girls?|driver|those|someone|one|ones|everyone|anyone|duo|trio|brothers|suspects?|individuals?) (?:who|that) (?:had |have |has |\\p{L}{3,12}ly )?(?:been )?(?:${DEED}|did it|breaking|stealing|robbing|terrorising|plaguing|dealing|selling|burgling|targeting|preying|attacking|causing|harassing|assaulted)|` +
    `(?:the|that|this) (?:\\p{L}{2,12} ){0,2}?(?!(?:officers?|victims?|residents?|witness(?:es)?|neighbours?|callers?|owners?|doctors?|driver|shopkeeper|staff|team|volunteers?|dog|pcs?|sergeant|constable|people)(?![\\p{L}]))\\p{L}{3,14} who (?:had |have |has |\\p{L}{3,12}ly )?(?:${DEED}|snapped|sprayed|tore|burnt|keyed|scratched|kicked|threw|put|fleeced|wrote|dug|ripped|poisoned|shook)|` +
    '(?:person|people|man|woman|men|women|pair|gang|group|those|individuals?|all|everyone|both|lads?|one|ones) responsible|whoever did it',
);

/** Set phrases that say "it was them" wherever they stand in a live case. */
export const VERDICT = phrase(
  "got (?:him|her|them|our (?:man|woman|men)|the (?:man|woman|culprits?|pair|lot of them))|gotcha|we've got (?:him|her|them)|off (?:our|your|the) (?:streets?|patch|estate|roads?)|behind bars|" +
    'where (?:he|she|they) belongs?|(?:brought|bring) to justice|justice (?:has been |is |was )?(?:served|done)|faced? justice|' +
    "good riddance|(?:we|everyone|everybody|you)(?: all)? (?:now |already )?knows? (?:it was|that it was|who did)|fac(?:e|ing) the music|(?:won't|will not|can't|cannot|shan't) (?:be )?(?:trouble|troubling|bother|plague|terrorise|target|harm|hurt|darken)|case closed|(?:mystery|crime|case|burglary|burglaries|robbery|murder|theft|thefts) (?:is |was |has been |have been |now )?(?:solved|cracked)|(?:solved|cracked) the case|bang to rights|dead to rights|red[- ]handed|in the act|" +
    "(?:won't|will not|can't|cannot|no longer|not) (?:be )?(?:able to )?(?:doing it|do it|do that|do this|be doing|be (?:bothering|troubling|terrorising|stealing|robbing|burgling|dealing|preying|hurting|harming)|bothering|troubling|hurt|harm|offend|steal|burgle|rob|terrorise|stealing|dealing|burgling)(?: \\p{L}{1,15}){0,4}(?: again| any more| anymore)?|" +
    '(?:reign of terror|crime spree|crimewave|crime wave|spree|run of (?:crime|burglaries|thefts)) (?:is |has |have |was |now )?(?:been )?(?:over|ended|at an end|come to an end|finished|brought to an end|stopped|halted)|(?:end|ended|ends|stopped|halted) (?:to )?(?:his|her|their) (?:crime spree|spree|reign|offending|crimes|campaign)|' +
    '(?:he|she|they) did it|(?:is|are|was|were|clearly|obviously|definitely|undoubtedly) (?:\\p{L}{3,12}ly )?guilty|guilty as (?:sin|charged)|guilty (?:man|woman|men|pair|party|parties)|no doubt (?:about it|that (?:he|she|they|it was))|caught (?:him|her|them) (?:stealing|robbing|breaking|dealing|burgling)|' +
    '(?:his|her|their) (?:crimes?|victims?|offending|guilt|handiwork|wrongdoing|reign of terror|burglaries|robberies|thefts)|paid? the price|get what (?:he|she|they) deserves?|had it coming|got (?:his|her|their) comeuppance|(?:one|two|three) (?:less|fewer) (?:criminals?|thugs?|dealers?|burglars?|thieves)|' +
    '(?:did|robbed|burgled|conned|ripped) you (?:too|as well|off)|(?:can|could|will|may) (?:now |all |finally |once again |at last )*(?:breathe|relax|rest|sleep|walk|live|shop|trade|enjoy)(?: \\S{1,12}){0,5}? (?:again|easy|easier|easily|safely|in peace|without fear|soundly|a little)|(?:answer|pay|account|atone) for (?:what (?:he|she|they)|(?:his|her|their) (?:actions|crimes|deeds))|what (?:he|she|they) (?:did|have done|has done|put (?:you|us|them|her|him) through) to|who (?:had )?(?:done|did) it|(?:that|this|which) (?:is|was|should be|will be|marks|spells|means|brings) (?:the|an) end (?:of|to) (?:the|our|this|these|all|his|her|their)|we (?:finally |now |at last )?have (?:him|her|them)(?= ?[.!,]|$)|(?:funnily|oddly|strangely) enough|sleep tight|this is what (?:happens|you get)|let (?:this|that) be a (?:lesson|warning)|(?:a )?(?:lesson|warning|message) to (?:others|anyone|anybody|all|those|any)|justice (?:at last|for)|left a trail of|no more (?:sleepless|misery|burglaries|break-ins|thefts|stolen|smashed)|(?:person|man|woman|men|women|pair|gang|people|those|one|ones|culprits?|brains?|mind|face|faces|hands?|crew|duo) behind (?:the|this|these|those|our|a|all|last|so many|recent|\\d)|rest easy|sleep (?:easy|easier|soundly)|(?:found|identified|know|named|traced) (?:the|our) (?:culprits?|offenders?)|found out who (?:did|was)|cough(?:ed|ing)? to (?:the|all|every|\\p{L}{3,9}|it)|(?:hadn.t|haven.t|had not|have not) (?:even )?pinned|justice is coming|(?:getting|get|coming to|due) (?:him|her|them|what|his|her|their) (?:comeuppance|just deserts|coming)|(?:is|are|now) going away|dealt with at last|(?:no longer|not) at large|(?:burglar|thief|thieves|robber|vandal|dealer|arsonist|culprit|offender)s? (?:is |are |has been |have been |now )?(?:all )?(?:dealt with|sorted|out of action|off the board|taken care of|put away)',
);

/** "The burglar has been arrested": the label stands for the person held. */
export const LABELLED = phrase(
  `(?:the|our|your|this|that|a|an|prolific|serial|notorious|local|same|\\p{L}{3,15}|\\p{L}{3,15}'s) ${OFFENDERS}|${OFFENDERS}`,
);

/** "So who put the brick through the window? I cannot say who, but he is 26 and on bail": a riddle that the arrest answers. */
export const RIDDLE = phrase(
  `(?:so|guess|and|know|ask|asking|wondered|wondering) who (?:\\p{L}{3,9}ly )?(?:${DEED}|put|threw|broke|took|wrote|sprayed|started)`,
);

/** "The individual making them has been lifted": the act stands in a participle beside the arrest. */
export const DOING_IT = phrase(
  '(?:individual|person|one|ones|man|woman|people|pair|lad|lads|fella|chap|culprit|youths?|teenagers?) (?!being|living|working|staying|waiting|helping|driving|travelling|wearing|walking|standing|riding|calling|looking|attending|appearing|wanted|during|following|facing|regarding|concerning|including|according|having|speaking|running|cycling|crossing|morning|evening|getting|going|coming|matching|fitting)\\p{L}{3,12}ing (?:\\S{1,14} ){1,6}?(?:has|have|is|are|was|were) (?:now |finally |been |also |at last ){0,3}(?:lifted|arrested|nicked|caught|in custody|charged|detained|in the cells|in cells|behind bars)',
);
