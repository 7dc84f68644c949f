import { matching, place } from '../../places';
import type { Document, Part, Place } from '../../document';
import { rule } from '../../rule';
import { phrase } from '../../text/phrase';

const SHOUTED =
  /(?<![\p{L}\d])\p{Lu}{2,30}(?:['’]\p{Lu}{1,3})?(?:[ ,!?&-]{1,3}(?:\p{Lu}{1,30}(?:['’]\p{Lu}{1,3})?|\d{1,4})){3,40}(?![\p{L}])/gu;
const BARE_LINK = phrase(
  'click (?:here|this|the link|on this|below)|(?:press|tap) here|(?:read|find out|learn|see) more here|follow this link|this link',
);
const COLOUR_ONLY = phrase(
  '(?:shown|marked|highlighted|listed|written|printed|coloured|shaded|outlined|items?|text|roads?|areas?|streets?|dates?|words?|times?|those|entries|names) (?:are |is |shown |marked |highlighted |in |the )*in (?:red|green|blue|yellow|orange|amber|pink|purple|grey|bold red)|(?:see|read|check) the (?:red|green|blue|yellow|orange|amber) (?:text|items?|areas?|boxes?|dates?|lines?|section|bits?|parts?)|(?:red|green|amber|blue|yellow) (?:means|shows|marks|indicates|areas? (?:are|show|mean))',
);
const PICTOGRAMS = /(?:\p{Extended_Pictographic}\u{FE0F}?\s?){3,20}/gu;
const BARE_LABEL =
  /^(?:click here|here|this|link|this link|read more|more|more info|details|click|website)$/i;

function shouted(part: Part): Place[] {
  return [...part.text.matchAll(SHOUTED)]
    .filter(
      (m) =>
        (m[0].match(/\p{Lu}/gu) ?? []).length >= 12 &&
        m[0].split(/[^\p{L}]+/u).filter((w) => w.length > 3).length >= 2,
    )
    .map((m) => place(part, { start: m.index, end: m.index + m[0].length }));
}

const pictograms = (part: Part): Place[] =>
  [...part.text.matchAll(PICTOGRAMS)].map((m) =>
    place(part, { start: m.index, end: m.index + m[0].trimEnd().length }),
  );

const bareLabels = (doc: Document): Place[] =>
  doc.links
    .filter((l) => l.label !== undefined && BARE_LABEL.test(l.label.trim()))
    .map(({ part, start, end, inSource }) => ({ part, start, end, inSource }));

export const format = rule({
  id: 'ACC-FORMAT',
  severity: 'warn',
  basis:
    'Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018; Equality Act 2010 sections 20 and 29',
  advice:
    'Some readers cannot use this: write sentences in small letters, let a link say where it leads (“read our burglary advice”), and never tell things apart by colour alone.',
  find: (doc) => [
    ...doc.parts.flatMap((part) => [...shouted(part), ...pictograms(part)]),
    ...bareLabels(doc),
    ...matching(
      doc,
      BARE_LINK,
      (c, _q, at) =>
        !/\b(?:don't|do not|never|not|asks? you to|telling you to|urging you to|avoid)\b[^.]{0,40}$/i.test(
          c.sentence.text.slice(0, at),
        ),
    ),
    ...matching(
      doc,
      COLOUR_ONLY,
      (c) =>
        !/\b(?:wearing|dressed|man|woman|jacket|car|van|hat|coat|top)\b/i.test(c.sentence.text),
    ),
  ],
});
