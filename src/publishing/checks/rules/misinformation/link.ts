import type { Document, Part, PlacedLink, Place } from '../../document';
import { rule } from '../../rule';

const SHORTENERS = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at tiny.cc lnkd.in fb.me rb.gy t.ly v.gd bl.ink s.id soo.gd qr.ae amzn.to youtu.be linktr.ee tiny.one shorte.st adf.ly wp.me dlvr.it trib.al qrco.de smarturl.it snip.ly hyperurl.co urlz.fr x.gd did.li me-qr.com 2u.pw clck.ru'.split(
    ' ',
  ),
);
/** National bodies that residents are often sent to. */
const TRUSTED = [
  'police.uk',
  'gov.uk',
  'nhs.uk',
  'parliament.uk',
  'mod.uk',
  'gov.scot',
  'gov.wales',
  'nhs.scot',
  'gov.im',
  'scot.nhs.uk',
  'crimestoppers-uk.org',
  'samaritans.org',
  'victimsupport.org.uk',
  'ourwatch.org.uk',
  'getsafeonline.org',
  'takefive-stopfraud.org.uk',
  'missingpeople.org.uk',
  'rspca.org.uk',
  'citizensadvice.org.uk',
  'childline.org.uk',
  'nspcc.org.uk',
  'nationaldahelpline.org.uk',
  'refuge.org.uk',
  'rapecrisis.org.uk',
  'ageuk.org.uk',
  'mind.org.uk',
  'immobilise.com',
  'bikeregister.com',
  'fearless.org',
  'ico.org.uk',
  'themix.org.uk',
];
const LOOKALIKE =
  /police|fraud|crimestop|hmrc|gov-?uk|-gov|council|nhs|royal-?mail|parking-?fine|dvla/i;

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function suspect(link: PlacedLink, doc: Document): boolean {
  const { host, domain } = link;
  const official = [...TRUSTED, ...doc.input.officialDomains.map((d) => d.toLowerCase())];
  if (SHORTENERS.has(domain) || SHORTENERS.has(host)) return true;
  const ours = official.some((d) => within(host, d)) || /(?:^|\.)police\.example$/.test(host);
  if (link.label !== undefined && saysOtherHost(link.label, host)) return true;
  if (ours) return false;
  if (domain === '' || /^xn--|\.xn--/.test(host) || LOOKALIKE.test(host)) return true;
  return doc.input.officialDomains.length > 0;
}

/** "[northshire.police.uk](https://elsewhere.example)": the words promise another site than the target. */
function saysOtherHost(label: string, host: string): boolean {
  const shown = /(?:^|\s|\/\/)((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?:[/\s]|$)/i
    .exec(label)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return shown !== undefined && shown !== host && !within(host, shown) && !within(shown, host);
}

/** "b i t . l y / x", "is [dot] gd/x": a short link spaced out so that no machine finds it. */
const SPACED = new RegExp(
  `(?<![\\p{L}\\d.@-])(?:${[...SHORTENERS]
    .map((host) =>
      [...host]
        .map((c) => (c === '.' ? '\\s{0,2}(?:\\.|[[(]?dot[\\])]?)\\s{0,2}' : c))
        .join('\\s?'),
    )
    .join('|')})\\s{0,2}/`,
  'giu',
);
/** The longest of them, spaced out, with the character before it. */
const REACH = 80;
/** Looked for before each stroke only: the pattern may begin almost anywhere. */
const spacedOut = (part: Part): Place[] =>
  [...part.text.matchAll(/\//g)].flatMap(({ index }) => {
    const from = Math.max(0, index - REACH);
    return [...part.text.slice(from, index + 1).matchAll(SPACED)]
      .map((m) => ({ part, start: from + m.index, end: from + m.index + m[0].length }))
      .filter((m) => m.end === index + 1 && /\s|dot/i.test(part.text.slice(m.start, index)));
  });

const toPlace = ({ part, start, end, inSource }: PlacedLink): Place => ({
  part,
  start,
  end,
  inSource,
});

export const link = rule({
  id: 'MIS-LINK',
  severity: 'warn',
  basis:
    'NCSC guidance on communicating with the public; College of Policing APP, managing information disorder',
  advice:
    'Residents cannot see where this leads. Use the full address on the force’s own site or another official one, and no short links.',
  find: (doc) => [
    ...doc.links.filter((l) => suspect(l, doc)).map(toPlace),
    ...doc.parts.flatMap(spacedOut),
  ],
});
