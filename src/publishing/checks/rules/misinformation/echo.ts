import { contexts, place, type Context } from '../../places';
import { rule } from '../../rule';
import { appeals, denies } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';

const MYTH = phrase(
  "(?:myth|rumou?r|claim|fiction|false|hoax)(?: \\d)? ?[:–-]|(?:you (?:may|might|will) have|you've|many of you(?: have)?|some of you(?: have)?|people are|residents are|everyone is|there(?:'s| is| are| have been)|we(?:'ve| have)) (?:\\p{L}{3,10} )?(?:seen|heard|read|saying|claiming|talking|asking|a (?:rumour|claim|post|story|video)|rumours|claims|posts|stories|been told)(?: (?:that|about|saying|claiming|of|on|if|whether))|(?:posts?|rumours?|stories|videos?|messages?|claims?) (?:\\S{1,10} ){0,4}?(?:say|says|claim|claims|claiming|saying|suggest|suggests|allege|that) ",
);
const ANSWER = phrase(
  "no|not true|untrue|false|fake|wrong|myth|fact|facts|hoax|this is not|this isn't|it is not|it isn't|it did not|this did not|never happened|did not happen|didn't happen|there is no|there are no|no truth|no evidence|there was no|was not|were not|has not|have not|is incorrect|are incorrect|nothing of the kind|in fact|the truth|made up|nonsense|rubbish",
);
const APPEALING_QUESTION =
  /^(?:have you|do you|did you|can you|could you|are you|would you|want|worried|need|know|got|looking|fancy|who (?:can|is your)|what (?:can|should|to)|how (?:can|do|to|safe)|where (?:can|to)|when|why (?:report|join|not)|seen|interested|any|does your|is your|new|thinking)/i;
const DENIES_AT_ONCE =
  /\b(?:no|not|never|nobody|without|isn't|wasn't|aren't|false|fake|untrue|didn't|hasn't|haven't)\b/i;

/** The first thing said is the myth; what is true comes after it. */
function mythFirst(first: Context, second: Context | undefined): boolean {
  const s = first.sentence.text;
  if (appeals(s) && !/\?$/.test(s)) return false;
  const answered =
    says(second?.sentence.text.slice(0, 140) ?? '', ANSWER) || denies(second?.sentence.text ?? '');
  if (!answered) return false;
  if (/\?["')\]]?$/.test(s)) return !APPEALING_QUESTION.test(s);
  if (/^(?:myth|rumou?r|claim|fiction)s?(?: \d)?\s?[:–-]/i.test(s)) return true;
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
                  here.sentence.text.length < 60)),
          )
          .filter((c) => c !== undefined && mythFirst(c, all[all.indexOf(c) + 1]))
          .flatMap((c) => (c ? [place(c.part, c.sentence)] : []))
          .slice(0, 1);
      });
  },
});
