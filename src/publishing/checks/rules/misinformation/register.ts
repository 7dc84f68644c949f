import { contexts, place, type Context } from '../../places';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { concepts, overlap } from '../../text/concepts';
import { phrase, says } from '../../text/phrase';

const NOT_ESTABLISHED =
  /^(?:false|unverified|misleading|missing[_ ]context|cannot[_ ]say|checking|new)$/i;
const DENIED = phrase(
  "not|no|never|n't|nobody|no one|none|isn't|aren't|wasn't|weren't|didn't|hasn't|haven't|don't|without|neither|denied|deny|wrong|invented|made up|nonsense|old video|out of context|stop sharing|do not share|please ignore|ignore (?:the|any|claims|posts)|rather than",
);
const ASSERTED_AGAIN = phrase(
  "not only|no doubt|why not|if not|don't (?:forget|open|let|answer|hesitate)|do not (?:open|answer|let|hesitate)|never (?:open|answer|let|hand)|no wonder|not just",
);
const AT_LEAST = 3;
const SHARE = 0.61;

const affirms = (text: string) => !denies(text) && !says(text.replace(ASSERTED_AGAIN, ' '), DENIED);

function tells(c: Context, claim: Set<string>): boolean {
  const own = overlap(claim, concepts(c.sentence.text));
  const least = Math.min(AT_LEAST, claim.size);
  if (own.shared >= least && own.share >= SHARE) return true;
  const both = overlap(claim, concepts(`${c.previous?.text ?? ''} ${c.sentence.text}`));
  return own.shared >= 2 && both.shared > least && both.share >= 0.7;
}

export const register = rule({
  id: 'MIS-REGISTER',
  severity: 'legal',
  basis: 'College of Policing APP, managing information disorder; the force’s own rumour register',
  advice:
    'Our register holds this claim as false or not established. Do not affirm it; say what checks found, or have the register entry changed first, with evidence.',
  when: ({ input }) => (input.register ?? []).some((e) => NOT_ESTABLISHED.test(e.status)),
  find: (doc) =>
    (doc.input.register ?? [])
      .filter((entry) => NOT_ESTABLISHED.test(entry.status))
      .map((entry) => concepts(entry.claim))
      .flatMap((claim) =>
        contexts(doc)
          .filter(
            (c) =>
              tells(c, claim) &&
              affirms(c.sentence.text) &&
              !denies(c.next?.text ?? '') &&
              !/^(?:no|this is (?:not|false|untrue|wrong)|that is (?:not|false|untrue|wrong)|it is (?:not|false|untrue)|false|wrong|not true)\b/i.test(
                c.next?.text ?? '',
              ),
          )
          .map((c) => place(c.part, c.sentence)),
      ),
});
