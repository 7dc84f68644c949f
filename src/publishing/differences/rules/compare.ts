import { languageName } from '../../../residents/languages/languages';
import type { CheckClaim } from '../../checks/types';
import type { MessageImage } from '../../images/message-image';
import { sourceWords } from '../../messages/rules/claim-sources';
import type { Revision } from '../../messages/revision.entity';
import { declared } from '../../reading/declared';
import { wordDiff, type DiffPart } from '../../reading/diff';

/** What of a revision is compared. */
export type Compared = Pick<
  Revision,
  | 'subject'
  | 'body'
  | 'topicCode'
  | 'areaIds'
  | 'declaration'
  | 'claims'
  | 'variants'
  | 'images'
  | 'smsText'
> &
  Partial<Pick<Revision, 'drawing' | 'leavesOutId'>>;

/** Names for ids and codes; what has none is shown as it is. */
export interface Names {
  area(id: string): string;
  topic(code: string): string;
}

/** One part of a message that differs. `field` is a stable code. */
export interface Difference {
  field: string;
  title: string;
  before: string;
  after: string;
  parts: DiffPart[];
}

interface Part {
  field: string;
  title: string;
  text: string;
}

/** What differs between two revisions, in the order of the editor's form; nothing of what is the same. */
export function compare(before: Compared, after: Compared, names: Names): Difference[] {
  const [old, now] = [partsOf(before, names), partsOf(after, names)];
  const fields = [...new Map([...now, ...old].map((part) => [part.field, part.title]))];
  return fields
    .map(([field, title]) => ({
      field,
      title,
      before: textOf(old, field),
      after: textOf(now, field),
    }))
    .filter((one) => one.before !== one.after)
    .map((one) => ({ ...one, parts: wordDiff(one.before, one.after) }));
}

const textOf = (parts: readonly Part[], field: string) =>
  parts.find((part) => part.field === field)?.text ?? '';

/** A revision as parts of plain text, so that all of it is compared and read in one way. */
function partsOf(said: Compared, names: Names): Part[] {
  const { subject, body, topicCode, areaIds, declaration, claims, variants, images, smsText } =
    said;
  const areas = areaIds.map((id) => names.area(id)).sort();
  return [
    { field: 'topic', title: 'Topic', text: topicCode && names.topic(topicCode) },
    { field: 'areas', title: 'Areas', text: areas.join('\n') },
    part('drawing', 'Drawn ground', drawnLine(said)),
    part('leavesOut', 'Left out', said.leavesOutId ? `Who got message ${said.leavesOutId}` : ''),
    { field: 'subject', title: 'Subject', text: subject },
    { field: 'body', title: 'Body', text: body },
    part('smsText', 'Text message', smsText ?? ''),
    ...variants.flatMap(({ language, ...variant }) => [
      part(`variants.${language}.subject`, `${languageName(language)}: subject`, variant.subject),
      part(`variants.${language}.body`, `${languageName(language)}: body`, variant.body),
    ]),
    ...images.map((image) =>
      part(`images.${image.id}`, `Picture ${short(image.id)}`, picture(image)),
    ),
    part('claims', 'Claims', claims.map(claimLine).join('\n')),
    ...declared(declaration).map(({ question, answer }) =>
      part(`declaration.${question}`, question, answer),
    ),
  ];
}

/** Latitude and longitude of each point. */
const drawnLine = ({ drawing }: Compared) =>
  (drawing?.outlines ?? [])
    .map((ring) => `${ring.length - 1} points: ${ring.map(([x, y]) => `${y} ${x}`).join(', ')}`)
    .join('\n');

const part = (field: string, title: string, text: string): Part => ({ field, title, text });

/** The end of an id tells two pictures apart: its start is the time. */
const short = (id: string) => id.slice(-6);

function picture({ alt, full, ...image }: MessageImage): string {
  const { type, licence, consent, sioApproved, facesBlurred, lastResortRecorded, removeOn } = image;
  const answers = {
    type,
    licence,
    consent,
    sioApproved,
    facesBlurred,
    lastResortRecorded,
    removeOn,
  };
  const said = Object.entries(answers)
    .filter(([, answer]) => answer !== undefined)
    .map(
      ([name, answer]) => `${name}: ${answer === true ? 'yes' : answer === false ? 'no' : answer}`,
    );
  return [alt || 'No alternative text', ...said, `file: ${full.sha256.slice(0, 12)}`].join('\n');
}

function claimLine(claim: CheckClaim): string {
  const { text, sourceType, sourceRef, asAt, verifiedBy, type, confidence, expires, highHarm } =
    claim;
  const rest = [
    type,
    sourceType && sourceWords(sourceType),
    sourceRef,
    asAt && `as at ${asAt}`,
    verifiedBy && `verified by ${verifiedBy}`,
    confidence && `confidence ${confidence}`,
    expires && `holds until ${expires}`,
    highHarm && 'great harm if wrong',
  ];
  return [text, ...rest].filter(Boolean).join('; ');
}
