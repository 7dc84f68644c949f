import type { Document } from '../../document';
import { contexts, imagePlace, matching, place, privatePeople } from '../../places';
import { rule } from '../../rule';
import { goesOn } from '../../text/carried';
import { likelyNames } from '../../text/names';
import { phrase, says } from '../../text/phrase';

const WANTED = phrase(
  'wanted(?! to)|on the run|at large|absconded|escaped|failed to (?:appear|attend|return|surrender)|recall(?:ed)? to prison|recognise (?:this|these|him|her|them|the (?:man|woman|men|women|people|person|pair))|know (?:this|these|who this)|(?:trying|want|wish|would like|need|keen|hoping|like|looking|working|anxious|appealing) to (?:trace|find|locate|identify|speak (?:to|with)|talk (?:to|with)|track down|arrest)|have you seen (?:this|these|him)|searching for|hunt(?:ing)? (?:for)?|manhunt|looking for|help us (?:find|trace|identify|locate|name|track down)|whereabouts|warrant (?:has been |is )?(?:out|issued) for|seeking|sought',
);
const PICTURED = phrase(
  'pic|pics|mugshots?|snap|pictured|picture|picture(?:s)? (?:above|below|shows)|image|images|photo|photos|photograph|photographs|e-?fit|still from|cctv still|mugshot|footage',
);
const NOT_SUSPECT = phrase(
  'missing|vulnerable|concerned for|concern for|welfare|witness(?:es)?|lost|owner of|next of kin|last seen wearing|volunteers?|victim|recruit|item|jewellery|bicycle|bike|dog|car|van|property|worried about (?:him|her|them)|fear for|stay with (?:him|her|them)|stewards?|apply|residents to|actors?|extras|film',
);
const SUSPECT_PICTURE = /wanted|custody|cctv|suspect|e-?fit|mugshot|identif/i;

const removal = ({ input }: Document) =>
  Boolean(input.declaration.removeOn) ||
  (input.images ?? []).some((image) => Boolean(image.removeOn));

/** Authority, purpose and the day of removal are all recorded (APP, images and footage). */
function recorded(doc: Document): boolean {
  const { nameReleaseAuthorisedBy, sioApproved, policingPurpose } = doc.input.declaration;
  const images = doc.input.images ?? [];
  const authority =
    Boolean(nameReleaseAuthorisedBy) ||
    sioApproved === true ||
    images.some((i) => i.sioApproved === true);
  return authority && Boolean(policingPurpose) && removal(doc);
}

const declaredWanted = (doc: Document) => doc.input.declaration.suspectStatus === 'wanted';

export const wanted = rule({
  id: 'SUS-WANTED',
  severity: 'legal',
  basis: 'College of Policing APP, Images and footage; PACE 1984, section 64A(4)',
  advice:
    'Before a wanted person is named or pictured, record who authorised it, for what policing purpose, and when it comes down. Else write “we want to trace a man in his 30s” without name or picture.',
  when: (doc) =>
    !recorded(doc) &&
    !(/missing/.test(doc.input.declaration.messageType ?? '') && !declaredWanted(doc)) &&
    !/\bappeal (?:is|has been) (?:now )?(?:withdrawn|closed|over)\b|\b(?:delete|take down|remove) (?:his|her|their|the) (?:picture|photo|image)/i.test(
      doc.text,
    ) &&
    !['charged', 'convicted'].includes(doc.input.declaration.suspectStatus ?? ''),
  find: (doc) => [
    ...contexts(doc)
      .filter(
        (c) =>
          says(c.sentence.text, WANTED) ||
          (goesOn(c.next?.text ?? '') && says(c.next?.text ?? '', WANTED)) ||
          declaredWanted(doc),
      )
      .filter(
        (c) =>
          declaredWanted(doc) ||
          !says([c.sentence.text, c.next?.text, c.previous?.text].join(' '), NOT_SUSPECT),
      )
      .flatMap((c) =>
        privatePeople(declaredWanted(doc) ? likelyNames(c.sentence) : c.people).map((p) =>
          place(c.part, p),
        ),
      ),
    ...matching(
      doc,
      PICTURED,
      (c) =>
        (declaredWanted(doc) ||
          says([c.sentence.text, c.previous?.text, c.next?.text].join(' '), WANTED)) &&
        (declaredWanted(doc) || !says(c.sentence.text, NOT_SUSPECT)) &&
        /\b(?:man|men|woman|women|you|below|above|bloke|fella|lad|him|her|them|people|person|this|these|he|she|suspects?|pair|group|teenagers?)\b/i.test(
          c.sentence.text,
        ) &&
        !/\b(?:with|any|have|has|dash ?cam|doorbell|mobile|home|your)\s(?:\S{1,12}\s)?(?:footage|images?|photos?)\b|\b(?:send|upload|if you have|share your|your (?:photos?|footage|images?))\b/i.test(
          c.sentence.text,
        ),
    ),
    ...(doc.input.images ?? [])
      .map((image, i) => ({ image, i }))
      .filter(
        ({ image }) =>
          SUSPECT_PICTURE.test(image.type ?? '') &&
          (declaredWanted(doc) || (says(doc.text, WANTED) && !says(doc.text, NOT_SUSPECT))),
      )
      .map(({ i }) => imagePlace(doc, i)),
  ],
});
