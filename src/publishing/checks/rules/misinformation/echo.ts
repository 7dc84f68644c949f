import { contexts, place, type Context } from '../../places';
import { rule } from '../../rule';
import { appeals, denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';

const MYTH = phrase(
  "(?:myth|rumou?r|claim|fiction|false|hoax)(?: \\d)? ?[:–-]|(?:you (?:may|might|will) have|you've|many of you(?: have)?|some of you(?: have)?|people are|residents are|everyone is|there(?:'s| is| are| have been)|we(?:'ve| have)) (?:\\p{L}{3,10} )?(?:seen|heard|read|saying|claiming|talking|asking|a (?:rumour|claim|post|story|video)|rumours|claims|posts|stories|been told)(?: (?:that|about|saying|claiming|of|on|if|whether))|(?:posts?|rumours?|stories|videos?|messages?|claims?) (?:\\S{1,10} ){0,4}?(?:say|says|claim|claims|claiming|saying|suggest|suggests|allege|that) ",
);
const ANSWER = phrase(
  "no|not true|untrue|false|fake|wrong|myth|fact|facts|hoax|this is not|this isn't|it is not|it isn't|it did not|this did not|never happened|did not happen|didn't happen|there is no|there are no|no truth|no evidence|there was no|was not|were not|has not|have not|is incorrect|are incorrect|nothing of the kind|in fact|the truth|made up|nonsense|rubbish|in reality|actually|no such|isn't so|just makes|isn't true",
);
const APPEALING_QUESTION =
  /^(?:have you|do you|did you|can you|could you|are you|would you|want|worried|need|know|got|looking|fancy|who (?:can|is your)|what (?:can|should|to)|how (?:can|do|to|safe)|where (?:can|to)|when|why (?:report|join|not)|seen|interested|any|does your|is your|new|thinking)/i;
const DENIES_AT_ONCE =
  /\b(?:no|not|never|nobody|without|isn't|wasn't|aren't|false|fake|untrue|didn't|hasn't|haven't)\b/i;

/** A question about the world, not about the reader: "Is there a prowler …?", "Did the council …?" */
const ASKS_OF_OTHERS =
  /^["'(]?(?:so,? |right,? |but |and |well,? )?(?:is|are|was|were|has|have|did|does|will|do)\s(?!(?:it (?:yours|\d|speeding)|you|your|yours|we|our|us|i|my|anyone|anybody|any|it (?:ok|okay|safe|legal|illegal|time|worth|too late|against|an offence|a crime)|there (?:a|an|any) (?:charge|cost|fee|limit|form|way|number|problem|issue)|there (?:something|anything|anywhere|someone|somebody|a \S+ (?:near|on|in) your)|this (?:yours?|your))\b)[^?]{6,200}\?/i;
/** "Organ thieves at the retail park?": a headline that asks by its mark alone. */
const ALARM = phrase(
  'thieves|gangs?|prisoners?|rapists?|attackers?|killers?|murder(?:er|ed)?|bombs?|spik(?:ed|ing)|poison(?:ed|ing)?|kidnap\\p{L}{0,6}|abduct\\p{L}{0,4}|migrants?|asylum|prowlers?|stalkers?|acid|terror\\p{L}{0,4}|gunman|shooting|stabb\\p{L}{2,4}|riots?|body|dead|paedophiles?|clowns?|escaped|evacuat\\p{L}{2,4}|contaminat\\p{L}{2,4}|closing|closed|cover-?up|serial',
);
const SO_IT_GOES = phrase(
  "so (?:goes|runs|says?) (?:the|a)|(?:that's|that is|this is) what|(?:tale|story|rumour|claim|posts?|message|line|legend|whisper)|shared|doing the rounds|going (?:a)?round|it isn't so|it is not so|not true|isn't true|untrue|(?:you|people|some|many|hundreds|thousands) (?:\\S{1,8} )?(?:say|said|wrote|posted|shared|read)",
);
const LABEL =
  /^["'*(#\s]*(?:myth|rumou?r|claim|fiction|false|fake|hoax|not true)s?(?: \d)?\s?[:–!-]/i;
const THEY_SAY = phrase(
  "^(?:people|they|some(?: of you| people| folk)?|folk|many(?: of you| people)?|everyone|residents|locals|rumou?rs?|word|you(?:'ve| may(?: well)? have| might have| will have)?|hundreds of you|posts?) (?:\\S{1,8} ){0,3}?(?:say|says|said|saying|claim|claims|reckons?|thinks?|believes?|swears?|insist|asked|heard|read|seen|told|has it|have it|is that)",
);
const QUESTION_TO_READER = /\b(?:you|your|we|our|us)\b/i;

/** The first thing said is the myth; what is true comes after it. */
function mythFirst(first: Context, second: Context | undefined): boolean {
  const s = first.sentence.text.replace(/^[^\p{L}\p{N}"'(]+/u, '');
  const crossed = /^(?:❌|✖|🚫)/u.test(first.sentence.text);
  const after = `${second?.sentence.text ?? ''} ${second?.next?.text ?? ''}`;
  if (crossed || LABEL.test(s) || ASKS_OF_OTHERS.test(s)) return true;
  if (/^["']/.test(s) && says(`${s} ${after}`, SO_IT_GOES) && says(`${s} ${after}`, ANSWER))
    return true;
  if (s.endsWith('?') && !QUESTION_TO_READER.test(s) && !APPEALING_QUESTION.test(s))
    return says(s, ALARM);
  if (appeals(s)) return false;
  if (says(s, THEY_SAY) && says(after, ANSWER)) return true;
  return (
    says(s, MYTH) && !denies(s.replace(MYTH, ' ')) && !DENIES_AT_ONCE.test(s.replace(MYTH, ' '))
  );
}

export const echo = rule({
  id: 'MIS-ECHO',
  severity: 'warn',
  basis: 'College of Policing APP, managing information disorder; The Debunking Handbook 2020',
  advice:
    'Readers keep what comes first. Lead with the fact, warn that a false claim follows, tell it once, say why it is wrong, and end with the fact. No rumour as a question in the headline.',
  find: (doc) => {
    const all = contexts(doc);
    return doc.parts
      .filter((part) => part.where === 'subject' || part.where === 'body')
      .flatMap((part) => {
        const at = all.findIndex((c) => c.part === part);
        const here = all[at];
        if (!here) return [];
        return [all[at], all[at + 1]]
          .filter(
            (c, i) =>
              c !== undefined &&
              (i === 0 ||
                (c.part === part &&
                  !says(here.sentence.text, ANSWER) &&
                  here.sentence.text.length < 90)),
          )
          .filter((c) => c !== undefined && mythFirst(c, all[all.indexOf(c) + 1]))
          .flatMap((c) => (c ? [place(c.part, c.sentence)] : []))
          .slice(0, 1);
      });
  },
});
