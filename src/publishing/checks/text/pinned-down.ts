/** A small place of which the reader knows one. */
const SMALL_PLACE =
  /^(?:the|our|a|an|his|her|their|number|no\.?|flat)\s(?:\S{2,14}\s){0,3}?(?:house|flat|flats|cottage|bungalow|farm|farmhouse|shop|store|garage|pub|bar|inn|caf[ée]|bakery|chippy|chip|surgery|clinic|office|library|launderette|kiosk|gym|salon|school|nursery|church|chapel|mosque|manse|club|hall|hotel|hostel|home|allotments?|yard|boat|ferry|crossing|corner|lock|park|marina|pharmacy|post|takeaway|barber'?s?|butcher'?s?|baker'?s?|florist'?s?|newsagent'?s?|chemist'?s?|stall|till|floor|door|road|street|landing|close|stables?|kennels|quarry|mill|band|choir|team|squad|crew|ward|class|desk|counter|bus|van|canteen|site|scheme|block|end|terrace)(?![\p{L}])/u;

const MONTH =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:County|Crown|Magistrates|Police|England|Wales|Scotland|London|Christmas|Easter)\b/;
const RELATIVE =
  /^,?\s(?:who|whose|that|with)\s(?!(?!was\s(?:up\s|out\s|down\s)?(?:in|on|at|behind|under|across)\s)(?:has|have|had|was|were|is|are|then|later|also|called|rang|phoned|told|saw|gave|came|reported|helped|died|did|will|can|could|may|stopped|made|sent|shared|found|spotted|contacted|information|concerns?|any)(?![\p{L}]))((?:[^\s.!?;:]{1,16}\s?){1,8})/u;
const LINK =
  /^,?\s(?:(?:who|that)\s(?:lives?|works?|runs?|owns?|cleans?|serves?|keeps?|rents?|stays?|plays?|played|teaches|sits|sells|drives|minds|covers|leads|walks)\s)?(?:(?:up|down|over|in|out)\s)?(at|in|of|from|on|behind|above|over|below|opposite|beside|outside|inside|near|to|for|with|by)\s/u;
const NAMED_PLACE =
  /^(?:(?:the|our|a|an|both|\p{Ll}{2,10})\s){0,3}?(?:(?:on|at|of|in|above|behind)\s(?:(?:the|our|a)\s)?(?:\p{Ll}{2,10}\s){0,3}?){0,2}(\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,3})/u;
const NEXT_DOOR =
  /^\s(?:next door|upstairs|downstairs|opposite|over the (?:road|fence)|across the (?:road|street|landing))/;

/** A place or a trait that follows: "at the end house", "of Upper Staithe", "who minds the goats". */
export function after(text: string, from: number): { to: number; pins: number } {
  const rest = text.slice(from, from + 130);
  const link = LINK.exec(rest);
  if (link) {
    const at = link[0].length;
    const tail = rest.slice(at);
    const small = SMALL_PLACE.exec(tail);
    if (small) return { to: from + at + small[0].length, pins: 2 };
    if (/^(?:the\s)?(?:flat|number|no\.?|room|plot|pitch)\s\d/i.test(tail))
      return { to: from + at + 8, pins: 2 };
    const named = NAMED_PLACE.exec(tail);
    if (named && !MONTH.test(named[0])) {
      const wide = /^(?:from|in|of|near)$/.test(link[1] ?? '') && !/\s/.test(named[1] ?? '');
      return { to: from + at + named[0].length, pins: wide ? 1 : 2 };
    }
  }
  if (NEXT_DOOR.test(rest)) return { to: from + 10, pins: 2 };
  const relative = RELATIVE.exec(rest);
  if (!relative) return { to: from, pins: 0 };
  const habit = /^\s?\p{L}{3,}s\s|\p{Lu}|\bsurname\b|^the\s/u.test(relative[1] ?? '');
  return { to: from + relative[0].trimEnd().length, pins: habit ? 2 : 1 };
}
