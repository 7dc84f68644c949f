import { matching, place } from '../../places';
import { rule } from '../../rule';
import { liveSteps } from '../../stance';
import { phrase } from '../../text/phrase';

const RIGHTS = phrase(
  'proceedings are (?:now )?active|legal proceedings (?:are|have) (?:under way|begun|ongoing)',
);

export const undeclaredProceedings = rule({
  id: 'CON-UNDECL',
  severity: 'legal',
  basis: 'Contempt of Court Act 1981, Schedule 1, paragraphs 4, 5 and 7',
  advice:
    'The text speaks of an arrest, charge, summons or bail, but active proceedings are not declared. Declare them, or take the words out; a legal reviewer confirms if the case is over.',
  when: ({ stance, input }) =>
    input.declaration.proceedingsActive !== true && stance.active && !stance.guiltFound,
  find: (doc) => [
    ...doc.parts.flatMap((part) =>
      doc.stance.implied.length === 0
        ? []
        : liveSteps(part.text, doc.input.asOf).map((span) => place(part, span)),
    ),
    ...matching(doc, RIGHTS),
  ],
});
