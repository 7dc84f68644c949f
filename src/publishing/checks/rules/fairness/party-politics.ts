import { matching, saying } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const VOTE = phrase(
  "(?:vot(?:e|es|ed|ing)|cast (?:your|a) (?:vote|ballot)|put your cross) (?:\\p{L}{3,10} )?(?:for|against|out|in|labour|tory|conservative|green|reform|lib dem|plaid|snp|them)|(?:don't|do not|never|please) vote(?! (?:in the|on|online|by|before|early|at))|re-?elect (?!ion)|kick (?:them|him|her|this government|the government) out|(?:back|support|choose|elect|get behind|get out for) (?:our|your|the) (?:\\p{L}{3,14} )?(?:local )?(?:mp|candidate|councillor|mayor)|use your vote to",
);
/** Votes, winners and rosettes without a party's name: a nudge all the same. */
const BALLOT = phrase(
  'ballot (?:paper|box|slip)?|polling (?:day|booth|station)|(?:red|blue|yellow|green|orange|turquoise|purple|teal) (?:rosettes?|team|lot|side|corner)|rosettes?|(?:which|what|that|the right) (?:box|boxes) to (?:tick|cross)|tick (?:the )?(?:box|right)|(?:your|a|the) (?:cross|x)(?: (?:in|next|beside|against|for|by|on))?|(?:at|in|after|before) the (?:general |local |council |next |mayoral |by-?)?elections?|on (?:4 june|election day|the day)|(?:the )?(?:current|present|last|next|this) (?:administration|regime|lot)|(?:the )?lot (?:in (?:charge|power|now|office)|who|that|running)|(?:those|the ones|people|whoever) (?:in (?:charge|power)|running (?:the )?(?:country|council|county|show))|party|parties|candidates?|councillors?|cllr',
);
const NUDGE = phrase(
  "you know (?:which|what|who|where)|isn't the lot|get(?:ting)? (?:rid|shot) of|vote (?:them|him|her|it|for|against|out)|(?:kick|boot|turf|chuck|sling|throw|get) (?:them|him|her|this lot|that lot) out|(?:give|lend) (?:them|him|her) (?:your|a) (?:cross|vote|x|backing|support)|want(?:s)? (?:\\S{1,8} ){0,3}?(?:bobbies|officers|police|pcsos?|station)|(?:would|could|will|'d) (?:mean|give|bring|get) (?:\\S{1,8} ){0,4}?(?:officers|pcsos?|bobbies|police|safer|station)|just say(?:ing|in')|only (?:one|the|they|he|she)|deserves?|let (?:us|you) down|(?:have|has|had|'ve|'s) (?:been )?(?:grand|great|brilliant|fantastic|wonderful|marvellous|good|useless|hopeless|dreadful|awful|terrible|shocking)(?: to us| for us)?|sort (?:it|this) out|remember (?:that|this|who|it)|choose|pick|punish|reward|change(?: is)?|show them|send (?:them )?a message|teach them|time for",
);
const OFFICE_HOLDER = phrase(
  "(?:home|justice|education|transport|foreign|defence|first) (?:secretary|minister)(?:'s)?|ministers?(?:'s)?|prime minister(?:'s)?|chancellor(?:'s)?|government(?:'s)?|politicians?(?:'s)?|mps?(?:'s)?|westminster|whitehall|downing street|number 10|home office(?:'s)?|policing minister(?:'s)?|mayor(?:'s)?|commissioner(?:'s)?|pcc(?:'s)?|council leader(?:'s)?|leader of the (?:council|opposition)|senedd|holyrood|stormont|cabinet|councillors?",
);
const OPINION = phrase(
  "disgrac(?:e|eful)|wheeze|shame(?:ful|less)?|hopeless|useless|rubbish|nonsense|idiots?|idiotic|clowns?|joke|laughing stock|pathetic|appalling|dreadful|shocking|scandal(?:ous)?|out of touch|clueless|liars?|lying|lied|betray\\p{L}{1,3}|fail(?:ed|ing|ure)|wreck(?:ed|ing)?|ruin(?:ed|ing)?|gutted us|cut(?:s|ting)? (?:our|us|your|police|the(?! (?:red |blue |first )?(?:ribbon|tape|cake|turf|grass|hedge)))|robbed|starv\\p{L}{2,3}|underfund\\p{L}{2,3}|wast(?:e|ed|ing)|never (?:walked|worked|set foot|done|had|met)|(?:hasn't|haven't|has not|have not) (?:a clue|got a clue|the first idea)|should (?:resign|go|be ashamed|try|come)|must (?:go|resign)|brilliant|fantastic|heroes?|champion(?:s|ed)?|best (?:\\S{1,10} ){0,2}(?:ever|for years|thing)|only (?:one|ones|person) who|we (?:all )?(?:love|hate|back|support|loathe|despise|adore|agree with|disagree with|applaud)|wrong (?:again|about|to)|right about|madness|bonkers|barmy|daft|half-?baked|cowards?|cowardly|gimmicks?|stunt|pandering|soft on|weak|couldn't (?:run|organise)|don't (?:care|give|listen)|doesn't (?:care|give|listen)",
);
/** The law of elections, and police who keep out of them. */
const FAIR_PLAY = phrase(
  "votes for women|suffrag\\p{L}{1,6}|museum|on this day|no sides?|take sides|neutral|impartial|not political|apolitical|cannot (?:comment|discuss)|can't (?:comment|discuss)|offence|photo(?:graphic)? id(?:entification)?|in person|by proxy|by post|register|safety|safe|secret|pressur\\p{L}{1,3}|intimidat\\p{L}{2,5}|postal|polling stations?|open from|turn out|queue|threat\\p{L}{0,4}|hustings|job|vacanc(?:y|ies)|applicants?|interview|(?:be|are|were|being) counted|the count|returning officer",
);
/** "The gates you voted for": what residents chose, unless an election or a party is spoken of. */
const CHOSEN = /\b(?:you|we|residents|members|everyone|neighbours) (?:all )?$/i;
const CHAPEL = phrase(
  'wigs?|carnival|party on|after-?party|chapel|church|parish|vestry|congregation|kirk|manse|sermon|search party|birthday party|tea party|street party|third part(?:y|ies)|working party|party wall|garden party|house part(?:y|ies)|parties|boarding party|hen party|stag party|christmas party|party (?:in|at|on|bus|bag|food|dress)',
);
const SURVEY = phrase(
  '(?:vote|voting) (?:for|on) (?:up to|a name|one of the names)|priorit(?:y|ies)|survey|poll on|favourite|mural|design|photo|picture|tree|mascot|name (?:for|of)|logo|winner|award|awards|hero|heroes|which (?:issue|problem|road|street|topic|matters)|what (?:matters|we)|issues?|project|design|poster|competition|best (?:shop|garden|front)|prizes?|dog|puppy|option|playground|meeting dates?|topics?',
);
/** Party names want their capitals: "labour exploitation" and "conservative estimate" are none. */
const PARTY =
  /(?<![\p{L}])(?:Labour(?! (?:[Ee]xploitation|[Mm]arket|[Aa]buse|Club|Hall))(?: Party| MP| council| councillors?| government| candidate)?|Conservatives?(?! (?:Club|dress|estimates?|guess|figure|Hall|Association rooms))(?: Party)?|Tor(?:y|ies)|Lib(?:eral)? Dem(?:ocrat)?s?|Reform(?: UK| Party| candidate| councillors?| voters?)|Green Party|Greens|Plaid(?: Cymru)?|SNP|Sinn F[eé]in|DUP|SDLP|UUP|Ukip|UKIP|Your Party|Restore Britain|TUV|Alba Party|Alliance (?=deserves|will|has|is|for)|Alliance (?:Party|candidate|councillors?)|Green (?:manifesto|councillors?|candidate|vote))(?![\p{L}])/gu;
const LEANING = phrase(
  'vot(?:e|es|ing|ers?)|support(?:s|ed|ing)?|back(?:s|ed|ing)?|thanks?|thank you|blame(?:d|s)?|fault|polic(?:y|ies)|promis(?:e|es|ed)|pledg(?:e|es|ed)|government|council|cuts?|candidates?|win|wins|won|mp|mps|councillors?|plans?|failed|failing|failure|better|worse|only|under|let (?:\\S{1,14} ){1,4}?down|left|remember|preference|ruined|wasted|soft|strong|delivered|because of|welcome|great|good|bad|agree|disagree|chose|choose|deserves?|proud|credit|underfund(?:ed|ing)?|want|believe|trust|lot|shame|need|will|manifesto|spent|spend|less|more|any use|friend|saying|if|rid|our own|every|love|hate|useless|pals?|lads?|lot of them',
);
const ABOUT_CRIME = phrase(
  'conference|rally|march|demonstration|protest|office (?:was|were|has)|offices|headquarters|burgl(?:ary|ed)|vandalis\\p{L}{1,4}|graffiti|damaged|stolen|leaflets? (?:was|were)|threat(?:s|ened)?|assault(?:ed)?|arrest(?:ed)?|visit(?:s)? by|road closures?|security',
);
const MINISTERS = phrase(
  "(?:the |this |our |successive |last |current |previous )?(?:government|ministers?|home secretary|prime minister|chancellor|politicians?|westminster|downing street|whitehall|home office|senedd|holyrood|stormont|mp|mps|mayor|council leader|town hall)(?:'s)? (?:\\S{1,12} ){0,5}?(?:cuts?(?! the ribbon| a ribbon| the tape)|failed|fails|failing|failure|fault|blame|let (?:us|you|everyone|residents|officers) down|wast(?:ed|es|ing)|incompeten(?:t|ce)|useless|disgrace(?:ful)?|should resign|must (?:go|resign)|doesn't care|don't care|do not care|does not care|broken promises?|broke (?:its|their|his|her) promises?|lied|lies|starved|underfund(?:ed|ing)|austerity|out of touch|betray(?:ed|al)|ruin(?:ed|ing)|destroy(?:ed|ing)|deserves? (?:credit|thanks|praise|your)|doing (?:a )?(?:great|good|brilliant|terrible|bad)|soft on|tough on|wrong|hopeless|clueless)|(?:blame|thanks to|thank|because of|fault of|down to|victims? of|shame on|credit to|praise for|grateful to) (?:the |this |our |all those |the last |the new |the current )?(?:government|ministers?|home secretary|prime minister|chancellor|politicians?|westminster|whitehall|tory|labour|mps?)(?:'s)?|(?:government|ministerial|home office|tory|labour|westminster) (?:cuts|austerity|incompetence|failures?|neglect)",
);

export const partyPolitics = rule({
  id: 'ELE-PARTY',
  severity: 'block',
  basis:
    'Police (Conduct) Regulations 2020, Schedule 2; Police Regulations 2003, Schedule 1 (no active part in politics)',
  advice:
    'Police take no side in politics. Take out parties, votes, and praise or blame of ministers or councillors; say only what officers do.',
  find: (doc) => [
    ...matching(
      doc,
      VOTE,
      (c, quote, at) =>
        !says(c.sentence.text, SURVEY) &&
        (/^(?:don't|do not|never)/i.test(quote) || !negated(c.sentence.text, at, 20)) &&
        !says(c.sentence.text, FAIR_PLAY) &&
        !(
          /^voted (?:for|on)$/i.test(quote) &&
          CHOSEN.test(c.sentence.text.slice(0, at)) &&
          !says(c.sentence.text, BALLOT) &&
          !says(c.sentence.text, OFFICE_HOLDER)
        ) &&
        !/\b(?:how|who) you vote|tell you (?:how|who)|secret\b/i.test(c.sentence.text),
    ),
    ...matching(
      doc,
      PARTY,
      (c, quote) =>
        says(c.sentence.text.replace(quote, quote.replace(/^\S+/, '')), LEANING) &&
        !says(c.sentence.text, ABOUT_CRIME),
    ),
    ...saying(doc, [BALLOT, NUDGE], [SURVEY, ABOUT_CRIME, CHAPEL, FAIR_PLAY]),
    ...saying(doc, [OFFICE_HOLDER, OPINION], [ABOUT_CRIME, CHAPEL, FAIR_PLAY]),
    ...matching(doc, MINISTERS, (c) => !says(c.sentence.text, ABOUT_CRIME)),
  ],
});
