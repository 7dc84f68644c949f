import { contexts, place, privatePeople, type Context } from '../../places';
import { rule } from '../../rule';
import type { Person } from '../../text/names';
import { phrase, says } from '../../text/phrase';
import { speaksOfArrest } from '../../text/accused';

const HARMED = phrase(
  'victims?|(?:was|were|been|being|getting|got) (?:\\p{L}{3,12}ly )?(?:attacked|robbed|burgled|mugged|assaulted|stabbed|conned|scammed|hit|struck|injured|targeted|harassed|threatened|defrauded|punched|tricked|bitten|knocked|abused|stalked|spat)|' +
    '(?:took|stole|grabbed|snatched|swindled|demanded) (?:\\S{1,15} ){0,5}from|lost (?:£|her|his|their|everything|\\d|thousands|hundreds|savings|the)|had (?:his|her|their) (?:\\p{L}{3,12} )?(?:stolen|taken|snatched|smashed|broken into|slashed|bike|phone|bag|van|car|purse|shed)|(?:robbed|burgled|attacked|mugged|conned|scammed|stole from|targeted|threatened|punched|assaulted|stabbed|defrauded|tricked|harassed)|how (?:frightening|frightened|scared|terrifying|upset|shaken|it felt)|(?:frightening|terrifying|traumatic) (?:the|it|ordeal|experience|raid|time)|ordeal|ransacked|(?:his|her|their) (?:shop|home|house|shed|car|van|bike|flat|garage|stall) (?:was|were|had been|being|is)|whose (?:\\p{L}{3,12} ){1,2}(?:was|were) (?:\\p{L}{3,12}ed|broken into|set on fire|stolen)|woke to find|came home to|suffered|in hospital|recovering|shaken|break-in at',
);
const PERPETRATOR =
  /^(?:,[^.]{1,60},)?\s(?:(?:has been |have been |was |were |is )(?:charged|arrested|jailed|sentenced|convicted|accused)|(?:admitted|pleaded|pled|denied)|who (?:\w+ )?(?:robbed|burgled|attacked|stole)|denies|robbed|burgled|attacked|mugged|conned|stole|stabbed|punched|assaulted)/i;

const FOUND_GUILTY =
  /^(?:He|She|They) (?:was|were|has been|have been) (?:\w+ly )?(?:convicted|sentenced|jailed|found guilty|fined)\b/;

/** "Rhys Tallow, 23, of Mill Road": how those before a court are named. */
const AS_IN_COURT = /^,\s\d{2},?\s(?:both )?of\s/;

function victimNamed(c: Context, p: Person): boolean {
  const s = c.sentence.text;
  const after = s.slice(p.end - c.sentence.start);
  if (PERPETRATOR.test(after) || FOUND_GUILTY.test(c.next?.text ?? '')) return false;
  if (
    /\b(?:said (?:the |its |our )?\p{L}{4,14},?|between \p{Lu}\p{L}+ and) $/u.test(
      s.slice(0, p.start - c.sentence.start),
    )
  )
    return false;
  if (
    !says(s, HARMED) &&
    !says(c.next?.text ?? '', HARMED) &&
    !(/\b(?:name|named|called|victim)\b/i.test(s) && says(c.previous?.text ?? '', HARMED))
  )
    return false;
  return !(
    speaksOfArrest(s) &&
    !says(
      `${s.slice(Math.max(0, p.start - c.sentence.start - 30), p.start - c.sentence.start)} ${after.slice(0, 60)}`,
      HARMED,
    )
  );
}

export const victimConsent = rule({
  id: 'VIC-CONSENT',
  severity: 'legal',
  basis: 'UK GDPR Article 6; Victims’ Code; College of Policing APP, Media relations',
  advice:
    'A victim is named and no consent is recorded. Record the consent in the declaration, or write “a shopkeeper” and leave out the name and anything that tells where they are.',
  when: ({ input: { declaration: d } }) =>
    d.victimConsent !== 'written' &&
    d.victimConsent !== 'verbal' &&
    d.individualConsent !== true &&
    d.familyConsent !== true,
  find: (doc) =>
    contexts(doc).flatMap((c) =>
      privatePeople(c.people)
        .filter((p) => !/\b(?:support|helpline|service|trust)\b/i.test(p.name))
        .filter(
          (p) =>
            (doc.input.declaration.victimNamed === true && !doc.stance.charged) ||
            victimNamed(c, p),
        )
        .filter(
          (p) =>
            !(
              doc.stance.guiltFound &&
              doc.input.declaration.victimNamed !== true &&
              AS_IN_COURT.test(c.sentence.text.slice(p.end - c.sentence.start))
            ),
        )
        .filter(
          () => !/\b(?:died|killed|death|dead|missing|last seen|wanted)\b/i.test(c.sentence.text),
        )
        .map((p) => place(c.part, p)),
    ),
});
