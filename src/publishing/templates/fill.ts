import { DateTime } from 'luxon';
import type { FilledTemplate } from './filled-template';
import type { Field, Template } from './template';

export interface FieldFault {
  field: string;
  words: string;
}

/** What a template makes of the values of its fields. */
export interface Filled {
  template: FilledTemplate;
  subject: string;
  body: string;
  messageType: string;
}

const LONGEST = { text: 150, place: 150, 'long text': 3000, choice: 50, 'date and time': 16 };

const momentOf = (text: string) => DateTime.fromFormat(text, "yyyy-MM-dd'T'HH:mm", { zone: 'utc' });

/** The text as a sentence has it: a choice in its words, a date as `Tuesday 12 May 2026 at 18:30`. */
export function inWords(field: Field, value: string): string {
  if (value === '') return '';
  if (field.kind === 'choice')
    return field.options.find(([option]) => option === value)?.[1] ?? value;
  if (field.kind !== 'date and time') return value;
  const moment = momentOf(value);
  return moment.isValid ? moment.setLocale('en-GB').toFormat("cccc d LLLL yyyy 'at' HH:mm") : value;
}

/** Why a value cannot be used, in words; null when it can. */
function whyNot(field: Field, value: string): string | null {
  if (value === '') return field.required ? `Fill in: ${field.label}` : null;
  if (value.length > LONGEST[field.kind]) return `Use at most ${LONGEST[field.kind]} characters.`;
  if (field.kind === 'choice' && !field.options.some(([option]) => option === value))
    return 'Choose from the list.';
  if (field.kind === 'date and time' && !momentOf(value).isValid) return 'Give a day and a time.';
  return field.kind !== 'long text' && /[\r\n]/.test(value) ? 'Write it on one line.' : null;
}

/** The values of its own fields, without spaces around them. */
export function valuesFor(one: Template, given: Readonly<Record<string, unknown>>) {
  const said = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
  return Object.fromEntries(Object.keys(one.fields).map((name) => [name, said(name)]));
}

/** Makes subject and body. `errors` name the field as `values.<name>`. Pure: the same values give the same words. */
export function fill(
  one: Template,
  given: Readonly<Record<string, unknown>>,
): { ok: true; filled: Filled } | { ok: false; errors: FieldFault[] } {
  const values = valuesFor(one, given);
  const fields = Object.entries(one.fields);
  const errors = fields.flatMap(([name, field]) => {
    const words = whyNot(field, values[name] ?? '');
    return words === null ? [] : [{ field: `values.${name}`, words }];
  });
  if (errors.length > 0) return { ok: false, errors };
  const said = Object.fromEntries(
    fields.map(([name, field]) => [name, inWords(field, values[name] ?? '')]),
  );
  const { code, version, messageType } = one;
  return {
    ok: true,
    filled: {
      template: { code, version, values },
      subject: one.subject(said),
      body: one.body(said),
      messageType,
    },
  };
}

/** For a reader: the template's name and what was put in its fields. */
export function toldTemplate({ code, version, values }: FilledTemplate, known?: Template) {
  const fields = Object.entries(values).filter(([, value]) => value !== '');
  return {
    ...{ code, version, name: known?.name ?? code },
    rows: fields.map(([name, value]) => {
      const field = known?.fields[name];
      return { label: field?.label ?? name, value: field ? inWords(field, value) : value };
    }),
  };
}
