import { imagePlace } from '../../places';
import type { Document, Place } from '../../document';
import { rule } from '../../rule';
import type { CheckImage } from '../../types';

const FILE_NAME =
  /^[\w .()-]{1,80}\.(?:jpe?g|png|gif|webp|heic|svg)$|^(?:IMG|DSC|DCIM|PXL|image|photo|screenshot)[_ -]?\d{0,12}$/i;
const SAYS_NOTHING =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|logo|poster|alt text|untitled|placeholder|tbc|n\/?a|none|\.|-)$/i;
/** A picture of the message itself: without words here it has those of its own answers. */
const OWN_PICTURE = /\(image:/;
const MARKDOWN_IMAGE = /!\[([^[\]\n]{0,300})\]\([^()\n]{1,500}\)/g;

/** An HTML image, which Markdown lets through: its alternative text may be missing altogether. */
const HTML_IMAGE = /<img\s[^<>\n]{0,500}>/gi;
const htmlAlt = (tag: string) => /\salt\s?=\s?(?:"([^"]{0,300})"|'([^']{0,300})')/i.exec(tag);

const lacking = (alt: string) => {
  const text = alt.trim();
  return text === '' || FILE_NAME.test(text) || SAYS_NOTHING.test(text);
};

const decorative = (image: CheckImage) => image.type === 'decorative';

function inBody({ parts }: Document): Place[] {
  return parts.flatMap((part) =>
    [...part.source.matchAll(MARKDOWN_IMAGE)]
      .filter((m) => lacking(m[1] ?? '') && !(m[1] === '' && OWN_PICTURE.test(m[0])))
      .concat(
        [...part.source.matchAll(HTML_IMAGE)].filter((m) => {
          const alt = htmlAlt(m[0]);
          return lacking(alt?.[1] ?? alt?.[2] ?? '');
        }),
      )
      .map((m) => ({ part, start: m.index, end: m.index + m[0].length, inSource: true })),
  );
}

export const alternativeText = rule({
  id: 'ACC-ALT',
  severity: 'warn',
  basis:
    'Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018; Equality Act 2010, sections 20 and 29',
  advice:
    'Say in a line what the picture shows, for those who cannot see it: “A blue hardback suitcase with a broken handle”. Mark a mere ornament as decorative.',
  find: (doc) => [
    ...(doc.input.images ?? []).flatMap((image, i) =>
      lacking(image.alt) && !decorative(image) ? [imagePlace(doc, i)] : [],
    ),
    ...inBody(doc),
  ],
});
