import type { Document, Place } from '../../document';
import { contextsAbout, matching, matchingIn, type Context } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { goesOn } from '../../text/carried';
import { phrase, says } from '../../text/phrase';
import { suspicion } from '../../text/suspicion';
import {
  CALLED_BY_TRADE,
  DAILY_WORK,
  DESCRIBED_FIRST,
  DESCRIBED_HELD,
  DESCRIBED_IS,
  HOUSE_OR_KIN,
  ONE_OF_FEW,
  POST_HELD,
} from './post-held';
import { TELLING } from './telling-detail';
import { hasAnotherPart, pointsAtSuspect } from './who-is-meant';

const SUSPECTED = phrase(
  'arrested|arrest of|suspected|suspicion|in custody|taken into custody|detained|nicked|collared|cuffed|bailed|on bail|interviewed|questioned|under investigation|investigating|being investigated|released under investigation|helping (?:us|police|officers|detectives)|under caution|person of interest|being held|held (?:on|over|for|by|at)|suspect|suspects|allegations? (?:about|against)|accused|voluntary interview|turned (?:himself|herself) in|handed (?:himself|herself) in|under arrest|in handcuffs|in cuffs|in (?:our|the|a) cells?|in connection with',
);
/** Another person comes in: the caller, the victim, the place. */
const OTHER_PERSON =
  /\b(?:by|after|when|told|called|rang|report(?:ed|s)? (?:by|from|to)|thank\w*|helped|alerted|attack\w* on|assault\w* (?:on|of)|robb\w+|stabb\w+|punch\w+|threaten\w+|outside|near|opposite|behind|burglar\w+ (?:at|of)|break-in at|theft (?:of|from)|stol\w+ from|fire at|incident (?:at|in)|damage (?:to|at)|following|victim,?|belonging to|on behalf of|because|murder\w* (?:of)?|kill\w+|rap\w+ (?:of)?)\s(?:\S{1,14}\s){0,5}$/i;
const PLACE_OF_ARREST =
  /\b(?:arrested|detained|stopped|held|found|caught|nicked|custody|bailed)\s(?:(?:at|in|on|near|outside|inside|from|behind)\s(?:\S{1,12}\s){0,3})$/i;

const CHARGED = /\b(?:charged with|has been charged|was charged|jailed|sentenced)\b/i;

function tellsWho(c: Context, at: number): boolean {
  const before = c.sentence.text.slice(0, at);
  return (
    !OTHER_PERSON.test(before.slice(-70)) &&
    !PLACE_OF_ARREST.test(before.slice(-60)) &&
    !negated(c.sentence.text, at, 30)
  );
}

const isMeant = (c: Context, quote: string, at: number) =>
  tellsWho(c, at) && !hasAnotherPart(c.sentence.text, at, at + quote.length);

/** Nobody is left unnamed: the one described is the suspect, also without a word of arrest beside. */
function described(doc: Document): Place[] {
  const beside = ({ sentence, previous, next }: Context) =>
    [sentence, previous, next].some((s) => s !== undefined && suspicion(s.text));
  const before = (c: Context) => suspicion(c.sentence.text) || suspicion(c.previous?.text ?? '');
  const goesOnSo = ({ next }: Context) =>
    next !== undefined && goesOn(next.text) && suspicion(next.text);
  return [
    ...[TELLING, POST_HELD, DAILY_WORK, DESCRIBED_HELD, ONE_OF_FEW].flatMap((pattern) =>
      matching(doc, pattern, isMeant),
    ),
    ...matching(doc, CALLED_BY_TRADE, (c, quote, at) => isMeant(c, quote, at) && beside(c)),
    ...matching(doc, DESCRIBED_IS, (c, quote, at) => isMeant(c, quote, at) && before(c)),
    ...matching(
      doc,
      DESCRIBED_FIRST,
      (c, quote, at) => at < 3 && isMeant(c, quote, at) && goesOnSo(c),
    ),
  ];
}

export const identifyingDetail = rule({
  id: 'SUS-IDENT',
  severity: 'legal',
  basis:
    'College of Policing APP, Media relations; Bloomberg v ZXC [2022] UKSC 5 (privacy before charge)',
  advice:
    'Job, workplace, house or family tell readers who the suspect is, as a name would. Write only sex, age and town: “a 58-year-old man from the Sallow area”.',
  when: ({ stance, input: { declaration: d } }) =>
    stance.preCharge &&
    !d.nameReleaseAuthorisedBy &&
    !['charged', 'convicted', 'acquitted', 'nfa'].includes(d.suspectStatus ?? ''),
  find: (doc) => {
    const about = contextsAbout(doc, (s) => says(s, SUSPECTED)).filter(
      (c) => !CHARGED.test(c.sentence.text),
    );
    return [
      ...matchingIn(about, TELLING, isMeant),
      ...matchingIn(about, DAILY_WORK, isMeant),
      ...matchingIn(about, HOUSE_OR_KIN),
      ...(pointsAtSuspect(doc) ? described(doc) : []),
    ];
  },
});
