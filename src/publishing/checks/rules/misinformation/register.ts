import { contexts, place, type Context } from '../../places';
import { rule } from '../../rule';
import { denies } from '../../text/attribution';
import { concepts, opposed, overlap } from '../../text/concepts';
import { phrase, says } from '../../text/phrase';
import type { RegisterEntry } from '../../types';

/** Ratings under which a claim may be told; a register that says nothing rates nothing. */
const MAY_BE_TOLD =
  /^(?:|(?:mostly |largely )?(?:true|correct|accurate)|confirmed|verified|established|closed)$/i;
const notEstablished = (entry: RegisterEntry) => !MAY_BE_TOLD.test(entry.status.trim());
const DENIED = phrase(
  "not|no|never|n't|nobody|no one|none|isn't|aren't|wasn't|weren't|didn't|hasn't|haven't|don't|without|neither|denied|deny|wrong|invented|made up|nonsense|old video|out of context|stop sharing|do not share|please ignore|ignore (?:the|any|claims|posts)|rather than|as usual|as normal|business as usual|nothing to do with",
);
const ASSERTED_AGAIN = phrase(
  "not only|no doubt|why not|if not|don't (?:forget|open|let|answer|hesitate)|do not (?:open|answer|let|hesitate)|never (?:open|answer|let|hand)|no wonder|not just",
);
const AT_LEAST = 3;
const SHARE = 0.61;

const affirms = (text: string) => !denies(text) && !says(text.replace(ASSERTED_AGAIN, ' '), DENIED);

function tells(c: Context, claim: Set<string>): boolean {
  const told = concepts(c.sentence.text);
  if (opposed(claim, told)) return false;
  const own = overlap(claim, told);
  const least = claim.size > AT_LEAST ? AT_LEAST : Math.min(2, claim.size);
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
  when: ({ input }) => (input.register ?? []).some(notEstablished),
  find: (doc) =>
    (doc.input.register ?? [])
      .filter(notEstablished)
      .flatMap((entry) => [entry.claim, ...(entry.variants ?? [])])
      .map(concepts)
      .filter((claim) => claim.size > 0)
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
