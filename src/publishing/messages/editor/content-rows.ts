import type { ImageInput } from '../../images/message-image';
import type { Revision } from '../revision.entity';
import { lines, listOf, record, text } from './posted';

export interface VariantRow {
  language: string;
  subject: string;
  body: string;
}

const yesOrNo = ['consent', 'facesBlurred', 'sioApproved', 'lastResortRecorded'] as const;
type YesOrNo = (typeof yesOrNo)[number];

/** Answers of yes or no are `yes`, `no` or empty. */
export type ImageRow = Record<'id' | 'alt' | 'type' | 'licence' | 'removeOn' | YesOrNo, string>;

/** The template that the message began with, as hidden fields carry it. */
export interface BeganRow {
  code: string;
  version: string;
  values: Record<string, string>;
}

/** What a revision holds besides its words, as the fields of the form. */
export interface ContentRows {
  variants: VariantRow[];
  images: ImageRow[];
  began: BeganRow | null;
  smsText: string;
}

export const noContent = (): ContentRows => ({
  variants: [],
  images: [],
  began: null,
  smsText: '',
});

export const emptyImage = (id: string): ImageRow => ({
  ...{ id, alt: '', type: '', licence: '', removeOn: '' },
  ...{ consent: '', facesBlurred: '', sioApproved: '', lastResortRecorded: '' },
});

export function contentRows({ variants, images, template, smsText }: Revision): ContentRows {
  const answer = (value?: boolean) => (value === undefined ? '' : value ? 'yes' : 'no');
  return {
    variants: variants.map((one) => ({ ...one })),
    images: images.map((image) => ({
      ...{ id: image.id, alt: image.alt, type: image.type ?? '' },
      ...{ licence: image.licence ?? '', removeOn: image.removeOn ?? '' },
      ...{ consent: answer(image.consent), facesBlurred: answer(image.facesBlurred) },
      sioApproved: answer(image.sioApproved),
      lastResortRecorded: answer(image.lastResortRecorded),
    })),
    began: template && { ...template, version: String(template.version) },
    smsText: smsText ?? '',
  };
}

export function postedContent(posted: Record<string, unknown>): ContentRows {
  const template = record(posted.template);
  const code = text(template.code);
  const values = Object.fromEntries(
    Object.entries(record(template.values)).map(([name, value]) => [name, lines(value)]),
  );
  return {
    variants: listOf(posted.variants)
      .map(record)
      .map(({ language, subject, body }) => ({
        ...{ language: text(language), subject: text(subject), body: lines(body) },
      })),
    images: listOf(posted.images)
      .map(record)
      .map((row) => {
        const empty = emptyImage(text(row.id));
        const said = Object.keys(empty).map((field) => [field, text(row[field])]);
        return Object.fromEntries(said) as ImageRow;
      }),
    began: code === '' ? null : { code, version: text(template.version), values: values },
    smsText: lines(posted.smsText),
  };
}

/** A row as the services and the checks take it; a blank is an answer not given. */
export function imageOfRow(row: ImageRow): ImageInput {
  const said = (['type', 'licence', 'removeOn'] as const)
    .filter((field) => row[field].trim() !== '')
    .map((field) => [field, row[field].trim()]);
  const answered = yesOrNo
    .filter((field) => row[field] === 'yes' || row[field] === 'no')
    .map((field) => [field, row[field] === 'yes']);
  const given = Object.fromEntries([...said, ...answered]) as Partial<ImageInput>;
  return { id: row.id, alt: row.alt.trim(), ...given };
}

/** The rows as the DTO has them. */
export const contentOfRows = ({ variants, images, began, smsText }: ContentRows) => ({
  smsText,
  variants: variants.map((one) => ({ ...one, subject: one.subject.trim() })),
  images: images.map(imageOfRow),
  template: began && { ...began, version: Number(began.version) },
});
