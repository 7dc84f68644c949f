/** What is held without anybody being held, and what is charged at a socket. */
const THING_HELD =
  /\b(?:ceremony|ceremonies|trains?|buses|flights?|ferry|traffic|events?|meetings?|services?|vigils?|sessions?|funerals?|galas?|f[eê]tes?|surger(?:y|ies)|talks?|class(?:es)?|courses?|parades?|elections?|interviews?|contests?|match(?:es)?|games?|raffles?|records?|data|details|information|funds?|money|keys?|property|items?|rehearsals?|practice|concerts?|parties|party|drop-ins?|exhibitions?|memorials?|stalls?|markets?|workshops?|consultations?|which|it|this|these)\s(?:\S{1,14}\s){0,4}?$/i;
const THING_CHARGED =
  /\b(?:bikes?|e-bikes?|scooters?|batter(?:y|ies)|phones?|tablets?|laptops?|cameras?|radios?|vans?|cars?|vehicles?|fee|fees|tickets?|entry|parking|socket|overnight at|solar|electric|tags?)\b/i;
/** "The ceremony was held at": asked of the words before and the match. */
export const thingHeld = (before: string, quote: string) =>
  /\bheld (?:at|in|for|over|by)$/i.test(quote) && THING_HELD.test(before);
/** "Each bike is charged overnight". */
export const thingCharged = (sentence: string, quote: string) =>
  /charged$/i.test(quote) &&
  THING_CHARGED.test(sentence) &&
  !/charged (?:with|over|after|in connection|following|on)\b/i.test(sentence);

const THING_LIFTED =
  /\b(?:cordons?|bans?|restrictions?|orders?|curfews?|closures?|warnings?|alerts?|lockdown|mood|spirits|cup|trophy|limits?|fog|gloom|stock|cattle|sheep|heifers|diesel)\b[^.]{0,50}$/i;
/** "The cordon has been lifted": asked of the words before. */
export const thingLifted = (before: string) => THING_LIFTED.test(before);
