import { phrase, says } from './phrase';

const CHILD = phrase(
  '(?:aged )?(?:[5-9]|1[0-7])(?:[- ]years?[- ]old|-year-olds)|aged (?:[5-9]|1[0-7])|under[- ]?1[0-8]s?|boys?|girls?|child|children|kids?|pupils?|schoolboys?|schoolgirls?|schoolchildren|teens?|teenagers?|teenage|youths?|youngsters?|minors?|juveniles?|lads?|year (?:7|8|9|10|11|seven|eight|nine|ten|eleven)s?|(?:your |his |her |their )?(?:mums?|mothers?|dads?|parents?) (?:have|has|had|know|been|will|were|was|should)|skate ?park|school|academy|youth (?:club|centre|court)|playground|sixth form|tiktok',
);
export const speaksOfChild = (text: string): boolean => says(text, CHILD);
