import { check, type FieldError } from '../../platform/http/check';
import {
  clockTimeOf,
  instantOf,
  type ClockTime,
} from '../../publishing/messages/editor/force-time';
import { PollDto } from './polls.dto';
import type { PollInput } from './poll-input';
import type { SeenPoll } from './polls.service';

/** Rows for answers on the page; empty ones are left out. */
const ROWS = 8;

/** What the form shows in its fields, as typed. */
export interface PollValues {
  kind: string;
  question: string;
  words: string;
  areaIds: string[];
  opens: ClockTime;
  closes: ClockTime;
  options: { title: string; words: string }[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const padded = (options: PollValues['options']) => [
  ...options,
  ...Array.from({ length: Math.max(0, ROWS - options.length) }, () => ({ title: '', words: '' })),
];

export const emptyPoll = (kind: string): PollValues => ({
  ...{ kind, question: '', words: '', areaIds: [], options: padded([]) },
  ...{ opens: { day: '', time: '08:00' }, closes: { day: '', time: '18:00' } },
});

export function formOfPoll({ poll, options }: SeenPoll, zone: string): PollValues {
  const { kind, question, words, areaIds, opensAt, closesAt } = poll;
  const rows = options.map((one) => ({ title: one.title, words: one.words }));
  return {
    ...{ kind, question, words, areaIds, options: padded(rows) },
    ...{ opens: clockTimeOf(opensAt, zone), closes: clockTimeOf(closesAt, zone) },
  };
}

/** Reads the posted form; `values` keep what was typed. `zone` is the force's. */
export async function readPollForm(posted: Record<string, unknown>, zone: string) {
  const values = valuesOf(posted);
  const options = values.options.filter(({ title, words }) => `${title}${words}`.trim() !== '');
  const opensAt = instantOf(values.opens, zone);
  const closesAt = instantOf(values.closes, zone);
  const form = await check(PollDto, { ...values, options, opensAt, closesAt });
  if (form.ok) return { values, input: inputOf(form.value), errors: [] };
  return { values, input: null, errors: form.errors.map(atItsField) };
}

/** A checked poll as the services take it. */
export function inputOf(dto: PollDto): PollInput {
  const { kind, question, words = '', areaIds, opensAt, closesAt } = dto;
  const options = dto.options.map((one) => ({ title: one.title, words: one.words?.trim() ?? '' }));
  const wards = [...new Set(areaIds)];
  return { kind, question, words: words.trim(), areaIds: wards, opensAt, closesAt, options };
}

function valuesOf(posted: Record<string, unknown>): PollValues {
  const titles = list(posted.title).map(text);
  const words = list(posted.meaning).map(text);
  return {
    ...{ kind: text(posted.kind), question: text(posted.question), words: text(posted.words) },
    areaIds: list(posted.areaIds).map(text),
    opens: { day: text(posted.opensDay), time: text(posted.opensTime) },
    closes: { day: text(posted.closesDay), time: text(posted.closesTime) },
    options: padded(titles.map((title, index) => ({ title, words: words[index] ?? '' }))),
  };
}

/** The hours stand in two fields each, and answers in rows. */
function atItsField({ field, words }: FieldError): FieldError {
  const places: Record<string, string> = { opensAt: 'opensDay', closesAt: 'closesDay' };
  const row = /^options\.(\d+)\./.exec(field)?.[1];
  return { field: row ? `title-${row}` : (places[field] ?? field), words };
}
