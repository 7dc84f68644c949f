import { matching, place } from '../../places';
import type { Part, Place } from '../../document';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';
import { ROAD_WORDS } from '../../text/name-lists';

const ROADS = ROAD_WORDS.replace('|fields?', '|fields');
const HOUSE_AND_ROAD = new RegExp(
  `(?<![\\w£/.:-])(?:(?:flat|apartment|apt|unit|room)\\s\\w{1,4},?\\s)?(?:no\\.?\\s|number\\s)?\\d{1,4}[a-z]?(?:\\s?-\\s?\\d{1,4}[a-z]?)?,?\\s(?:[\\p{L}][\\p{L}'.-]{1,18}\\s){1,3}(?:${ROADS})(?![\\p{L}])`,
  'giu',
);
const FLAT =
  /(?<![\p{L}])(?:flat|apartment|apt)\s\d{1,4}[a-z]?,?\s(?:the\s)?\p{Lu}[\p{L}']{1,20}(?:\s\p{Lu}[\p{L}']{1,20}){0,2}/giu;
const POSTCODE =
  /(?<![A-Za-z0-9/-])(?:[A-Z]{1,2}\d[A-Z\d]?)\s{0,2}\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])/gi;
const DESCRIBED = phrase(
  '(?:house|flat|home|bungalow|cottage|property|address) (?:next (?:door )?to|opposite|above|beside|behind|on the corner|with the|at the end|between)|(?:first|second|third|fourth|last|end|corner) (?:house|flat|bungalow|cottage|terrace)(?! (?:prices|meeting))(?: on| in| of| along)?|(?:red|blue|green|white|black|yellow|pink|purple) (?:front )?door(?! (?:caf[ée]|pub|bar|theatre|gallery|club|restaurant|bakery))|(?:lives?|living) (?:next door|opposite|above|two doors|a few doors|on the corner)|(?:two|three|four|a few|\\d) doors (?:down|up|along|from|away)|the flat above|house with the',
);
/** A coloured door alone is a shop's, a station's or a church's. */
const HOME_NEAR = new RegExp(
  `\\b(?:live|lives|living|lived|house|home|flat|bungalow|cottage|address|terrace|semi)\\b|(?:${ROADS})(?![\\p{L}])`,
  'iu',
);
const NOT_A_ROAD_NAME =
  /^(?:\D{0,12}\d{1,4}[a-z]?,?\s)(?:\S+\s){0,3}?(?:if|takes?|is|are|was|were|who|which|when|so|but|the|a|an|in|on|at|of|and|or|to|by|from|for|near|along|down|minutes?|hours?|days?|weeks?|months?|years?|people|men|women|cars?|bikes?|miles?|metres?|homes?|houses?|reports?|officers?|vehicles?|drivers?|residents?|sheds?|vans?|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|mph|per|other|new|more|times|bus|buses|crimes?|arrests?|incidents?|offences?|children|pupils?)\s/i;
const THINGS_AFTER =
  /^\s(?:residents|burglaries|homes|houses|incidents|reports|neighbours|households|properties|bus|buses|surger(?:y|ies)|meetings?)\b/i;
const VENUE = phrase(
  'join us|come along|drop in|drop-in|surgery|surgeries|event|meeting|coffee|stall|open day|venue|held at|meet(?:ing)? (?:us )?at|find us|visit us|library|town hall|village hall|community (?:hall|centre)|civic|church|mosque|temple|synagogue|police station|front counter|station|school|college|academy|leisure|supermarket|shop|store|cafe|café|pub|post office|museum|theatre|hotel|surgery at|health centre|hall|centre|park|bank|pharmacy|council|office|restaurant|garage|chapel|club|arms|inn',
);
const HOME = phrase(
  'factory|cannabis|boarded up|raided|search(?:ed)?|warrant|home of|house|flat|lives|living|burgled|victim|resident(?: of| at)|he|she|his|her|arrested|closure order|occupant|tenant|landlord|evicted|family|property',
);

const venue = (part: Part, at: { start: number; end: number }, declared: boolean | undefined) => {
  const s = part.sentences.find((x) => x.start <= at.start && at.start < x.end);
  const text = s?.text ?? part.text;
  if (declared === true)
    return !/\b(?:home of|lives at|his home|her home|victim|arrested)\b/i.test(text);
  const near = part.text.slice(Math.max(s?.start ?? 0, at.start - 45), at.start);
  return (
    declared !== false &&
    says(
      `${near} ${/\b(?:join us|come along|drop in|find us|meet us)\b/i.exec(text)?.[0] ?? ''}`,
      VENUE,
    ) &&
    !says(near, HOME)
  );
};

export const homeAddress = rule({
  id: 'PD-ADDRESS',
  severity: 'legal',
  basis: 'UK GDPR Article 5(1)(c); Data Protection Act 2018 section 37',
  advice:
    'Give the road or the neighbourhood, not the house: take out the number, flat, postcode or description. A public venue is fine when the declaration says it is one.',
  find: (doc) => {
    const declared = doc.input.declaration.venuePublic;
    const inPart = (
      part: Part,
      pattern: RegExp,
      keep: (quote: string, after: string) => boolean,
    ): Place[] =>
      [...part.text.matchAll(pattern)]
        .map((m) => ({ quote: m[0], start: m.index, end: m.index + m[0].length }))
        .filter(
          (m) => keep(m.quote, part.text.slice(m.end, m.end + 30)) && !venue(part, m, declared),
        )
        .map((m) => place(part, m));
    return [
      ...doc.parts.flatMap((part) => [
        ...inPart(
          part,
          HOUSE_AND_ROAD,
          (q, after) =>
            !NOT_A_ROAD_NAME.test(q) &&
            !/^(?:19|20)\d\d,/.test(q) &&
            !/^\d{1,2}(?:am|pm|k\s)|\.\s|^(?:999|101|112)\b/i.test(q) &&
            !THINGS_AFTER.test(after),
        ),
        ...inPart(part, FLAT, () => true),
        ...inPart(part, POSTCODE, (q) => /\d/.test(q) && !/^(?:cad|ref)/i.test(q)),
      ]),
      ...matching(
        doc,
        DESCRIBED,
        (c, quote, at) =>
          !(/door$/i.test(quote) && !HOME_NEAR.test(c.sentence.text)) &&
          !(
            /behind$/i.test(quote) &&
            /^\s?(?:and|or|,|\.)/.test(c.sentence.text.slice(at + quote.length))
          ) &&
          /\b(?:live|lives|living|home|house|flat|bungalow|cottage|door|doors|property|address)\b/i.test(
            c.sentence.text,
          ) &&
          !/\b(?:lock|front doors?|check|keep|your|surgery|drop-in|if you|buying|paint)\b/i.test(
            c.sentence.text,
          ),
      ),
    ];
  },
});
