import { speaksOfVictim } from '../../text/victims';

/** Somebody else is spoken of, who may be the one that "he" or "she" means. */
const SOMEBODY_ELSE =
  /\b(?:victims?|residents?|shopkeepers?|owners?|officers?|pcs?|sergeant|team|witness(?:es)?|police|neighbours?|callers?|passers?-by|paramedics|complainant|members? of the public|staff|(?:was|were|been|had) (?:been )?(?:robbed|attacked|injured|stabbed|assaulted|hurt|hit|punched|raped|found|taken to hospital))\b/i;

export const speaksOfAnother = (text: string): boolean =>
  SOMEBODY_ELSE.test(text) || speaksOfVictim(text);
