import { check, type FieldError } from '../../../platform/http/check';
import type { CheckClaim } from '../../checks/types';
import type { Revision } from '../revision.entity';
import type { Message } from '../message.entity';
import type { MessageInput } from '../message-input';
import { contentOf } from '../dto/content-of';
import { MessageDto } from '../dto/message.dto';
import { contentProblems } from '../rules/content-problems';
import {
  contentOfRows,
  contentRows,
  noContent,
  postedContent,
  type ContentRows,
} from './content-rows';
import { asGeoJson } from '../../../places/drawings/rules/drawing';
import { drawingGiven } from '../../audience/read-choice';
import { readDeclaration } from './read-declaration';
import { lines, listOf, text } from './posted';
import { clockTimeOf, instantOf, type ClockTime } from './force-time';

export interface ClaimRow {
  text: string;
  type: string;
  sourceType: string;
  sourceRef: string;
  asAt: string;
  verifiedBy: string;
  confidence: string;
  expires: string;
  /** `yes` or empty. */
  highHarm: string;
}

/** What the editor's page shows in its fields: plain text, as typed. */
export interface FormValues extends ContentRows {
  topicCode: string;
  /** By which of the two the audience is chosen. */
  where: 'areas' | 'drawing';
  areaIds: string[];
  /** GeoJSON, as drawn or pasted. */
  drawing: string;
  leavesOutId: string;
  subject: string;
  body: string;
  /** `yes`, `no`, `unknown` or text, by question. */
  declaration: Record<string, string>;
  claims: ClaimRow[];
  urgent: boolean;
  releaseWhen: 'now' | 'at';
  release: ClockTime;
  until: ClockTime;
  holdUntil: string;
}

export interface ReadForm {
  values: FormValues;
  input: MessageInput | null;
  errors: FieldError[];
}

export const emptyClaim: ClaimRow = {
  ...{ text: '', type: '', sourceType: '', sourceRef: '', asAt: '' },
  ...{ verifiedBy: '', confidence: '', expires: '', highHarm: '' },
};

export const emptyForm = (): FormValues => ({
  ...{
    topicCode: '',
    where: 'areas',
    areaIds: [],
    drawing: '',
    leavesOutId: '',
    subject: '',
    body: '',
    declaration: {},
    claims: [],
  },
  ...{ urgent: false, releaseWhen: 'now', ...noContent() },
  ...{ release: { day: '', time: '' }, until: { day: '', time: '' }, holdUntil: '' },
});

/** The stored message as the page's fields. */
export function formOf(
  { urgent, releaseAt, notAfter, holdUntil }: Message,
  said: Revision,
  zone: string,
) {
  const { topicCode, areaIds, subject, body, declaration, claims } = said;
  const rows = claims.map(({ highHarm, ...claim }) => ({
    ...{ ...emptyClaim, ...claim },
    highHarm: highHarm ? 'yes' : '',
  }));
  const drawing = said.drawing ? JSON.stringify(asGeoJson(said.drawing.outlines)) : '';
  const values: FormValues = {
    ...{ topicCode, areaIds, subject, body, urgent, drawing },
    where: said.drawing ? 'drawing' : 'areas',
    leavesOutId: said.leavesOutId ?? '',
    declaration: Object.fromEntries(
      Object.entries(declaration).map(([field, answer]) => [field, answerText(answer)]),
    ),
    claims: rows,
    ...contentRows(said),
    releaseWhen: releaseAt ? 'at' : 'now',
    release: clockTimeOf(releaseAt, zone),
    until: clockTimeOf(notAfter, zone),
    holdUntil: holdUntil ?? '',
  };
  return values;
}

function answerText(answer: unknown): string {
  if (answer === null) return 'unknown';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

/** Reads the posted form. `values` keep what was typed, whatever is wrong with it; `zone` is the force's. */
export async function readForm(posted: unknown, zone: string): Promise<ReadForm> {
  const values = valuesOf((posted ?? {}) as Record<string, unknown>);
  const { releaseWhen, release, until } = values;
  const errors: FieldError[] = [];
  const moment = (clock: ClockTime, field: string) => {
    const at = instantOf(clock, zone);
    if (!at) errors.push({ field, words: NO_SUCH_TIME });
    return at;
  };
  const releaseAt = releaseWhen === 'at' ? moment(release, 'releaseDay') : null;
  const notAfter = until.day || until.time ? moment(until, 'untilDay') : null;
  const declared = readDeclaration(values.declaration);
  const drawn = drawingGiven(values.where === 'drawing' ? values.drawing : null);
  errors.push(...drawn.errors);
  const shaped = {
    ...values,
    areaIds: values.where === 'drawing' ? [] : values.areaIds,
    drawing: undefined,
    leavesOutId: values.leavesOutId || undefined,
    subject: values.subject.trim(),
    claims: values.claims.map(filled).filter((claim) => claim.text !== undefined),
    ...contentOfRows(values),
  };
  const form = await check(MessageDto, shaped);
  if (!form.ok) errors.push(...form.errors);
  errors.push(...declared.errors);
  if (form.ok) errors.push(...contentProblems({ body: values.body, ...contentOf(form.value) }));
  if (!form.ok || errors.length > 0) return { values, input: null, errors };
  const { topicCode, areaIds, subject, body, claims, urgent = false } = form.value;
  const input = {
    ...{ topicCode, areaIds, subject, body, urgent, releaseAt, notAfter },
    drawing: drawn.drawing,
    leavesOutId: form.value.leavesOutId ?? null,
    holdUntil: values.holdUntil.trim() || null,
    declaration: declared.value,
    claims: claims.map((claim) => ({ ...claim })),
    ...contentOf(form.value),
  };
  return { values, input, errors };
}

const NO_SUCH_TIME =
  'Give a day and a time. A time that is skipped or comes twice when the clocks change cannot be used.';

function valuesOf(posted: Record<string, unknown>): FormValues {
  const claims = listOf(posted.claims).map((row) => claimOf(row as Record<string, unknown>));
  return {
    topicCode: text(posted.topicCode),
    where: posted.where === 'drawing' ? 'drawing' : 'areas',
    areaIds: [...new Set(listOf(posted.areaIds).map(text))],
    drawing: lines(posted.drawing).trim(),
    leavesOutId: text(posted.leavesOutId),
    subject: text(posted.subject),
    body: lines(posted.body),
    declaration: Object.fromEntries(
      Object.entries((posted.declaration ?? {}) as Record<string, unknown>).map(
        ([field, answer]) => [field, text(answer)],
      ),
    ),
    claims,
    ...postedContent(posted),
    urgent: posted.urgent === 'yes',
    releaseWhen: posted.releaseWhen === 'at' ? 'at' : 'now',
    release: { day: text(posted.releaseDay), time: text(posted.releaseTime) },
    until: { day: text(posted.untilDay), time: text(posted.untilTime) },
    holdUntil: text(posted.holdUntil),
  };
}

const claimOf = (row: Record<string, unknown>): ClaimRow => ({
  text: text(row.text),
  type: text(row.type),
  sourceType: text(row.sourceType),
  sourceRef: text(row.sourceRef),
  asAt: text(row.asAt),
  verifiedBy: text(row.verifiedBy),
  confidence: text(row.confidence),
  expires: text(row.expires),
  highHarm: text(row.highHarm),
});

/** Without its empty fields: a blank is an answer not given. */
const filled = (row: ClaimRow): Partial<CheckClaim> => {
  const { text: said, ...rest } = claimOfRow(row);
  return said === '' ? rest : { text: said, ...rest };
};

/** A row as the checks take it. */
export const claimOfRow = ({ highHarm, text: said, ...row }: ClaimRow): CheckClaim => ({
  text: said.trim() === '' ? '' : said,
  ...Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== '')),
  ...(highHarm === 'yes' && { highHarm: true }),
});
