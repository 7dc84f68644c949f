import { imagePlace, matching } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';
import { years } from '../../text/dates';
import { negated } from '../../text/negation';
import { phrase } from '../../text/phrase';
import type { CheckImage } from '../../types';

const CUSTODY_TYPE = /custody|mug ?shot|booking/i;
const CUSTODY_WORDS = phrase(
  '(?:custody|police|arrest) (?:image|picture|photo|photograph|shot|mugshot)s?|mug-?shots?|(?:photo|picture|image|photographed|pictured) (?:\\p{L}{2,12} ){0,4}?(?:in (?:police )?custody|on (?:his|her) arrest|when (?:he|she|they) (?:was|were) (?:arrested|booked in|last in custody))',
);
const ABOUT_RULES =
  /\b(?:policy|never (?:publish|release)|do not (?:publish|release)|retention|deleted?|request|pretend|(?:your|their) own|open day|fancy dress|photo ?booth)\b/i;

/** A picture for a history page: nobody in it is alive. */
const isHistory = (image: CheckImage, asOf: string) =>
  years(image.alt).some((year) => year < Number(asOf.slice(0, 4)) - 100);

/** After sentence, and approved (APP, images). */
function released(doc: Document, image?: CheckImage): boolean {
  const d = doc.input.declaration;
  const approved =
    image?.sioApproved === true || d.sioApproved === true || Boolean(d.nameReleaseAuthorisedBy);
  const sentenced = d.suspectStatus === 'convicted' && d.courtStage !== 'awaiting_sentence';
  return (sentenced && approved) || image?.lastResortRecorded === true;
}

export const custodyImage = rule({
  id: 'IMG-CUSTODY',
  severity: 'legal',
  basis: 'College of Policing APP, Images and footage; PACE 1984, section 64A(4)',
  advice:
    'A custody picture may be used only after sentence with approval, or as a recorded last resort. Use a picture from the family, or none, or record the decision.',
  find: (doc) => [
    ...(doc.input.images ?? []).flatMap((image, i) =>
      CUSTODY_TYPE.test(`${image.type ?? ''}`) &&
      !released(doc, image) &&
      !isHistory(image, doc.input.asOf)
        ? [imagePlace(doc, i)]
        : [],
    ),
    ...(released(doc) || (doc.input.images ?? []).some((image) => released(doc, image))
      ? []
      : matching(
          doc,
          CUSTODY_WORDS,
          (c, _q, at) => !negated(c.sentence.text, at) && !ABOUT_RULES.test(c.sentence.text),
        )),
  ],
});
