import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const VOTE = phrase(
  "(?:vot(?:e|es|ed|ing)|cast (?:your|a) (?:vote|ballot)|put your cross) (?:\\p{L}{3,10} )?(?:for|against|out|in|labour|tory|conservative|green|reform|lib dem|plaid|snp|them)|(?:don't|do not|never|please) vote(?! (?:in the|on|online|by|before|early|at))|re-?elect (?!ion)|kick (?:them|him|her|this government|the government) out|(?:back|support|choose) (?:our|your|the) (?:local )?(?:mp|candidate|councillor|mayor)|use your vote to",
);
const SURVEY = phrase(
  'priorit(?:y|ies)|survey|poll on|favourite|mascot|name (?:for|of)|logo|winner|award|awards|hero|heroes|which (?:issue|problem|road|street|topic|matters)|what (?:matters|we)|issues?|project|design|poster|competition|best (?:shop|garden|front)|prizes?|dog|puppy|option|playground|meeting dates?|topics?',
);
/** Party names want their capitals: "labour exploitation" and "conservative estimate" are none. */
const PARTY =
  /(?<![\p{L}])(?:Labour(?! (?:[Ee]xploitation|[Mm]arket|[Aa]buse|Club|Hall))(?: Party| MP| council| councillors?| government| candidate)?|Conservatives?(?! (?:Club|estimate|Hall|Association rooms))(?: Party)?|Tor(?:y|ies)|Lib(?:eral)? Dem(?:ocrat)?s?|Reform(?: UK| Party| candidate| councillors?| voters?)|Green Party|Greens|Plaid(?: Cymru)?|SNP|Sinn F[eé]in|DUP|SDLP|UUP|Ukip|UKIP|Your Party|Restore Britain)(?![\p{L}])/gu;
const LEANING = phrase(
  'vot(?:e|es|ing|ers?)|support(?:s|ed|ing)?|back(?:s|ed|ing)?|thanks?|thank you|blame(?:d|s)?|fault|polic(?:y|ies)|promis(?:e|es|ed)|pledg(?:e|es|ed)|government|council|cuts?|candidates?|win|wins|won|mp|mps|councillors?|plans?|failed|failing|failure|better|worse|only|under|let (?:us|you) down|ruined|wasted|soft|strong|delivered|because of|welcome|great|good|bad|agree|disagree|chose|choose|deserves?|proud|credit|underfund(?:ed|ing)?|want|believe|trust|lot|shame|need|will|manifesto',
);
const ABOUT_CRIME = phrase(
  'conference|rally|march|demonstration|protest|office (?:was|were|has)|offices|headquarters|burgl(?:ary|ed)|vandalis\\p{L}{1,4}|graffiti|damaged|stolen|leaflets? (?:was|were)|threat(?:s|ened)?|assault(?:ed)?|arrest(?:ed)?|visit(?:s)? by|road closures?|security',
);
const MINISTERS = phrase(
  "(?:the |this |our |successive |last |current |previous )?(?:government|ministers?|home secretary|prime minister|chancellor|politicians?|westminster|downing street|whitehall|home office|senedd|holyrood|stormont|mp|mps|mayor|council leader|town hall)(?:'s)? (?:\\S{1,12} ){0,5}?(?:cuts?|failed|fails|failing|failure|fault|blame|let (?:us|you|everyone|residents|officers) down|wast(?:ed|es|ing)|incompeten(?:t|ce)|useless|disgrace(?:ful)?|should resign|must (?:go|resign)|doesn't care|don't care|do not care|does not care|broken promises?|broke (?:its|their|his|her) promises?|lied|lies|starved|underfund(?:ed|ing)|austerity|out of touch|betray(?:ed|al)|ruin(?:ed|ing)|destroy(?:ed|ing)|deserves? (?:credit|thanks|praise|your)|doing (?:a )?(?:great|good|brilliant|terrible|bad)|soft on|tough on|wrong|hopeless|clueless)|(?:blame|thanks to|thank|because of|fault of|down to|victims? of|shame on|credit to|praise for|grateful to) (?:the |this |our |all those |the last |the new |the current )?(?:government|ministers?|home secretary|prime minister|chancellor|politicians?|westminster|whitehall|tory|labour|mps?)(?:'s)?|(?:government|ministerial|home office|tory|labour|westminster) (?:cuts|austerity|incompetence|failures?|neglect)",
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
        !/\b(?:how|who) you vote|tell you (?:how|who)|secret\b/i.test(c.sentence.text),
    ),
    ...matching(
      doc,
      PARTY,
      (c, quote) =>
        says(c.sentence.text.replace(quote, quote.replace(/^\S+/, '')), LEANING) &&
        !says(c.sentence.text, ABOUT_CRIME),
    ),
    ...matching(doc, MINISTERS, (c) => !says(c.sentence.text, ABOUT_CRIME)),
  ],
});
