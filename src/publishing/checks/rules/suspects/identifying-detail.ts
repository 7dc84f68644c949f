import { contextsAbout, matchingIn, type Context } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';
import { TELLING } from './telling-detail';

const SUSPECTED = phrase(
  'arrested|arrest of|suspected|suspicion|in custody|taken into custody|detained|nicked|collared|cuffed|bailed|on bail|interviewed|questioned|under investigation|investigating|being investigated|released under investigation|helping (?:us|police|officers|detectives)|under caution|person of interest|being held|held (?:on|over|for|by|at)|suspect|suspects|allegations? (?:about|against)|accused|voluntary interview|turned (?:himself|herself) in|handed (?:himself|herself) in|under arrest|in handcuffs|in cuffs|in (?:our|the|a) cells?',
);
/** Another person comes in: the caller, the victim, the place. */
const OTHER_PERSON =
  /\b(?:by|after|when|told|called|rang|report(?:ed|s)? (?:by|from|to)|thank\w*|helped|alerted|attack\w* on|assault\w* (?:on|of)|robb\w+|stabb\w+|punch\w+|threaten\w+|outside|near|opposite|behind|burglar\w+ (?:at|of)|break-in at|theft (?:of|from)|stol\w+ from|fire at|incident (?:at|in)|damage (?:to|at)|following|victim,?|belonging to|on behalf of|because|murder\w* (?:of)?|kill\w+|rap\w+ (?:of)?)\s(?:\S{1,14}\s){0,5}$/i;
const PLACE_OF_ARREST =
  /\b(?:arrested|detained|stopped|held|found|caught|nicked|custody|bailed)\s(?:(?:at|in|on|near|outside|inside|from|behind)\s(?:\S{1,12}\s){0,3})$/i;

function tellsWho(c: Context, at: number): boolean {
  const before = c.sentence.text.slice(0, at);
  return (
    !OTHER_PERSON.test(before.slice(-70)) &&
    !PLACE_OF_ARREST.test(before.slice(-60)) &&
    !negated(c.sentence.text, at, 30)
  );
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
  find: (doc) =>
    matchingIn(
      contextsAbout(doc, (s) => says(s, SUSPECTED)).filter(
        (c) =>
          !/\b(?:charged with|has been charged|was charged|jailed|sentenced)\b/i.test(
            c.sentence.text,
          ),
      ),
      TELLING,
      (c, _quote, at) => tellsWho(c, at),
    ),
});
