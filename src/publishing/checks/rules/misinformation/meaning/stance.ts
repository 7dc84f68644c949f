import { denies } from '../../../text/attribution';
import { phrase, says } from '../../../text/phrase';

const DENIED = phrase(
  'wrong|not (?:correct|right|so)|invented|made up|nonsense|old video|out of context|stop sharing|do not share|please ignore|ignore (?:the|any|claims|posts)|nothing to do with|hoax|myth|unfounded|not supported|no truth|groundless|do not guess|mistaken(?:ly)?|supposed(?:ly)?|(?:ni|nid) (?:fydd|yw|ydy|oes|chaiff|chafodd|fu)|ddim yn wir|anwir',
);
const REPORTED =
  /\b(?:posts?|messages?|some|people|many|rumours?|claims?|talk|stor(?:y|ies)|(?:it|there) (?:is|has been|are|was) (?:being )?(?:said|claimed|talk|a (?:rumour|claim|post|message|story))|we (?:have been|were|are) asked|asked (?:us )?(?:whether|if)|worr(?:y|ied)|fears?|tale|warnings?|idea)\b/i;
const ANSWERS =
  /^(?:no\b|none\b|nobody\b|no one\b|nothing\b|not (?:so|true)|never\b|false\b|wrong\b|untrue\b|in (?:truth|fact|reality)\b|actually\b|(?:it|they|that|this|these|those|there|which|all of (?:it|this))\b[^.?!]{0,60}\b(?:not|never|no|none|nothing|wrong|false|untrue|fake|hoax|myth|nonsense|made up|invented|free)\b|(?:it|they|that|there|these|those)\s?\S{2,8}n't\b)/i;
const FOUND_OUT =
  /\b(?:found|checked|tested|searched|looked into|spoke|traced|says? (?:that )?(?:no|not|it is not)|never|nobody|no one|not|none|safe|fine|real|stays?|remains?|we go|we attend|our own)\b|n't\b/i;

/** A question tells nothing, unless a yes follows. */
const asked = (sentence: string, next: string) =>
  /\?\s?["')\]]?$/.test(sentence.trim()) &&
  !/^(?:yes|indeed|sadly|it (?:is|does|has|will)\b(?! not))/i.test(next.trim());

/** Whether the sentence, with the one after it, says no to what it tells: a denial, an answer, a debunk. */
export function saysNo(sentence: string, next = ''): boolean {
  if (asked(sentence, next)) return true;
  if (denies(sentence) || says(sentence, DENIED)) return true;
  if (denies(next) || ANSWERS.test(next.trim())) return true;
  return REPORTED.test(sentence) && FOUND_OUT.test(next);
}
