/** A field that the author fills in. Values are texts: a date and time is `YYYY-MM-DDTHH:MM` on the force's clock. */
export type Field = {
  label: string;
  hint?: string;
  required: boolean;
} & (
  | { kind: 'text' | 'long text' | 'date and time' | 'place' }
  | { kind: 'choice'; options: readonly (readonly [value: string, words: string])[] }
);

/** What was put in the fields, ready for a sentence: dates in words, choices in their words; empty where nothing was. */
export type Said<Name extends string = string> = Readonly<Record<Name, string>>;

/** Guided fields, and how they make a subject and a body. One file each, in `list`. */
export interface Template<Name extends string = string> {
  code: string;
  /** Raise it with any change: a message remembers with which it began, and its approval covers that. */
  version: number;
  name: string;
  /** When to use it. */
  use: string;
  /** What it makes the declaration say of the message's type. */
  messageType: string;
  fields: Readonly<Record<Name, Field>>;
  subject(said: Said<Name>): string;
  /** Markdown. */
  body(said: Said<Name>): string;
}

/** Says of a template which names its fields have, so that its words can use no other. */
export const template = <Name extends string>(one: Template<Name>): Template => one;

const of =
  (kind: 'text' | 'long text' | 'date and time' | 'place') =>
  (label: string, hint?: string): Field => ({ label, hint, kind, required: true });

export const text = of('text');
export const longText = of('long text');
export const dateAndTime = of('date and time');
export const place = of('place');
export const choice = (
  label: string,
  options: readonly (readonly [string, string])[],
  hint?: string,
): Field => ({ label, hint, kind: 'choice', options, required: true });

/** A field that may stay empty. */
export const optional = (field: Field): Field => ({ ...field, required: false });

/** Paragraphs of a body; those with nothing to say are left out. */
export const paragraphs = (...all: (string | false)[]): string =>
  all.filter((one): one is string => typeof one === 'string' && one.trim() !== '').join('\n\n');

/** Lines as a Markdown list. */
export const listed = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `- ${line.replace(/^[-*] /, '')}`)
    .join('\n');

/** With a full stop where it ends with none. */
export const sentence = (words: string): string => {
  const said = words.trim();
  return said === '' || /[.!?…”]$/.test(said) ? said : `${said}.`;
};
